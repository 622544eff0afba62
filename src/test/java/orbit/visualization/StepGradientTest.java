package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.OneThread;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.Operation;
import orbit.network.Rectifier;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The way of a whole step, from a picture's numbers through waves, colours, a fixed motion and the
 * network to the objective, against central differences along random directions.
 */
@ExtendWith(OneThread.class)
class StepGradientTest {

  private static final double STEP = 5e-3;

  /** Smooth, so that differences have no kinks to meet. */
  private static final Graph GRAPH =
      new Drawing(new Random(5), 3, 32, 32)
          .convolution("a", "input", 6, 5)
          .bias("a_bias", "a")
          .add("a_smooth", new Operation.Sigmoid(), "a_bias")
          .convolution("mixed", "a_smooth", 12, 3)
          .graph();

  /** Numbers to value and back, of one request with one draw of its transforms. */
  private record Way(Stage stage, Network part, Basis[] bases, Sampling sampling) {

    private static final ValueRange RANGE = new ValueRange(-1, 1);

    float[][] colours(float[][] numbers) {
      float[][] colours = new float[bases.length][stage.side() * stage.side()];
      for (int c = 0; c < bases.length; c++) {
        bases[c].apply(numbers[c], colours[c]);
      }
      Colours.apply(colours);
      return colours;
    }

    Batch view(float[][] colours) {
      Shape view = stage.view();
      float[] seen = new float[view.size()];
      for (int c = 0; c < view.channels(); c++) {
        sampling.apply(
            colours[c],
            seen,
            c * view.height() * view.width(),
            RANGE.value(c, 0),
            RANGE.value(c, 1) - RANGE.value(c, 0));
      }
      return Batch.of(view, seen);
    }

    double value(float[][] numbers) {
      Batch maps = part.activations(view(colours(numbers)), stage.node());
      return Ascension.of(stage.objective(), maps, stage.y(), stage.x()).values()[0];
    }

    float[][] slope(float[][] numbers) {
      float[][] colours = colours(numbers);
      Batch gradient =
          part.gradient(
              view(colours),
              stage.node(),
              maps -> Ascension.of(stage.objective(), maps, stage.y(), stage.x()).derivative(),
              Rectifier.PLAIN);
      int pixels = stage.view().height() * stage.view().width();
      float[][] back = new float[bases.length][stage.side() * stage.side()];
      for (int c = 0; c < bases.length; c++) {
        sampling.adjoint(
            gradient.values(), c * pixels, RANGE.value(c, 1) - RANGE.value(c, 0), back[c]);
      }
      Colours.adjoint(colours, back);
      float[][] slope = new float[bases.length][];
      for (int c = 0; c < bases.length; c++) {
        slope[c] = new float[numbers[c].length];
        bases[c].adjoint(back[c], slope[c]);
      }
      return slope;
    }
  }

  @Test
  void theGradientOfAStepIsTheOneOfDifferences() throws Exception {
    Model model =
        new Model(
            "small",
            "drawn",
            GRAPH,
            new ValueRange(-1, 1),
            Map.of("mixed", "mixed"),
            "ab".repeat(32));
    Objective unit = new Objective.Unit(8, Place.CHANNEL);
    List<Objective> objectives =
        List.of(
            unit,
            new Objective.Unit(2, Place.CENTRE),
            new Objective.Negative(unit),
            new Objective.Direction(new TreeMap<>(Map.of(1, 0.5, 9, -1.0)), Place.CHANNEL, 1));
    try (DjlNetwork network = new DjlNetwork(GRAPH, EngineLibrary.load())) {
      for (Objective objective : objectives) {
        for (Parametrisation how :
            List.of(Parametrisation.PUBLISHED, new Parametrisation.Pixels())) {
          Settings settings = new Settings(20, 1, 1, 1, how, Transform.PUBLISHED, 0.05);
          Request request =
              Request.of(model, model.layer("mixed").orElseThrow(), objective, settings);
          Stage stage = Stage.of(GRAPH, request);
          Sampling sampling = stage.sampling(Motion.draw(settings.transforms(), new Random(11)));
          Basis[] bases = new Basis[3];
          for (int c = 0; c < 3; c++) {
            bases[c] =
                how instanceof Parametrisation.Pixels
                    ? new PixelBasis(stage.side() * stage.side())
                    : new FourierBasis(stage.side(), stage.side(), 1);
          }
          try (Network part = network.with(stage.graph())) {
            check(new Way(stage, part, bases, sampling), objective.label() + " " + how);
          }
        }
      }
    }
  }

  private static void check(Way way, String what) {
    Random random = new Random(21);
    float[][] numbers = drawn(way, random, 0.3);
    float[][] slope = way.slope(numbers);
    double worst = 0;
    double scale = 0;
    for (int k = 0; k < 6; k++) {
      float[][] direction = drawn(way, random, 1);
      double analytic = 0;
      for (int c = 0; c < slope.length; c++) {
        for (int n = 0; n < slope[c].length; n++) {
          analytic += (double) slope[c][n] * direction[c][n];
        }
      }
      double differences =
          (way.value(moved(numbers, direction, STEP)) - way.value(moved(numbers, direction, -STEP)))
              / (2 * STEP);
      worst = Math.max(worst, Math.abs(analytic - differences));
      scale = Math.max(scale, Math.abs(differences));
    }
    assertThat(scale).as(what).isPositive();
    // float32, and the third derivative
    assertThat(worst).as("%s, of %s", what, scale).isLessThan(0.03 * scale);
  }

  private static float[][] drawn(Way way, Random random, double spread) {
    float[][] numbers = new float[way.bases().length][];
    for (int c = 0; c < numbers.length; c++) {
      numbers[c] = new float[way.bases()[c].numbers()];
      for (int n = 0; n < numbers[c].length; n++) {
        numbers[c][n] = (float) (spread * random.nextGaussian());
      }
    }
    return numbers;
  }

  private static float[][] moved(float[][] numbers, float[][] direction, double step) {
    float[][] moved = new float[numbers.length][];
    for (int c = 0; c < moved.length; c++) {
      moved[c] = numbers[c].clone();
      for (int n = 0; n < moved[c].length; n++) {
        moved[c][n] += (float) (step * direction[c][n]);
      }
    }
    return moved;
  }
}
