package orbit.figure;

import java.util.ArrayList;
import java.util.List;
import orbit.stimulus.TuningCurves;

/**
 * Angles as colours that come round: a circle through OKLab, its lightness tilted towards green.
 *
 * <p>For the common colour-blind eye red and green fall together and only yellow-blue and lightness
 * are left; with the tilt two angles that differ in red-green alone differ in lightness. Every
 * colour stands out from the background by a contrast of 3 to 1 (WCAG 2, graphics).
 *
 * <p>OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
public final class AngleColours {

  private static final double CHROMA = 0.15;

  /** Hue of 0°: red, from where it runs through yellow, green and blue. */
  private static final double START = 25;

  private static final double GREENEST = 165;

  private AngleColours() {}

  /**
   * @param degrees any angle; 360° apart is the same colour
   * @param dark for a dark background
   * @return opaque, 0xAARRGGBB
   */
  public static int argb(double degrees, boolean dark) {
    double hue = Math.toRadians(degrees % 360 + START);
    double tilt = Math.cos(hue - Math.toRadians(GREENEST));
    double lightness = dark ? 0.73 + 0.16 * tilt : 0.5 + 0.15 * tilt;
    // what sRGB cannot show gets paler, not another hue
    for (double chroma = CHROMA; chroma > 0; chroma -= 0.001) {
      double[] rgb = linear(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
      if (isShown(rgb)) {
        return 0xff000000 | byteOf(rgb[0]) << 16 | byteOf(rgb[1]) << 8 | byteOf(rgb[2]);
      }
    }
    return dark ? 0xffb0b0b0 : 0xff707070;
  }

  /**
   * For each unit the angle on the ring of colours at which its response is largest, a period being
   * once round; without a period, units share the ring evenly.
   */
  public static List<Double> byPeak(TuningCurves curves) {
    List<Double> angles = new ArrayList<>();
    int units = curves.units().size();
    for (int u = 0; u < units; u++) {
      angles.add(
          curves.period().isPresent()
              ? peak(curves, u) * 360 / curves.period().getAsDouble()
              : 360.0 * u / units);
    }
    return List.copyOf(angles);
  }

  private static double peak(TuningCurves curves, int unit) {
    double[] curve = curves.curve(unit);
    int best = 0;
    for (int p = 1; p < curve.length; p++) {
      best = curve[p] > curve[best] ? p : best;
    }
    return curves.positions().get(best);
  }

  private static double[] linear(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean isShown(double[] rgb) {
    for (double channel : rgb) {
      if (channel < 0 || channel > 1) {
        return false;
      }
    }
    return true;
  }

  private static int byteOf(double linear) {
    double encoded =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }

  private static double cube(double x) {
    return x * x * x;
  }
}
