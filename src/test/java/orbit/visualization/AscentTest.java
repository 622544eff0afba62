package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.OneThread;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ascents of networks so small that one knows where they lead. */
@ExtendWith(OneThread.class)
class AscentTest {

  private static final Settings STILL =
      new Settings(6, 8, 1, 1, new Parametrisation.Pixels(), List.of(), 0.2);

  /** One unit {@code relu(weights . pixel + bias)}. */
  private static Graph pixel(float bias, float... weights) {
    Tensor kernels = new Tensor("w", new int[] {1, weights.length, 1, 1}, weights);
    Operation sums = new Operation.Convolution(kernels, Window.square(1, 1, Padding.none()), 1);
    return new Graph(
        new Shape(weights.length, 8, 8),
        List.of(
            new Node("input", new Operation.Input()),
            new Node("sums", sums, "input"),
            new Node("biased", new Operation.Bias(Tensor.vector("b", new float[] {bias})), "sums"),
            new Node("unit", new Operation.Relu(), "biased")));
  }

  private static Visualization made(Graph graph, String node, ValueRange range, Settings how)
      throws Exception {
    Model model = new Model("tiny", "drawn", graph, range, Map.of(node, node), "cd".repeat(32));
    Objective mean = new Objective.Unit(0, Place.CHANNEL);
    Request request = Request.of(model, model.layer(node).orElseThrow(), mean, how);
    try (DjlNetwork network = new DjlNetwork(graph, EngineLibrary.load())) {
      return new Visualizer(model, network).make(request, Watch.UNWATCHED);
    }
  }

  private static double mean(Picture picture, int colour) {
    int pixels = picture.shape().height() * picture.shape().width();
    double sum = 0;
    for (int k = 0; k < pixels; k++) {
      sum += picture.values()[colour * pixels + k] & 0xff;
    }
    return sum / pixels;
  }

  @Test
  void theFirstChannelOfANetworkThatReadsBlueFirstIsBlue() throws Exception {
    Graph graph = pixel(1, 2, 0, -2);
    ValueRange red = new ValueRange(-1, 1);
    ValueRange blue = new ValueRange(red.black(), red.white(), true);
    Picture redFirst = made(graph, "unit", red, STILL).pictures().getFirst();
    Picture blueFirst = made(graph, "unit", blue, STILL).pictures().getFirst();
    assertThat(mean(redFirst, 0)).isGreaterThan(mean(redFirst, 2) + 20);
    assertThat(mean(blueFirst, 2)).isGreaterThan(mean(blueFirst, 0) + 20);
  }

  @Test
  void aNetworkOfOneChannelHasAPictureOfOne() throws Exception {
    Picture picture = made(pixel(1, 3), "unit", new ValueRange(-1, 1), STILL).pictures().getFirst();
    assertThat(picture.shape()).isEqualTo(new Shape(1, 6, 6));
    assertThat(mean(picture, 0)).isGreaterThan(150);
  }

  @Test
  void whatReluCutsOffClimbsAllTheSame() throws Exception {
    Visualization silent = made(pixel(-50, 3, 3, 3), "unit", new ValueRange(-1, 1), STILL);
    assertThat(silent.values()).containsExactly(0.0);
    Visualization awake = made(pixel(9, 3, 3, 3), "unit", new ValueRange(-1, 1), STILL);
    assertThat(silent.pictures().getFirst().values())
        .isEqualTo(awake.pictures().getFirst().values());
    assertThat(mean(silent.pictures().getFirst(), 0)).isGreaterThan(150);
  }

  @Test
  void aNetworkThatEndsInDenseLayersIsSeenInItsOwnSize() throws Exception {
    Graph graph =
        new Drawing(new Random(2), 3, 8, 8)
            .convolution("a", "input", 4, 3)
            .add("b", new Operation.Relu(), "a")
            .dense("dense", "b", 5)
            .graph();
    Settings moving =
        new Settings(6, 12, 1, 1, Parametrisation.PUBLISHED, List.of(new Transform.Jitter(2)), 0.1);
    Settings first =
        new Settings(6, 1, 1, 1, Parametrisation.PUBLISHED, List.of(new Transform.Jitter(2)), 0.1);
    Visualization last = made(graph, "dense", new ValueRange(-1, 1), moving);
    assertThat(last.pictures().getFirst().shape()).isEqualTo(new Shape(3, 6, 6));
    assertThat(last.values().getFirst())
        .isGreaterThan(made(graph, "dense", new ValueRange(-1, 1), first).values().getFirst() + 1);
  }
}
