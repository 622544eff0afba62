package orbit.visualization;

import java.util.List;
import java.util.stream.Collectors;
import orbit.network.Layer;
import orbit.network.Model;

/**
 * Everything that a picture depends on.
 *
 * @param model SHA-256 of the network's weights
 * @param input range of the network's input, as it was read
 * @param node of the layer
 */
public record Request(
    String model, String input, String layer, String node, Objective objective, Settings settings) {

  /** Changes whenever the same request would give another picture. */
  private static final int VERSION = 1;

  public static Request of(Model model, Layer layer, Objective objective, Settings settings) {
    return new Request(
        model.sha256(), model.range().toString(), layer.name(), layer.node(), objective, settings);
  }

  /** The same with other settings. */
  public Request with(Settings other) {
    return new Request(model, input, layer, node, objective, other);
  }

  /** All of it in one line that tells it from any other request. */
  public String text() {
    return "orbit visualization %d; model %s; input %s; node %s; objective %s; size %d; steps %d; seed %d; pictures %d; parametrisation %s; transforms %s; rate %s"
        .formatted(
            VERSION,
            model,
            input,
            node,
            objective.label(),
            settings.size(),
            settings.steps(),
            settings.seed(),
            settings.pictures(),
            settings.parametrisation(),
            settings.transforms().stream().map(Object::toString).collect(Collectors.joining(" ")),
            settings.rate());
  }

  /** Seeds of the pictures, which do not depend on what else is made. */
  List<Long> seeds() {
    return java.util.stream.LongStream.range(0, settings.pictures())
        .map(p -> mixed(settings.seed(), (node + "/" + objective.label() + "/" + p)))
        .boxed()
        .toList();
  }

  private static long mixed(long seed, String text) {
    long hash = seed * 0x9e3779b97f4a7c15L + 0x632be59bd9b4e019L;
    for (int k = 0; k < text.length(); k++) {
      hash = (hash ^ text.charAt(k)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
