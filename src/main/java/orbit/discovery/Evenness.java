package orbit.discovery;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether angles lie round a circle more evenly than if each had been drawn at random: a family is
 * spread over its orbit, strangers that happen to look alike are not.
 *
 * <p>Two measures, since places may be taken twice and measured angles stray: the sum of squared
 * gaps against that of angles drawn at random, and the length of the mean of {@code exp(2 pi i a /
 * s)} for the spacings s of the usual orbits (Rayleigh).
 */
final class Evenness {

  private static final int[] ORDERS = {4, 6, 8, 12, 16, 24, 32};
  private static final int DRAWN = 4000;

  /** Share of a mean unit vector from which angles lie on one side of the circle. */
  private static final double TOGETHER = 0.7;

  private Evenness() {}

  /**
   * Chance of angles so evenly spread; 1 for fewer than three.
   *
   * @param period degrees after which a feature looks the same
   */
  static double pValue(double[] angles, double period) {
    if (angles.length < 3) {
      return 1;
    }
    return Math.min(1, 2 * Math.min(byGaps(angles, period), byPlaces(angles, period)));
  }

  private static double byGaps(double[] angles, double period) {
    double found =
        squaredGaps(Arrays.stream(angles).map(a -> Angles.wrapped(a, period) / period).toArray());
    SplittableRandom random = new SplittableRandom(angles.length);
    int reached = 0;
    for (int k = 0; k < DRAWN; k++) {
      reached += squaredGaps(random.doubles(angles.length).toArray()) <= found ? 1 : 0;
    }
    return (1.0 + reached) / (1.0 + DRAWN);
  }

  /** Of shares of the circle. */
  private static double squaredGaps(double[] shares) {
    Arrays.sort(shares);
    double last = shares[shares.length - 1] - 1;
    double sum = 0;
    for (double share : shares) {
      sum += (share - last) * (share - last);
      last = share;
    }
    return sum;
  }

  private static double byPlaces(double[] angles, double period) {
    double least = 1;
    int tried = 0;
    for (int order : ORDERS) {
      double places = order * period / 360;
      // with fewer than three places a few alike angles would count as even
      if (places == Math.rint(places) && places >= 3) {
        tried++;
        if (isOnFewer(angles, period, (int) places)) {
          continue;
        }
        least = Math.min(least, rayleigh(angles.length, sum(angles, period / places)));
      }
    }
    return Math.min(1, least * Math.max(1, tried));
  }

  /** Whether angles lie at a half, a third or one of the places alone: that is no spread. */
  private static boolean isOnFewer(double[] angles, double period, int places) {
    return IntStream.range(1, places)
        .filter(divisor -> places % divisor == 0)
        .anyMatch(divisor -> sum(angles, period / divisor) > TOGETHER * angles.length);
  }

  /** Length of the sum of {@code exp(2 pi i a / period)}. */
  private static double sum(double[] angles, double period) {
    double cos = 0;
    double sin = 0;
    for (double angle : angles) {
      double phase = 2 * Math.PI * angle / period;
      cos += Math.cos(phase);
      sin += Math.sin(phase);
    }
    return Math.hypot(cos, sin);
  }

  /** Chance of so long a sum of n unit vectors of random directions (Zar's approximation). */
  private static double rayleigh(int n, double sum) {
    return Math.exp(Math.sqrt(1 + 4.0 * n + 4 * ((double) n * n - sum * sum)) - (1 + 2 * n));
  }
}
