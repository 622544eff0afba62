package orbit.workspace;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the researcher wrote; a blank note is none.
 *
 * @param units by name, such as {@code mixed3b:379}
 * @param families by layer and name, such as {@code mixed3b:Curves}
 */
public record Notes(NavigableMap<String, String> units, NavigableMap<String, String> families) {

  public static final Notes NONE = new Notes(new TreeMap<>(), new TreeMap<>());

  public Notes {
    units = written(units);
    families = written(families);
  }

  private static NavigableMap<String, String> written(NavigableMap<String, String> notes) {
    NavigableMap<String, String> kept = new TreeMap<>(notes);
    kept.values().removeIf(String::isBlank);
    return Collections.unmodifiableNavigableMap(kept);
  }

  public boolean isEmpty() {
    return units.isEmpty() && families.isEmpty();
  }

  /** The note on a unit; may be empty. */
  public String unit(String name) {
    return units.getOrDefault(name, "");
  }

  /** The note on a family of a layer; may be empty. */
  public String family(String layer, String name) {
    return families.getOrDefault(layer + ":" + name, "");
  }

  public Notes withUnit(String name, String text) {
    return new Notes(with(units, name, text), families);
  }

  public Notes withFamily(String layer, String name, String text) {
    return new Notes(units, with(families, layer + ":" + name, text));
  }

  private static NavigableMap<String, String> with(
      NavigableMap<String, String> notes, String key, String text) {
    NavigableMap<String, String> changed = new TreeMap<>(notes);
    changed.put(key, text);
    return changed;
  }
}
