package orbit.format;

import java.util.Arrays;
import orbit.network.FileProblem;

/** How many numbers may be made that do not stand in the file, so that a small file stays small. */
final class OnnxBudget {

  private static final long AT_LEAST = 1L << 22;

  private long left;

  /**
   * @param bytes of the file
   */
  OnnxBudget(long bytes) {
    left = AT_LEAST + 8 * bytes;
  }

  /**
   * @throws FileProblem if there is no room for an array of this shape
   */
  void take(int... dims) {
    long count = OnnxDims.count(dims);
    if (count > left) {
      throw new FileProblem(
          "",
          "computed constants of %s are too large for this file".formatted(Arrays.toString(dims)),
          "export it again with constant folding");
    }
    left -= count;
  }

  /** Room for numbers that stand in a file beside this one. */
  void grow(long count) {
    left += 8 * count;
  }
}
