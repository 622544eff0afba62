package orbit.stimulus;

/** Numbers as text, without loss. */
final class Numbers {

  private Numbers() {}

  /**
   * The fewest digits that give the number back, as a float32 where it is one: {@code 2}, {@code
   * 0.1}, {@code 1.5E-7}.
   */
  static String shortest(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return Long.toString((long) value);
    }
    return (float) value == value ? Float.toString((float) value) : Double.toString(value);
  }
}
