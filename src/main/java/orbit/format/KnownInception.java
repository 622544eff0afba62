package orbit.format;

import java.util.Map;
import java.util.function.UnaryOperator;
import orbit.network.Graph;
import orbit.network.ValueRange;

/** The InceptionV1 of the circuits papers, and what no file says of it. */
final class KnownInception {

  static final String NAME = "inceptionv1";

  /** 0 to 255 less 117. */
  static final ValueRange RANGE = new ValueRange(-117, 255 - 117);

  static final String NOTE =
      "the input runs from -117 to 138, red, green and blue, as Lucid has it for this network; the"
          + " file does not say so";

  /** Units of the first layers: other networks have the names, but not so many. */
  private static final Map<String, Integer> UNITS =
      Map.of("conv2d0", 64, "conv2d1", 64, "conv2d2", 192, "mixed3a", 256);

  private KnownInception() {}

  /**
   * @param nodes from a layer's name to its node's
   */
  static boolean is(Graph graph, UnaryOperator<String> nodes) {
    return UNITS.entrySet().stream()
        .allMatch(
            layer -> {
              String node = nodes.apply(layer.getKey());
              return graph.has(node) && graph.shape(node).channels() == layer.getValue();
            });
  }
}
