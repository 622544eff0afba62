package orbit.discovery;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Kinds of tuning curves that belong to no family. */
enum Stranger {
  WHITE {
    @Override
    double[] drawn(int steps, Random random) {
      return random.doubles(steps, 0, 1).toArray();
    }
  },
  SMOOTH {
    @Override
    double[] drawn(int steps, Random random) {
      return waves(steps, 9, random);
    }
  },
  RECTIFIED {
    @Override
    double[] drawn(int steps, Random random) {
      double threshold = random.nextInt(3) * 0.5;
      return rectified(waves(steps, 9, random), threshold);
    }
  },
  /** Two different frequencies of 1 to 5. */
  TWO_HARMONICS {
    @Override
    double[] drawn(int steps, Random random) {
      int first = 1 + random.nextInt(5);
      int second = 1 + (first + random.nextInt(4)) % 5;
      double[] sizes = {random.nextGaussian(), random.nextGaussian()};
      double[] phases = random.doubles(2, 0, 2 * Math.PI).toArray();
      double[] curve =
          over(
              steps,
              a ->
                  sizes[0] * Math.cos(first * a - phases[0])
                      + sizes[1] * Math.cos(second * a - phases[1]));
      return rectified(curve, 0);
    }
  },
  /** Single bumps 20 to 180 degrees wide at half their height. */
  BUMP {
    @Override
    double[] drawn(int steps, Random random) {
      double sharpness = Math.exp(random.nextDouble() * Math.log(45));
      return bumps(steps, 1, sharpness, random);
    }
  },
  FLAT {
    @Override
    double[] drawn(int steps, Random random) {
      return noisy(over(steps, a -> 1), 0.05, random);
    }
  },
  HALF_TURN {
    @Override
    double[] drawn(int steps, Random random) {
      double sharpness = Math.exp(random.nextDouble() * Math.log(20));
      return bumps(steps, 2, sharpness, random);
    }
  },
  /** Rises at once and falls slowly. */
  ONE_SIDED {
    @Override
    double[] drawn(int steps, Random random) {
      double width = 0.3 + 2.2 * random.nextDouble();
      double start = 2 * Math.PI * random.nextDouble();
      double[] curve =
          over(steps, a -> Math.exp(-Math.IEEEremainder(a - start - Math.PI, 2 * Math.PI) / width));
      return noisy(scaled(curve, 1 / Arrays.stream(curve).max().orElse(1)), 0.03, random);
    }
  };

  /** Responses at even angles from 0. */
  abstract double[] drawn(int steps, Random random);

  static double[] scaled(double[] curve, double factor) {
    return Arrays.stream(curve).map(v -> v * factor).toArray();
  }

  static double[] noisy(double[] curve, double deviation, Random random) {
    return Arrays.stream(curve).map(v -> v + deviation * random.nextGaussian()).toArray();
  }

  private static double[] over(int steps, DoubleUnaryOperator response) {
    double[] curve = new double[steps];
    Arrays.setAll(curve, k -> response.applyAsDouble(2 * Math.PI * k / steps));
    return curve;
  }

  private static double[] waves(int steps, int harmonics, Random random) {
    double[] parts = random.doubles(2 * harmonics, -1, 1).toArray();
    return over(
        steps,
        a -> {
          double sum = 0;
          for (int k = 0; k < harmonics; k++) {
            sum += parts[2 * k] * Math.cos((k + 1) * a) + parts[2 * k + 1] * Math.sin((k + 1) * a);
          }
          return sum;
        });
  }

  private static double[] rectified(double[] curve, double threshold) {
    return Arrays.stream(curve).map(v -> Math.max(0, v - threshold)).toArray();
  }

  private static double[] bumps(int steps, int times, double sharpness, Random random) {
    double at = 2 * Math.PI * random.nextDouble();
    double[] curve = over(steps, a -> Math.exp(sharpness * (Math.cos(times * (a - at)) - 1)));
    return noisy(curve, 0.03, random);
  }
}
