package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeforeReluTest {

  private static final Window ONE = new Window(1, 1, 1, 1, 1, 1, Padding.none(), false);

  private final Random random = new Random(5);

  private Drawing branches() {
    return new Drawing(random, 2, 3, 3)
        .convolution("a", "input", 3, ONE, 1)
        .convolution("b", "input", 2, ONE, 1)
        .convolution("c", "input", 4, ONE, 1)
        .convolution("d", "input", 1, ONE, 1)
        .add("relu", new Operation.Relu(), "a")
        .add("clip", new Operation.Clip(0, 6), "b")
        .add("leaky", new Operation.LeakyRelu(0.1), "c")
        .add("inner", new Operation.Concat(), "clip", "d")
        .add("joined", new Operation.Concat(), "relu", "inner", "leaky")
        .add("plain", new Operation.Concat(), "a", "d");
  }

  private Batch picture() {
    float[] values = new float[18];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return Batch.of(new Shape(2, 3, 3), values);
  }

  @Test
  void aReluAClipAndALeakyReluAreLeftOff() {
    Graph graph = branches().graph();
    assertThat(BeforeRelu.of(graph, "relu").node()).isEqualTo("a");
    assertThat(BeforeRelu.of(graph, "clip").node()).isEqualTo("b");
    assertThat(BeforeRelu.of(graph, "leaky").node()).isEqualTo("c");
    assertThat(BeforeRelu.of(graph, "relu").graph().nodes()).isEqualTo(graph.nodes());
  }

  @Test
  void whatNothingCutsOffStaysAsItIs() {
    Graph graph = branches().graph();
    for (String name : new String[] {"a", "plain", "input"}) {
      assertThat(BeforeRelu.of(graph, name).node()).isEqualTo(name);
      assertThat(BeforeRelu.of(graph, name).graph().nodes()).hasSameSizeAs(graph.nodes());
    }
    assertThatThrownBy(() -> BeforeRelu.of(graph, "none"))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("none");
  }

  @Test
  void theBranchesOfABlockAreJoinedBeforeTheirOwn() {
    Graph graph = branches().graph();
    BeforeRelu both = BeforeRelu.of(graph, "joined");
    assertThat(both.node()).isNotEqualTo("joined");
    PlainNetwork network = new PlainNetwork(both.graph());
    Batch picture = picture();
    double[] before = network.activations(picture, both.node());
    double[] after = network.activations(picture, "joined");
    double[] a = network.activations(picture, "a");
    double[] b = network.activations(picture, "b");
    double[] d = network.activations(picture, "d");
    double[] c = network.activations(picture, "c");
    int at = 0;
    for (double[] branch : new double[][] {a, b, d, c}) {
      for (double value : branch) {
        assertThat(before[at++]).isCloseTo(value, within(1e-12));
      }
    }
    assertThat(before).hasSize(at).isNotEqualTo(after);
    for (int k = 0; k < 3 * 9; k++) {
      assertThat(after[k]).isCloseTo(Math.max(0, before[k]), within(1e-12));
    }
    assertThat(after)
        .containsExactly(new PlainNetwork(graph).activations(picture, "joined"), within(0.0));
  }

  @Test
  void aNameThatIsTakenIsNotTakenAgain() {
    Graph graph = branches().add("joined before ReLU", new Operation.Relu(), "joined").graph();
    BeforeRelu both = BeforeRelu.of(graph, "joined");
    assertThat(both.node()).isEqualTo("joined before ReLU 2");
    assertThat(both.graph().nodes()).hasSize(graph.nodes().size() + 2);
  }
}
