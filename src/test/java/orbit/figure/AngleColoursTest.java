package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleColoursTest {

  /** Machado, Oliveira, Fernandes 2009, full deuteranopia, on linear RGB. */
  private static final double[][] NO_GREEN = {
    {0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}
  };

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyAngleStandsOutFromTheBackground(boolean dark) {
    Surroundings around = dark ? Surroundings.DARK : Surroundings.LIGHT;
    double behind = luminance(linear(around.background()));
    for (int degrees = 0; degrees < 360; degrees++) {
      double line = luminance(linear(AngleColours.argb(degrees, dark)));
      double contrast = (Math.max(line, behind) + 0.05) / (Math.min(line, behind) + 0.05);
      assertThat(contrast).as("at %d", degrees).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eightPlacesCanBeToldApartWithoutGreen(boolean dark) {
    for (int a = 0; a < 8; a++) {
      for (int b = 0; b < a; b++) {
        double[] one = seen(AngleColours.argb(45 * a, dark));
        double[] other = seen(AngleColours.argb(45 * b, dark));
        // about three times what can just be seen
        assertThat(difference(one, other)).as("%d and %d", 45 * a, 45 * b).isGreaterThan(0.06);
      }
    }
  }

  @Test
  void theRingIsClosedAndHasNoSteps() {
    assertThat(AngleColours.argb(-90, false)).isEqualTo(AngleColours.argb(270, false));
    assertThat(AngleColours.argb(720, true)).isEqualTo(AngleColours.argb(0, true));
    for (int degrees = 0; degrees < 360; degrees++) {
      for (boolean dark : new boolean[] {false, true}) {
        double[] here = oklab(linear(AngleColours.argb(degrees, dark)));
        double[] next = oklab(linear(AngleColours.argb(degrees + 1, dark)));
        assertThat(difference(here, next)).as("at %d", degrees).isLessThan(0.015);
      }
    }
  }

  private static double difference(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  private static double[] seen(int argb) {
    double[] rgb = linear(argb);
    double[] left = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        left[i] += NO_GREEN[i][j] * rgb[j];
      }
      left[i] = Math.clamp(left[i], 0, 1);
    }
    return oklab(left);
  }

  private static double[] oklab(double[] c) {
    double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double[] linear(int argb) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = (argb >> (16 - 8 * i) & 0xff) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }
}
