package orbit.figure.kind;

import orbit.figure.Surroundings;

/**
 * Colours of all that is no weight, on light or dark paper, opaque ARGB.
 *
 * @param paper of the sheet
 * @param text of titles and names
 * @param quiet of what is said besides
 * @param faint of outlines and grids
 * @param around of cells without a weight
 */
record Ink(int paper, int text, int quiet, int faint, Surroundings around) {

  private static final Ink LIGHT =
      new Ink(0xffffffff, 0xff1f2428, 0xff5b646c, 0xffb4bbc1, Surroundings.LIGHT);

  private static final Ink DARK =
      new Ink(
          Surroundings.DARK.background(), 0xffe6e8ea, 0xffa3adb6, 0xff5c636a, Surroundings.DARK);

  static Ink of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
