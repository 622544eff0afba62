package orbit.visualization.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.network.PlainNetwork;
import orbit.network.Shape;
import orbit.task.Progress;

class ExampleSearchLawTest {

  private record Spot(int picture, double value, int y, int x) {}

  @Property(tries = 12)
  void findsWhatASearchOfEveryPositionFinds(
      @ForAll @LongRange(min = 0, max = 10_000) long seed,
      @ForAll @IntRange(min = 1, max = 4) int count,
      @ForAll boolean deep)
      throws IOException {
    Model model = DrawnPictures.model(seed, 1, 11);
    Layer layer = model.layer(deep ? "b" : "a").orElseThrow();
    DrawnPictures pictures = new DrawnPictures();
    Random random = new Random(seed);
    for (int p = 0; p < 5; p++) {
      // of the network's own size along one side, so that nothing is resampled
      pictures.add("p" + (p == 4 ? 0 : p), 11, 11 + random.nextInt(6));
    }
    pictures.add("same1", 11, 11).add("same2", 11, 11);
    Examples found = find(model, layer, pictures, count);
    String sum = layer.name() + "_sum";
    for (int unit = 0; unit < layer.units(); unit++) {
      List<Spot> high = spots(model, sum, unit, pictures, true);
      List<Spot> low = spots(model, sum, unit, pictures, false);
      check(found.units().get(unit).most(), high, count);
      check(found.units().get(unit).least(), low, count);
      for (Example example : found.units().get(unit).most()) {
        seesItsWindowAlone(model, layer, unit, pictures, example);
      }
    }
  }

  private static Examples find(Model model, Layer layer, DrawnPictures pictures, int count)
      throws IOException {
    try (ExampleSearch search = ExampleSearch.open(model, layer, new PlainEngine.Counts()::open)) {
      return search.find(pictures.folder(), count, pictures, Runnable::run, Progress.UNWATCHED);
    }
  }

  private static void check(List<Example> found, List<Spot> expected, int count) {
    assertThat(found).hasSize(Math.min(count, expected.size()));
    for (int k = 0; k < found.size(); k++) {
      assertThat(found.get(k).picture()).isEqualTo(expected.get(k).picture());
      assertThat((double) found.get(k).value()).isCloseTo(expected.get(k).value(), within(1e-5));
    }
  }

  /** Of each picture the best position whose window lies within it, by plain loops. */
  private static List<Spot> spots(
      Model model, String node, int unit, DrawnPictures pictures, boolean most) throws IOException {
    List<Spot> best = new ArrayList<>();
    Comparator<Spot> order = Comparator.comparingDouble(Spot::value);
    for (int p = 0; p < pictures.folder().pictures().size(); p++) {
      Batch picture =
          pictures.read(pictures.folder().file(p), model.graph().input(), model.range());
      double[] values = new PlainNetwork(model.graph()).activations(picture, node);
      Shape map = model.graph().shapesUpTo(picture.shape(), List.of(node)).get(node);
      List<Spot> all = new ArrayList<>();
      for (int y = 0; y < map.height(); y++) {
        for (int x = 0; x < map.width(); x++) {
          if (lies(node, y, picture.shape().height()) && lies(node, x, picture.shape().width())) {
            all.add(new Spot(p, values[(unit * map.height() + y) * map.width() + x], y, x));
          }
        }
      }
      best.add(all.stream().sorted(most ? order.reversed() : order).findFirst().orElseThrow());
    }
    best.sort(most ? order.reversed() : order);
    return best;
  }

  /** A 3 x 3 window that strides by 2; behind it another, which spans 7 pixels. */
  private static boolean lies(String node, int position, int pixels) {
    // SAME adds one pixel before the first for an odd side, none for an even one
    int first = 2 * position - (pixels % 2 == 1 ? 1 : 0) - (node.startsWith("b") ? 2 : 0);
    return first >= 0 && first + (node.startsWith("b") ? 7 : 3) <= pixels;
  }

  /** What lies outside of the window is of no matter. */
  private static void seesItsWindowAlone(
      Model model, Layer layer, int unit, DrawnPictures pictures, Example example)
      throws IOException {
    Batch picture =
        pictures.read(
            pictures.folder().file(example.picture()), model.graph().input(), model.range());
    Shape shape = picture.shape();
    float[] noise = picture.values().clone();
    Random random = new Random(1);
    for (int k = 0; k < noise.length; k++) {
      int y = k / shape.width() - example.top();
      int x = k % shape.width() - example.left();
      if (y < 0 || y >= example.height() || x < 0 || x >= example.width()) {
        noise[k] = random.nextFloat();
      }
    }
    String node = layer.name() + "_sum";
    double[] values = new PlainNetwork(model.graph()).activations(Batch.of(shape, noise), node);
    int positions = values.length / layer.units();
    boolean answered = false;
    for (int k = unit * positions; k < (unit + 1) * positions; k++) {
      answered |= Math.abs(values[k] - example.value()) < 1e-5;
    }
    assertThat(answered).as("%s of %s:%d", example, layer.name(), unit).isTrue();
  }
}
