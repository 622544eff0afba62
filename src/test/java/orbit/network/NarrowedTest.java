package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NarrowedTest {

  @Test
  void unitsAnswerAsInTheWholeNetwork() {
    Graph graph =
        new Drawing(new Random(5), 3, 9, 10)
            .convolution("a", "input", 6, 3)
            .norm("norm", "a")
            .add("relu", new Operation.Relu(), "norm")
            .add("lrn", new Operation.Lrn(2, 2, 0.1, 0.5), "relu")
            .block("mixed", "lrn", 3, 4, 3, 2)
            .add("pool", new Operation.GlobalAveragePool(), "mixed")
            .dense("dense", "pool", 5)
            .graph();
    float[] values = new float[2 * graph.input().size()];
    Random random = new Random(1);
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    Batch pictures = new Batch(2, graph.input(), values);
    for (String node : List.of("input", "norm", "relu", "lrn", "mixed", "pool", "dense")) {
      Shape map = graph.shape(node);
      int cells = map.height() * map.width();
      for (List<Integer> units : List.of(List.of(1), List.of(0, 2))) {
        Narrowed part = Narrowed.to(graph, node, units);
        double[] all = new PlainNetwork(graph).activations(pictures, node);
        double[] some = new PlainNetwork(part.graph()).activations(pictures, part.node());
        assertThat(some).hasSize(2 * units.size() * cells);
        for (int k = 0; k < some.length; k++) {
          int picture = k / cells / units.size();
          int unit = units.get(k / cells % units.size());
          double wanted = all[(picture * map.channels() + unit) * cells + k % cells];
          assertThat(some[k]).as("%s %s", node, units).isCloseTo(wanted, Offset.offset(1e-5));
        }
      }
    }
    assertThat(Narrowed.to(graph, "mixed", List.of(1)).graph().has("mixed_5x5")).isFalse();
    for (List<Integer> wrong :
        List.of(List.of(12), List.of(2, 1), List.of(-1), List.<Integer>of())) {
      assertThatExceptionOfType(GraphException.class)
          .isThrownBy(() -> Narrowed.to(graph, "mixed", wrong));
    }
  }
}
