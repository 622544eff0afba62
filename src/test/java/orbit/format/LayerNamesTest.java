package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;
import org.junit.jupiter.api.Test;

/** Which nodes of a graph are its layers. */
class LayerNamesTest {

  private final List<Node> nodes = new ArrayList<>();

  LayerNamesTest() {
    add("in", new Operation.Input());
  }

  private void add(String name, Operation operation, String... inputs) {
    nodes.add(new Node(name, operation, inputs));
  }

  /** One tap, two channels, with a nonlinearity behind it. */
  private void convolution(String name, String input) {
    Tensor kernels = new Tensor("w", new int[] {2, 2, 1, 1}, new float[4]);
    Window window = Window.square(1, 1, Padding.none());
    add(name + "/conv", new Operation.Convolution(kernels, window, 1), input);
    add(name, new Operation.Relu(), name + "/conv");
  }

  private Graph graph() {
    return new Graph(new Shape(2, 4, 4), nodes);
  }

  private static Iterable<String> layers(Graph graph) {
    return LayerNames.of(graph, chain -> chain.getLast().name()).keySet();
  }

  @Test
  void ofParallelBranchesOnlyTheBlockIsALayer() {
    convolution("first", "in");
    convolution("left", "first");
    convolution("right/deep", "first");
    convolution("right", "right/deep");
    add("block", new Operation.Concat(), "left", "right");
    assertThat(layers(graph())).containsExactly("first", "block");
    add("last", new Operation.MaxPool(Window.square(2, 1, Padding.none())), "block");
    assertThat(layers(graph())).containsExactly("first", "block", "last");
  }

  @Test
  void aHeadAtTheSideComesLastAndHidesNothing() {
    convolution("first", "in");
    convolution("left", "first");
    convolution("right", "first");
    add("block", new Operation.Concat(), "left", "right", "first");
    Tensor weights = new Tensor("d", new int[] {1, 32}, new float[32]);
    add("head", new Operation.Dense(weights), "first");
    add("mean", new Operation.GlobalAveragePool(), "block");
    add("side", new Operation.Softmax(), "head");
    assertThat(Trunk.end(graph()).name()).isEqualTo("side");
    Tensor means = new Tensor("m", new int[] {1, 6}, new float[6]);
    add("main", new Operation.Dense(means), "mean");
    Graph graph = Trunk.first(graph());
    assertThat(Trunk.end(graph).name()).isEqualTo("main");
    assertThat(layers(graph)).containsExactly("first", "block", "mean", "main", "head");
    assertThat(graph.nodes()).hasSameSizeAs(nodes).last().extracting("name").isEqualTo("side");
  }

  @Test
  void summandsAreLayers() {
    convolution("first", "in");
    convolution("second", "first");
    add("sum", new Operation.Add(), "first", "second");
    assertThat(layers(graph())).containsExactly("first", "second", "sum");
  }
}
