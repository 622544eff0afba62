package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.PlainNetwork;
import orbit.network.Shape;
import orbit.network.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation and its gradient agree with plain loops. */
class OperationsTest {

  private static final int CHANNELS = 4;
  private static final int[][] SIZES = {{6, 6}, {7, 7}, {5, 8}};

  private interface Step {
    Drawing on(Drawing drawing);
  }

  /** How the node "out" comes from "input". */
  private record Case(String name, Step step) {

    static Case of(Operation operation) {
      return new Case(operation.toString(), drawing -> drawing.add("out", operation, "input"));
    }

    static Case convolution(Window window, int groups) {
      return new Case(
          "convolution %s in %d groups".formatted(window, groups),
          drawing -> drawing.convolution("out", "input", 8, window, groups));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> convolutions() {
    List<Case> cases = new ArrayList<>();
    Padding[] paddings = {
      Padding.none(),
      Padding.of(2),
      new Padding.Fixed(1, 1, 2, 2),
      new Padding.Fixed(2, 1, 0, 3),
      Drawing.SAME
    };
    for (Padding padding : paddings) {
      for (int stride = 1; stride <= 3; stride++) {
        cases.add(Case.convolution(Window.square(3, stride, padding), 1));
      }
      cases.add(Case.convolution(new Window(2, 4, 1, 2, 1, 1, padding, false), 1));
      cases.add(Case.convolution(new Window(3, 2, 2, 1, 2, 3, padding, false), 1));
      cases.add(Case.convolution(Window.square(3, 2, padding), 2));
    }
    cases.add(Case.convolution(Window.square(1, 1, Drawing.SAME), 1));
    cases.add(Case.convolution(Window.square(1, 2, Drawing.SAME), 1));
    cases.add(Case.convolution(Window.square(5, 1, Drawing.SAME), 4));
    cases.add(Case.convolution(new Window(3, 3, 2, 2, 1, 1, Padding.of(1), true), 1));
    cases.add(Case.convolution(new Window(2, 2, 3, 3, 1, 1, Padding.none(), true), 1));
    return cases.stream();
  }

  static Stream<Case> pools() {
    List<Case> cases = new ArrayList<>();
    Padding[] paddings = {
      Padding.none(), Padding.of(1), new Padding.Fixed(1, 0, 0, 1), Drawing.SAME
    };
    int[][] extents = {{2, 2, 1, 1}, {2, 2, 2, 2}, {2, 2, 3, 3}, {3, 3, 1, 1}, {3, 3, 2, 2}};
    for (Padding padding : paddings) {
      for (boolean ceil : new boolean[] {false, true}) {
        for (int[] e : extents) {
          Window window = new Window(e[0], e[1], e[2], e[3], 1, 1, padding, ceil);
          cases.add(Case.of(new Operation.MaxPool(window)));
          cases.add(Case.of(new Operation.AveragePool(window, true)));
          cases.add(Case.of(new Operation.AveragePool(window, false)));
        }
      }
      Window oblong = new Window(4, 2, 3, 1, 1, 1, padding, true);
      cases.add(Case.of(new Operation.MaxPool(oblong)));
      cases.add(Case.of(new Operation.AveragePool(oblong, false)));
    }
    return cases.stream();
  }

  static Stream<Case> others() {
    return Stream.of(
        Case.of(new Operation.Relu()),
        Case.of(new Operation.Softmax()),
        Case.of(new Operation.Clip(-0.5, 0.75)),
        Case.of(new Operation.LeakyRelu(0.2)),
        Case.of(new Operation.Sigmoid()),
        Case.of(new Operation.HardSigmoid(0.5, 0.4)),
        Case.of(new Operation.GlobalAveragePool()),
        new Case(
            "product",
            drawing ->
                drawing
                    .convolution("a", "input", CHANNELS, 3)
                    .add("out", new Operation.Multiply(), "input", "a")),
        new Case(
            "gate",
            drawing ->
                drawing
                    .add("a", new Operation.GlobalAveragePool(), "input")
                    .add("b", new Operation.Sigmoid(), "a")
                    .add("out", new Operation.Multiply(), "input", "b")),
        Case.of(new Operation.Lrn(1, 2, 0.3, 0.5)),
        Case.of(new Operation.Lrn(2, 1, 0.5, 0.75)),
        Case.of(new Operation.Lrn(5, 0.5, 0.1, 0.5)),
        Case.of(new Operation.Pad(new Padding.Fixed(1, 2, 3, 0), 0)),
        Case.of(new Operation.Pad(new Padding.Fixed(0, 3, 1, 2), -1.5)),
        Case.of(new Operation.Concat()),
        Case.of(new Operation.Add()),
        new Case("bias", drawing -> drawing.bias("out", "input")),
        new Case("norm", drawing -> drawing.norm("out", "input")),
        new Case("dense", drawing -> drawing.dense("out", "input", 7)),
        new Case("input", drawing -> drawing.add("out", new Operation.Add(), "input")),
        new Case(
            "biased convolution",
            drawing -> drawing.convolution("a", "input", 5, 3).bias("out", "a")),
        new Case(
            "two biases",
            drawing -> drawing.convolution("a", "input", 5, 3).bias("b", "a").bias("out", "b")),
        new Case(
            "sum",
            drawing ->
                drawing
                    .convolution("a", "input", CHANNELS, 3)
                    .add("out", new Operation.Add(), "a", "input", "a")),
        new Case(
            "concat",
            drawing ->
                drawing
                    .convolution("a", "input", 3, 3)
                    .add("out", new Operation.Concat(), "a", "input", "a")));
  }

  @ParameterizedTest
  @MethodSource({"convolutions", "pools", "others"})
  void agreesWithPlainLoops(Case example) throws EngineUnavailableException {
    for (int[] size : SIZES) {
      Random random = new Random(3);
      Graph graph = example.step().on(new Drawing(random, CHANNELS, size[0], size[1])).graph();
      PlainNetwork plain = new PlainNetwork(graph);
      Batch pictures = Networks.drawn(random, 1, graph.input());
      Shape shape = graph.shape("out");
      Batch weights = Networks.drawn(random, 1, shape);
      String what = example + " on " + graph.input();
      try (DjlNetwork network = Networks.open(graph)) {
        Batch found = network.activations(pictures, "out");
        Networks.assertAgrees(what, found, plain.activations(pictures, "out"));
        Batch gradient = network.gradient(pictures, "out", weights);
        Networks.assertAgrees(what, gradient, plain.gradient(pictures, "out", weights));
      }
    }
  }

  @ParameterizedTest
  @MethodSource({"convolutions", "others"})
  void leavesNothingBehind(Case example) throws EngineUnavailableException {
    Random random = new Random(3);
    Graph graph = example.step().on(new Drawing(random, CHANNELS, 6, 6)).graph();
    Batch pictures = Networks.drawn(random, 1, graph.input());
    Batch weights = Networks.drawn(random, 1, graph.shape("out"));
    try (DjlNetwork network = Networks.open(graph)) {
      network.gradient(pictures, "out", weights);
      int constants = network.kept();
      for (int k = 0; k < 3; k++) {
        network.activations(pictures, "out");
        network.gradient(pictures, "out", weights);
      }
      assertThat(network.kept()).as(example.name()).isEqualTo(constants);
    }
  }
}
