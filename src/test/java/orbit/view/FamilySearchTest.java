package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import orbit.discovery.Discovered;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.NativeModel;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import org.junit.jupiter.api.Test;

final class FamilySearchTest {

  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final List<List<Discovered>> found = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();

  private static Network engine(Graph graph) {
    try {
      return new DjlNetwork(graph, EngineLibrary.load());
    } catch (EngineUnavailableException none) {
      throw new IllegalStateException("there is no engine", none);
    }
  }

  private FamilySearch search(Model model) {
    FamilySearch search =
        new FamilySearch(model, FamilySearchTest::engine, found::add, worker::add, this::receive);
    search.progressProperty().addListener((p, before, now) -> progress.add(now.doubleValue()));
    return search;
  }

  /** One after the other, from whatever thread. */
  private synchronized void receive(Runnable task) {
    task.run();
  }

  @Test
  void theFamiliesOfTheShippedNetworkAreFoundAgain() throws IOException {
    Model leaves = NativeModel.read(Path.of("models/leaves"));
    assumeTrue(hasEngine(), "skipped: there is no engine");
    FamilySearch search = search(leaves);
    search.find(List.of(leaves.layer("conv2d0").orElseThrow()));
    assertThat(search.busyProperty().get()).isTrue();
    worker.remove().run();
    assertThat(search.busyProperty().get()).isFalse();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getFirst().families())
        .anySatisfy(family -> assertThat(family.family().name()).isEqualTo("edge"));
    assertThat(search.stateProperty().get()).matches("conv2d0: \\d+ families, \\d+ units in none");
    assertThat(progress).isSorted().hasSizeGreaterThan(10);
    assertThat(progress.getLast()).isEqualTo(1);
  }

  @Test
  void aStoppedSearchChangesNothing() throws IOException {
    Model leaves = NativeModel.read(Path.of("models/leaves"));
    FamilySearch search = search(leaves);
    search.find(leaves.layers());
    search.cancel();
    worker.forEach(Runnable::run);
    assertThat(found).isEmpty();
    assertThat(search.busyProperty().get()).isFalse();
    assertThat(search.stateProperty().get()).startsWith("Stopped");
  }

  @Test
  void withoutAnEngineThatIsSaid() {
    Model small = NetworkSamples.small();
    Layer layer = small.layers().getFirst();
    FamilySearch search =
        new FamilySearch(
            small,
            graph -> {
              throw new IllegalStateException("there is no engine");
            },
            found::add,
            Runnable::run,
            Runnable::run);
    search.find(List.of(layer));
    assertThat(search.stateProperty().get())
        .isEqualTo("Families cannot be looked for: there is no engine.");
    assertThat(found).isEmpty();
  }

  private static boolean hasEngine() {
    try {
      EngineLibrary.load();
      return true;
    } catch (EngineUnavailableException none) {
      return false;
    }
  }
}
