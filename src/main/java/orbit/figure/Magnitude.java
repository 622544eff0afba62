package orbit.figure;

/**
 * Weights as integers ordered by |w|, so that the strongest of many is one integer maximum, in any
 * order: key = 1 + |w|'s bits above one bit for the sign. Of w and -w the positive is stronger;
 * what is not a number is strongest of all.
 */
final class Magnitude {

  /** Stands among weights for one that is not there. */
  static final float ABSENT = Float.intBitsToFloat(0x7fffffff);

  /** The key of {@link #ABSENT}, where the largest key wraps: below that of every weight. */
  static final int NONE = Integer.MIN_VALUE;

  private Magnitude() {}

  static int key(float weight) {
    return (Integer.rotateLeft(Float.floatToRawIntBits(weight), 1) ^ 1) + (NONE + 1);
  }

  static float weight(int key) {
    return Float.intBitsToFloat(Integer.rotateRight((key - (NONE + 1)) ^ 1, 1));
  }
}
