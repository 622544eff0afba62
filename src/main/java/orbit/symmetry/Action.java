package orbit.symmetry;

/** What a factor of a group does to a picture. */
public enum Action {
  /** Turns clockwise about the centre, in degrees. */
  ROTATION,
  /** Turns the HSV hue wheel, in degrees; leaves the pixel grid as it is. */
  HUE,
  /** Flips left and right: 0 or 1. */
  MIRROR
}
