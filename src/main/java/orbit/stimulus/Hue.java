package orbit.stimulus;

/** Colours on the HSV wheel. */
final class Hue {

  private Hue() {}

  /**
   * The pure colour of a hue in a channel, from −1 (none of it) to 1 (all of it); the opposite hue
   * has the opposite signs.
   *
   * @param channel 0 red, 1 green, 2 blue
   */
  static double tint(double degrees, int channel) {
    double sixths = (degrees - 120 * channel) / 60;
    // sixths of the wheel away from the channel's own hue, 0 to 3
    double away = Math.abs(sixths - 6 * Math.rint(sixths / 6));
    return Math.clamp(2 * (2 - away) - 1, -1, 1);
  }

  /** Turns a colour in place, {red, green, blue} from 0 to 1; grey stays as it is. */
  static void turn(double[] rgb, double degrees) {
    double red = rgb[0];
    double green = rgb[1];
    double blue = rgb[2];
    double most = Math.max(red, Math.max(green, blue));
    double least = Math.min(red, Math.min(green, blue));
    double chroma = most - least;
    if (chroma <= 0 || degrees == 0) {
      return;
    }
    double sixth;
    if (most == red) {
      sixth = (green - blue) / chroma;
    } else if (most == green) {
      sixth = 2 + (blue - red) / chroma;
    } else {
      sixth = 4 + (red - green) / chroma;
    }
    for (int c = 0; c < 3; c++) {
      rgb[c] = least + chroma * (tint(60 * sixth + degrees, c) + 1) / 2;
    }
  }
}
