package orbit.training;

import java.util.List;

/** A stream of random numbers (SplitMix64), the same on every machine and in every Java. */
final class Draws {
  static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed, long index) {
    state = mix(mix(seed + GOLDEN_GAMMA) ^ mix(index * GOLDEN_GAMMA + 0x632BE59BD9B4E019L));
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (bits() >>> 11) * 0x1p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Uniform among 0 to count - 1. */
  int below(int count) {
    return (int) (((bits() >>> 33) * count) >>> 31);
  }

  <T> T one(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** About normal with mean 0 and standard deviation 1: a sum of twelve, free of logarithms. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }
}
