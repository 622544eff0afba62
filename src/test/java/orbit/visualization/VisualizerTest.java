package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.OneThread;
import orbit.network.Drawing;
import orbit.network.GraphException;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Operation;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OneThread.class)
class VisualizerTest {

  private static final Settings QUICK =
      new Settings(24, 12, 3, 1, Parametrisation.PUBLISHED, Transform.PUBLISHED, 0.05);

  @TempDir private Path folder;

  private static Model model(int channels) {
    var graph =
        new Drawing(new Random(5), channels, 32, 32)
            .convolution("a", "input", 6, 5)
            .bias("a_bias", "a")
            .add("a_relu", new Operation.Relu(), "a_bias")
            .block("mixed", "a_relu", 3, 4, 3, 2)
            .graph();
    Map<String, String> layers = new java.util.LinkedHashMap<>();
    layers.put("a", "a_relu");
    layers.put("mixed", "mixed");
    return new Model("small", "drawn", graph, new ValueRange(-1, 1), layers, "ab".repeat(32));
  }

  private static Request request(Model model, String layer, Objective objective, Settings how) {
    Layer found = model.layer(layer).orElseThrow();
    return Request.of(model, found, objective, how);
  }

  private static Settings with(int pictures) {
    return new Settings(
        24, 12, 3, pictures, new Parametrisation.Pixels(), Transform.PUBLISHED, 0.05);
  }

  @Test
  void theSameRequestGivesTheSamePictureThatExcitesItsUnit() throws Exception {
    for (int channels : new int[] {1, 2, 3}) {
      Model model = model(channels);
      try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
        Visualizer visualizer = new Visualizer(model, network);
        for (Place place : Place.values()) {
          Request up = request(model, "mixed", new Objective.Unit(8, place), QUICK);
          List<List<Picture>> soFar = new ArrayList<>();
          Visualization made =
              visualizer.make(
                  up,
                  (step, steps, pictures) -> {
                    if (step % 4 == 0) {
                      soFar.add(pictures.get());
                    }
                    return true;
                  });
          Visualization again = visualizer.make(up, Watch.UNWATCHED);
          assertThat(again.pictures().getFirst().values())
              .isEqualTo(made.pictures().getFirst().values());
          assertThat(soFar).hasSize(4);
          assertThat(soFar.getLast().getFirst().values())
              .isEqualTo(made.pictures().getFirst().values())
              .isNotEqualTo(soFar.getFirst().getFirst().values());
          Objective down = new Objective.Negative(up.objective());
          Visualization least =
              visualizer.make(request(model, "mixed", down, QUICK), Watch.UNWATCHED);
          assertThat(made.values().getFirst()).isGreaterThan(-least.values().getFirst());
        }
        Objective diverse = new Objective.Diverse(new Objective.Unit(0, Place.CHANNEL), 100);
        assertThat(
                visualizer.make(request(model, "a", diverse, with(2)), Watch.UNWATCHED).pictures())
            .hasSize(2);
        assertThatExceptionOfType(CancellationException.class)
            .isThrownBy(
                () ->
                    visualizer.make(
                        request(model, "a", new Objective.Unit(0, Place.CENTRE), QUICK),
                        (step, steps, pictures) -> false));
        assertThatExceptionOfType(GraphException.class)
            .isThrownBy(
                () ->
                    visualizer.make(
                        request(model, "a", new Objective.Unit(6, Place.CENTRE), QUICK),
                        Watch.UNWATCHED))
            .withMessageContaining("units 0 to 5, not 6");
      }
    }
  }

  @Test
  void aQueueThatWasEndedGoesOnAndDamagedEntriesAreMadeAgain() throws Exception {
    Model model = model(3);
    List<Request> requests =
        Stream.of(0, 1, 2)
            .map(unit -> request(model, "a", new Objective.Unit(unit, Place.CHANNEL), QUICK))
            .toList();
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
      Visualizer visualizer = new Visualizer(model, network);
      Heard whole = new Heard();
      new VisualizationQueue(visualizer, cache("whole", 1 << 20), Runnable::run, whole)
          .add(requests, true);
      assertThat(whole.kinds).containsExactly(true, true, true, false, false, false);

      PictureCache cache = cache("halved", 1 << 20);
      Heard half = new Heard();
      VisualizationQueue ended = new VisualizationQueue(visualizer, cache, Runnable::run, half);
      half.after(1, ended::cancel);
      ended.add(requests, false);
      assertThat(half.pictures).hasSize(1);
      assertThat(ended.state().all()).isZero();
      try (Stream<Path> files = Files.walk(folder.resolve("halved"))) {
        Path kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
      }
      assertThat(cache.find(requests.getFirst())).isEmpty();
      Heard rest = new Heard();
      VisualizationQueue again = new VisualizationQueue(visualizer, cache, Runnable::run, rest);
      again.pause();
      again.add(requests, false);
      assertThat(rest.pictures).isEmpty();
      assertThat(again.state().all()).isEqualTo(3);
      again.resume();
      assertThat(rest.pictures).hasSize(3);
      for (int k = 0; k < 3; k++) {
        assertThat(rest.pictures.get(k).values()).isEqualTo(whole.pictures.get(k + 3).values());
        assertThat(cache.find(requests.get(k)).orElseThrow().pictures().getFirst().values())
            .isEqualTo(rest.pictures.get(k).values());
      }
      PictureCache tiny = cache("tiny", 1);
      tiny.keep(visualizer.make(requests.getFirst(), Watch.UNWATCHED));
      assertThat(tiny.find(requests.getFirst())).isEmpty();
    }
  }

  private PictureCache cache(String name, long most) {
    return new PictureCache(folder.resolve(name), most);
  }

  /** What a queue told. */
  private static final class Heard implements VisualizationQueue.Listener {
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Boolean> kinds = new ArrayList<>();
    private int limit = Integer.MAX_VALUE;
    private Runnable then = () -> {};

    void after(int count, Runnable action) {
      limit = count;
      then = action;
    }

    @Override
    public void arrived(Request asked, Visualization made, boolean preview) {
      pictures.add(made.pictures().getFirst());
      kinds.add(preview);
      if (pictures.size() == limit) {
        then.run();
      }
    }

    @Override
    public void failed(Request asked, RuntimeException problem) {
      throw new AssertionError(problem);
    }
  }
}
