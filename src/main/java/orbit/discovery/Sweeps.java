package orbit.discovery;

/** Through what the copies of a feature may be carried, by the stimuli that it answers. */
enum Sweeps {
  TURNED,
  TURNED_AND_RECOLOURED,
  RECOLOURED;

  static Sweeps of(Responses responses) {
    if (responses.hues() == 1) {
      return TURNED;
    }
    return responses.rotations() == 1 ? RECOLOURED : TURNED_AND_RECOLOURED;
  }

  /** Whether the responses tell units of this kind apart. */
  boolean compares(Responses responses) {
    boolean changes = responses.hues() * responses.rotations() > 1;
    return changes && responses.compared() && of(responses) == this;
  }
}
