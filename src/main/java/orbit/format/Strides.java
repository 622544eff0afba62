package orbit.format;

import java.util.List;
import orbit.network.FileProblem;

/** How the numbers of a tensor lie in a storage: a step for each index. */
final class Strides {

  private static final String AGAIN = "save or fetch the file again";

  private final int[] extents;
  private final int[] steps;
  private final int count;
  private final int last;

  /**
   * @param extents each from 1, their product an int
   * @param available numbers in the storage, from the tensor's first
   * @throws FileProblem if a number of the tensor lies outside of these
   */
  Strides(int[] extents, List<Long> strides, long available) {
    this.extents = extents;
    this.steps = new int[extents.length];
    int product = 1;
    long furthest = 0;
    for (int n = 0; n < extents.length; n++) {
      product *= extents[n];
      long stride = strides.get(n);
      // the step of an index with one place is never made
      if (extents[n] == 1) {
        continue;
      }
      if (stride < 0) {
        throw new FileProblem("", "a stride of " + stride, AGAIN);
      }
      // a division, because the product may not fit
      if (stride > 0 && extents[n] - 1 > (available - 1 - furthest) / stride) {
        throw outside(available);
      }
      furthest += (extents[n] - 1) * stride;
      if (furthest > Integer.MAX_VALUE - 9) {
        throw new FileProblem("", "its numbers lie too far apart", TorchObjects.REMEDY);
      }
      steps[n] = (int) stride;
    }
    if (available < 1) {
      throw outside(available);
    }
    this.count = product;
    this.last = (int) furthest;
  }

  private static FileProblem outside(long available) {
    return new FileProblem(
        "",
        "it goes beyond the %d numbers of its storage".formatted(Math.max(0, available)),
        AGAIN);
  }

  /** Numbers of the tensor. */
  int count() {
    return count;
  }

  /** Numbers in the storage from its first to its last. */
  int span() {
    return last + 1;
  }

  /** The numbers of the tensor, the last index fastest, out of its span. */
  float[] gather(float[] span) {
    if (isContiguous()) {
      return span;
    }
    float[] values = new float[count];
    int[] index = new int[extents.length];
    int from = 0;
    for (int to = 0; to < count; to++) {
      values[to] = span[from];
      for (int n = extents.length - 1; n >= 0; n--) {
        from += steps[n];
        if (++index[n] < extents[n]) {
          break;
        }
        from -= steps[n] * extents[n];
        index[n] = 0;
      }
    }
    return values;
  }

  private boolean isContiguous() {
    int step = 1;
    for (int n = extents.length - 1; n >= 0; n--) {
      if (extents[n] != 1 && steps[n] != step) {
        return false;
      }
      step *= extents[n];
    }
    return true;
  }
}
