package orbit.discovery;

/**
 * How one unit is best carried onto another: mirrored first if {@code mirrored}, then turned.
 *
 * @param correlation of the terms when carried, -1 to 1
 * @param rotation degrees, 0 to 360
 * @param hue degrees, 0 to 360
 */
record Alignment(double correlation, double rotation, double hue, boolean mirrored) {

  Alignment inverse() {
    // b(x) = a(s - x) is its own inverse
    double back = mirrored ? rotation : Angles.wrapped(-rotation);
    return new Alignment(correlation, back, Angles.wrapped(-hue), mirrored);
  }
}
