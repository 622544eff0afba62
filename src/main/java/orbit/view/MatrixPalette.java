package orbit.view;

import javafx.scene.paint.Color;
import orbit.figure.Surroundings;

/**
 * Colours of what is drawn beside and above the matrix.
 *
 * @param header behind the headers
 * @param text for names
 * @param quiet for places and brackets
 * @param accent for what is selected
 * @param pointed for what the pointer is on
 * @param veil over what is not in the band pointed at
 * @param halo between an outline and the colours of kernels
 */
record MatrixPalette(
    Color header, Color text, Color quiet, Color accent, Color pointed, Color veil, Color halo) {

  static final MatrixPalette LIGHT =
      new MatrixPalette(
          colour(Surroundings.LIGHT.background()),
          Color.web("#1f2428"),
          Color.web("#68717a"),
          Color.web("#0b6b3a"),
          Color.web("#1f2428"),
          Color.web("#ffffff", 0.5),
          Color.web("#ffffff", 0.9));

  static final MatrixPalette DARK =
      new MatrixPalette(
          colour(Surroundings.DARK.background()),
          Color.web("#e6e8ea"),
          Color.web("#9aa3ab"),
          Color.web("#4fd08a"),
          Color.web("#ffffff"),
          Color.web("#1e2022", 0.45),
          Color.web("#000000", 0.75));

  static MatrixPalette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
