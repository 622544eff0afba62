package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.Operation;
import orbit.network.PlainEngine;
import orbit.network.Rectifier;
import orbit.network.ValueRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which pictures are made, and what many threads at once do to it. */
class VisualizationQueueTest {

  private static final Model MODEL =
      new Model(
          "tiny",
          "drawn",
          new Drawing(new Random(4), 1, 4, 4)
              .convolution("a_sum", "input", 40, 3)
              .add("a", new Operation.Relu(), "a_sum")
              .graph(),
          new ValueRange(-1, 1),
          Map.of("a", "a"),
          "ab".repeat(32));

  @TempDir private Path folder;
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final Network network = engines.open(MODEL.graph());
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Runnable> work = new ArrayDeque<>();

  /** The listener fails when this arrives. */
  private Request mistaken = request(100);

  @AfterEach
  void close() {
    network.close();
    assertThat(engines.open()).isZero();
  }

  private static Request request(int unit) {
    return Request.of(
        MODEL,
        MODEL.layer("a").orElseThrow(),
        new Objective.Unit(unit, Place.CHANNEL),
        new Settings(4, 3, 1, 1, new Parametrisation.Pixels(), List.of(), 0.05));
  }

  private static List<Request> requests(int from, int to) {
    return IntStream.range(from, to).mapToObj(VisualizationQueueTest::request).toList();
  }

  private VisualizationQueue queue(java.util.concurrent.Executor executor) {
    return queue(executor, network);
  }

  private VisualizationQueue queue(java.util.concurrent.Executor executor, Network network) {
    return new VisualizationQueue(
        new Visualizer(MODEL, network),
        new PictureCache(folder, 1 << 24),
        executor,
        new VisualizationQueue.Listener() {
          @Override
          public void arrived(Request asked, Visualization made, boolean preview) {
            told.add((preview ? "preview " : "") + asked.objective().label());
            if (asked.equals(mistaken)) {
              throw new IllegalStateException("a listener's mistake");
            }
          }

          @Override
          public void failed(Request asked, RuntimeException problem) {
            told.add(String.valueOf(problem.getMessage()));
          }
        });
  }

  @Test
  void whatIsWantedAloneGoesFirstAndOnce() {
    VisualizationQueue queue = queue(work::add);
    queue.add(requests(0, 3), true);
    queue.addFirst(request(2), true);
    queue.addFirst(request(7), false);
    queue.addFirst(request(7), false);
    assertThat(queue.state().all()).isEqualTo(4);
    assertThat(work).hasSize(1);
    work.remove().run();
    String two = request(2).objective().label();
    assertThat(told)
        .containsExactly(
            "preview " + two,
            two,
            request(7).objective().label(),
            "preview " + request(0).objective().label(),
            "preview " + request(1).objective().label(),
            request(0).objective().label(),
            request(1).objective().label());
    assertThat(queue.state().all()).isZero();
  }

  @Test
  void ofManyThreadsEachRequestIsMadeOnce() throws InterruptedException {
    ExecutorService making = Executors.newSingleThreadExecutor();
    ExecutorService asking = Executors.newFixedThreadPool(4);
    VisualizationQueue queue = queue(making);
    CountDownLatch asked = new CountDownLatch(40);
    for (int k = 0; k < 40; k++) {
      int unit = k;
      asking.execute(
          () -> {
            if (unit % 3 == 0) {
              queue.addFirst(request(unit), unit % 2 == 0);
            } else {
              queue.add(requests(Math.max(0, unit - 2), unit + 1), unit % 2 == 0);
            }
            if (unit % 7 == 0) {
              queue.pause();
            }
            queue.state();
            queue.resume();
            asked.countDown();
          });
    }
    assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
    asking.shutdown();
    for (int tries = 0; tries < 600 && queue.state().all() > 0; tries++) {
      // where the last to ask held the queue
      queue.resume();
      Thread.sleep(50);
    }
    making.shutdown();
    assertThat(making.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(told.stream().filter(line -> !line.startsWith("preview")))
        .containsExactlyInAnyOrderElementsOf(
            requests(0, 40).stream().map(r -> r.objective().label()).toList());
  }

  @Test
  void whatIsCancelledWhileItIsMadeNeverArrives() throws InterruptedException {
    ExecutorService making = Executors.newSingleThreadExecutor();
    VisualizationQueue queue = queue(making);
    for (int round = 0; round < 20; round++) {
      queue.add(requests(0, 20), false);
      Thread.sleep(round % 5);
      queue.cancel();
      assertThat(queue.state().all()).isZero();
    }
    // what was cancelled can be wanted again
    told.clear();
    queue.add(requests(30, 32), false);
    making.shutdown();
    assertThat(making.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(told).contains(request(30).objective().label(), request(31).objective().label());
    assertThat(queue.state().current()).isEmpty();
  }

  @Test
  void afterAPictureThatNeedsTooMuchMemoryTheNextIsMade() {
    AtomicInteger parts = new AtomicInteger();
    Network full =
        new Passed(network) {
          @Override
          public Network with(Graph other) {
            if (parts.getAndIncrement() == 0) {
              throw new OutOfMemoryError("a test's");
            }
            return super.with(other);
          }
        };
    VisualizationQueue queue = queue(work::add, full);
    queue.add(requests(0, 2), false);
    work.remove().run();
    assertThat(told)
        .containsExactly(
            "not enough memory; set ORBIT_JAVA_OPTS=-Xmx8g or more",
            request(1).objective().label());
    assertThat(queue.state().all()).isZero();
  }

  @Test
  void aMistakeOfTheListenerIsNoFailureOfThePictureAndTheRestIsMade() {
    mistaken = request(0);
    VisualizationQueue queue = queue(work::add);
    queue.add(requests(0, 3), false);
    assertThatThrownBy(work.remove()::run).hasMessage("a listener's mistake");
    assertThat(queue.state().done()).isEqualTo(1);
    assertThat(queue.state().current()).isEmpty();
    work.remove().run();
    assertThat(told)
        .containsExactlyElementsOf(
            requests(0, 3).stream().map(r -> r.objective().label()).toList());
    assertThat(queue.state().all()).isZero();
  }

  /** Asks another network. */
  private static class Passed implements Network {

    private final Network other;

    Passed(Network other) {
      this.other = other;
    }

    @Override
    public Graph graph() {
      return other.graph();
    }

    @Override
    public List<Batch> activations(Batch pictures, List<String> nodes) {
      return other.activations(pictures, nodes);
    }

    @Override
    public Batch gradient(
        Batch pictures, String node, UnaryOperator<Batch> weights, Rectifier rectifier) {
      return other.gradient(pictures, node, weights, rectifier);
    }

    @Override
    public Network with(Graph graph) {
      return other.with(graph);
    }

    @Override
    public void close() {
      other.close();
    }
  }
}
