package orbit.format;

import orbit.network.JsonReading;

/** Names of tensors, nodes and layers: short enough for a sentence that names them. */
final class Names {

  private static final int LONGEST = 500;

  private Names() {}

  static boolean fit(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.chars().noneMatch(Character::isISOControl);
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
