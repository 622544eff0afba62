package orbit.format;

import java.util.Arrays;

/**
 * The ranges of {@code Slice}, for all indices of an array.
 *
 * @param starts of each index, from the front
 * @param counts how many of each
 * @param steps from one to the next, perhaps backwards
 */
record OnnxRanges(int[] starts, int[] counts, int[] steps) {

  /**
   * @param dims extents of what is sliced
   * @throws OnnxUnsupported if the ranges are not known or make no sense
   */
  static OnnxRanges of(OnnxNode node, int[] dims) {
    long[] from = node.integers("starts", 1);
    long[] to = node.integers("ends", 2);
    long[] axes = node.integers("axes", 3);
    long[] by = node.has(4) ? node.constant(4).toWholes() : new long[0];
    if (from.length != to.length
        || axes.length > 0 && axes.length != from.length
        || by.length > 0 && by.length != from.length
        || from.length > dims.length) {
      throw OnnxUnsupported.misfit("its ranges have different numbers of axes");
    }
    int[] starts = new int[dims.length];
    int[] counts = dims.clone();
    int[] steps = new int[dims.length];
    Arrays.fill(steps, 1);
    for (int n = 0; n < from.length; n++) {
      int axis = OnnxDims.axis(axes.length == 0 ? n : axes[n], dims.length);
      long step = Math.clamp(by.length == 0 ? 1 : by[n], -Integer.MAX_VALUE, Integer.MAX_VALUE);
      if (step == 0) {
        throw OnnxUnsupported.misfit("a step of 0");
      }
      long least = step > 0 ? 0 : -1;
      long most = step > 0 ? dims[axis] : dims[axis] - 1L;
      long start = Math.clamp(fromFront(from[n], dims[axis]), step > 0 ? 0 : -1, most);
      long end = Math.clamp(fromFront(to[n], dims[axis]), least, most);
      starts[axis] = (int) start;
      steps[axis] = (int) step;
      counts[axis] = (int) Math.max(0, Math.ceilDiv(end - start, step));
    }
    return new OnnxRanges(starts, counts, steps);
  }

  private static long fromFront(long index, int extent) {
    return index < 0 ? Math.max(index, Long.MIN_VALUE / 2) + extent : index;
  }

  /** What is kept of an index. */
  int[] indices(int axis, OnnxBudget budget) {
    budget.take(counts[axis]);
    int[] indices = new int[counts[axis]];
    for (int k = 0; k < indices.length; k++) {
      indices[k] = starts[axis] + k * steps[axis];
    }
    return indices;
  }
}
