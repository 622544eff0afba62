package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.PlainNetwork;
import orbit.network.Shape;
import org.assertj.core.data.Offset;

/** A file, and what its value "out" is for a picture. */
record OnnxCase(String name, OnnxGraphs file, Function<Batch, double[]> wanted) {

  static final Shape SHAPE = new Shape(4, 6, 7);

  @Override
  public String toString() {
    return name;
  }

  static OnnxGraphs file(int opset) {
    return OnnxGraphs.opset(opset, 1, SHAPE.channels(), SHAPE.height(), SHAPE.width());
  }

  /** Value by value, with the channel. */
  interface Formula {
    double of(double x, int channel);
  }

  static OnnxCase each(String name, OnnxGraphs file, Formula formula) {
    int cells = SHAPE.height() * SHAPE.width();
    return new OnnxCase(
        name,
        file,
        picture -> {
          double[] out = new double[picture.values().length];
          for (int k = 0; k < out.length; k++) {
            out[k] = formula.of(picture.values()[k], k / cells);
          }
          return out;
        });
  }

  static OnnxCase each(String name, OnnxGraphs file, DoubleUnaryOperator formula) {
    return each(name, file, (x, channel) -> formula.applyAsDouble(x));
  }

  /** By operations that are tested elsewhere, one after the other. */
  static OnnxCase same(String name, OnnxGraphs file, Operation... operations) {
    List<Node> nodes = new ArrayList<>(List.of(new Node("0", new Operation.Input())));
    for (Operation operation : operations) {
      nodes.add(new Node("" + nodes.size(), operation, "" + (nodes.size() - 1)));
    }
    Graph graph = new Graph(SHAPE, nodes);
    return new OnnxCase(
        name,
        file,
        picture -> new PlainNetwork(graph).activations(picture, nodes.getLast().name()));
  }

  void check(Path folder) throws IOException {
    Model model = file.read(folder);
    assertThat(model.about().notes()).noneMatch(note -> note.contains("left out"));
    double[] found = OnnxGraphs.answer(model, "out");
    double[] expected = wanted.apply(OnnxGraphs.picture(model));
    if (name.equals("Concat")) {
      assertThat(found).startsWith(expected).endsWith(expected).hasSize(2 * expected.length);
      return;
    }
    assertThat(found).hasSameSizeAs(expected);
    for (int k = 0; k < expected.length; k++) {
      assertThat(found[k]).isCloseTo(expected[k], Offset.offset(1e-6));
    }
  }
}
