package orbit.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code DataParallel}, {@code torch.compile} and others put before the name of every weight.
 */
final class Wrappers {

  private static final List<String> PREFIXES = List.of("module.", "_orig_mod.", "model.");

  private Wrappers() {}

  /** The same values under the names of the network itself, in the same order. */
  static <V> Map<String, V> removed(Map<String, V> named) {
    Map<String, V> inner = named;
    for (int n = 0; n < PREFIXES.size(); ) {
      String prefix = PREFIXES.get(n);
      boolean all =
          inner.keySet().stream()
              .allMatch(name -> name.startsWith(prefix) && name.length() > prefix.length());
      if (all && !inner.isEmpty()) {
        Map<String, V> shorter = new LinkedHashMap<>();
        inner.forEach((name, value) -> shorter.put(name.substring(prefix.length()), value));
        inner = shorter;
        // one wrapper may stand in another
        n = 0;
      } else {
        n++;
      }
    }
    return inner;
  }
}
