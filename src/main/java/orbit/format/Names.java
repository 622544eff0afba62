package orbit.format;

import orbit.network.JsonReading;

/** Names of tensors, nodes and layers: short enough for a sentence that names them. */
final class Names {

  private static final int LONGEST = 500;

  private static final int MOST_SHOWN = 100;

  private Names() {}

  static boolean fit(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.chars().noneMatch(Character::isISOControl);
  }

  /** A text of a file that may be anything, in a form that fits into a sentence. */
  static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]", "?");
    return plain.length() <= MOST_SHOWN ? plain : plain.substring(0, MOST_SHOWN) + "...";
  }

  /**
   * @throws orbit.network.FileProblem if the value is no such name
   */
  static String read(JsonReading json) {
    String name = json.text();
    if (!fit(name)) {
      throw json.problem(
          "a name is empty, longer than %d characters or holds control characters"
              .formatted(LONGEST),
          "rename it");
    }
    return name;
  }
}
