package orbit.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.network.Graph;
import orbit.network.ValueRange;

/**
 * A network that was recognised from the names and shapes of its weights.
 *
 * @param name such as {@code resnet18}
 * @param range of the input that the published weights of this name expect
 * @param layers names of layers with the node of each, in the order of computation
 * @param notes what a user should know of what the file does not say, a sentence each
 */
public record Architecture(
    String name, Graph graph, ValueRange range, Map<String, String> layers, List<String> notes) {

  public Architecture {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    notes = List.copyOf(notes);
  }
}
