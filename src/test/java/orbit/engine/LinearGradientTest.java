package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import orbit.format.NativeModel;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.ExpandedWeights;
import orbit.network.Graph;
import orbit.network.Linear;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Weights;
import orbit.network.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expanded weights are the gradient of the linear network. */
class LinearGradientTest {

  private static final Window POOL = Window.square(3, 2, Drawing.SAME);

  private static Graph inception() {
    return new Drawing(new Random(9), 3, 120, 120)
        .convolution("conv2d0", "input", 6, Window.square(7, 2, Drawing.SAME), 1)
        .bias("conv2d0_bias", "conv2d0")
        .add("relu", new Operation.Relu(), "conv2d0_bias")
        .add("maxpool0", new Operation.MaxPool(POOL), "relu")
        .add("lrn", new Operation.Lrn(2, 2, 0.1, 0.5), "maxpool0")
        .convolution("conv2d1", "lrn", 5, 1)
        .convolution("conv2d2", "conv2d1", 8, 3)
        .norm("norm", "conv2d2")
        .block("mixed3a", "norm", 3, 4, 3, 2)
        .add("maxpool1", new Operation.MaxPool(POOL), "mixed3a")
        .block("mixed3b", "maxpool1", 4, 5, 2, 3)
        .graph();
  }

  @ParameterizedTest
  @CsvSource({
    "lrn, conv2d2",
    "conv2d0, conv2d2",
    "norm, mixed3a_3x3",
    "norm, mixed3a",
    "mixed3a, maxpool1",
    "mixed3a, mixed3b",
    "conv2d2, mixed3b",
    "input, mixed3a"
  })
  void ofASmallInception(String from, String to) throws EngineUnavailableException {
    Graph graph = inception();
    int units = graph.shape(to).channels();
    compare(graph, graph.input(), from, to, 0, units / 3, units / 2, units - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "conv2d0, conv2d2",
    "maxpool1, mixed3a",
    "conv2d2, mixed3a",
    "mixed3a, mixed3b",
    "conv2d2, mixed3b"
  })
  void ofTheShippedModel(String from, String to) throws IOException, EngineUnavailableException {
    Graph graph = NativeModel.read(Path.of("models/leaves")).graph();
    int units = graph.shape(to).channels();
    // a larger picture than the network was made for, as even, so that kernels fit into the maps
    Shape picture = new Shape(3, 128, 128);
    compare(graph, picture, from, to, 0, units / 3, units / 2, 2 * units / 3, units - 1);
  }

  @Test
  void theParityOfAMapMovesTheKernelAndTheGradient() throws EngineUnavailableException {
    for (int size : new int[] {25, 26}) {
      Graph graph =
          new Drawing(new Random(2), 3, size, size)
              .add("pool", new Operation.MaxPool(POOL), "input")
              .block("mixed", "pool", 2, 3, 2, 2)
              .graph();
      compare(graph, graph.input(), "input", "mixed", 0, 3, 6, 8);
    }
  }

  private static void compare(Graph graph, Shape picture, String from, String to, int... units)
      throws EngineUnavailableException {
    ExpandedWeights expanded = ExpandedWeights.between(graph, from, to);
    Graph linear = Linear.of(graph);
    Shape map = linear.shapes(picture).get(from);
    Shape answer = linear.shapes(picture).get(to);
    int y = answer.height() / 2;
    int x = answer.width() / 2;
    // where the gradient is taken does not matter: a linear network has the same everywhere
    Batch maps = Networks.drawn(new Random(1), 1, map);
    try (DjlNetwork behind = Networks.open(behind(linear, from, map))) {
      for (int unit : units) {
        float[] chosen = new float[answer.size()];
        chosen[(unit * answer.height() + y) * answer.width() + x] = 1;
        Batch gradient = behind.gradient(maps, to, Batch.of(answer, chosen));
        String what = "%s -> %s:%d".formatted(from, to, unit);
        Networks.assertAgrees(what, gradient, kernels(expanded, unit, map, y, x));
      }
    }
  }

  /** The nodes behind one, whose map becomes the input. */
  private static Graph behind(Graph graph, String from, Shape map) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(from, new Operation.Input()));
    nodes.addAll(graph.nodes().subList(graph.index(from) + 1, graph.nodes().size()));
    return new Graph(map, nodes);
  }

  /** The kernels of one output, laid into the map where the unit at (y, x) sees them. */
  private static double[] kernels(ExpandedWeights expanded, int unit, Shape map, int y, int x) {
    Weights weights = expanded.weights();
    assertThat(weights.inputs()).isEqualTo(map.channels());
    int top = y * expanded.strideY() + expanded.top();
    int left = x * expanded.strideX() + expanded.left();
    assertThat(top).isBetween(0, map.height() - weights.height());
    assertThat(left).isBetween(0, map.width() - weights.width());
    double[] values = new double[map.size()];
    float[] kernel = new float[weights.kernelSize()];
    for (int i = 0; i < weights.inputs(); i++) {
      weights.read(unit, i, kernel);
      for (int k = 0; k < kernel.length; k++) {
        int row = top + k / weights.width();
        int column = left + k % weights.width();
        values[(i * map.height() + row) * map.width() + column] = kernel[k];
      }
    }
    return values;
  }
}
