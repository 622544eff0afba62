package orbit.figure;

/**
 * Colours of what is no weight, opaque ARGB, each unlike the white of zero.
 *
 * @param background outside the matrix
 * @param gap between tiles
 * @param absent a cell without a kernel
 * @param absentHatch diagonal strokes over an absent cell, where a tile is large enough
 * @param hole a row or column whose place has no unit
 * @param holeHatch crossed strokes over a hole, where a tile is large enough
 */
public record Surroundings(
    int background, int gap, int absent, int absentHatch, int hole, int holeHatch) {

  public static final Surroundings LIGHT =
      new Surroundings(0xffffffff, 0xffc4c8cc, 0xffd2d7db, 0xffc0c6cb, 0xffe9e4d6, 0xffd4ccb4);

  public static final Surroundings DARK =
      new Surroundings(0xff1e2022, 0xff3a3d41, 0xff54585d, 0xff62676c, 0xff4a4436, 0xff6f6750);
}
