package orbit.stimulus;

/** How bright a stimulus is at a point: −1 black, 0 mid grey, 1 white. */
@FunctionalInterface
interface Shade {

  /** Mid grey everywhere. */
  Shade NONE = (x, y) -> 0;

  /**
   * @param x to the right of the origin; 1 is half the receptive field
   * @param y below it
   */
  double at(double x, double y);
}
