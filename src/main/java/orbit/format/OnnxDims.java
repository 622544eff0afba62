package orbit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Extents of indices, as ONNX counts and reshapes them. */
final class OnnxDims {

  /** As many indices as any honest tensor has, and some. */
  static final int MOST_RANK = 16;

  private OnnxDims() {}

  /** Number of elements; {@code Long.MAX_VALUE} where there are more than an array can hold. */
  static long count(int[] dims) {
    long count = 1;
    boolean large = false;
    for (int extent : dims) {
      // a zero anywhere makes it empty, however large the others are
      if (extent == 0) {
        return 0;
      }
      count *= extent;
      large |= count > Integer.MAX_VALUE - 8;
      count = Math.min(count, Integer.MAX_VALUE);
    }
    return large ? Long.MAX_VALUE : count;
  }

  /** Elements from one index to the next, for each index. */
  static int[] steps(int[] dims) {
    int[] steps = new int[dims.length];
    int step = 1;
    for (int n = dims.length - 1; n >= 0; n--) {
      steps[n] = step;
      step *= dims[n];
    }
    return steps;
  }

  /**
   * An index counted from the front.
   *
   * @throws OnnxUnsupported if there is none such
   */
  static int axis(long axis, int rank) {
    long counted = axis < 0 ? axis + rank : axis;
    if (counted < 0 || counted >= rank) {
      throw OnnxUnsupported.misfit("there is no axis %d of %d".formatted(axis, rank));
    }
    return (int) counted;
  }

  /** Which of the indices are meant; all where none is named. */
  static boolean[] marked(long[] axes, int rank) {
    boolean[] marked = new boolean[rank];
    for (long axis : axes) {
      marked[axis(axis, rank)] = true;
    }
    return marked;
  }

  static int[] toInts(long[] dims) {
    int[] ints = new int[dims.length];
    for (int n = 0; n < ints.length; n++) {
      if (dims[n] < 0 || dims[n] > Integer.MAX_VALUE) {
        throw OnnxUnsupported.misfit("no such extent: " + dims[n]);
      }
      ints[n] = (int) dims[n];
    }
    return ints;
  }

  /**
   * The shape that {@code Reshape} gives: 0 keeps an extent, -1 is what remains.
   *
   * @param zeros whether 0 means nothing instead
   */
  static int[] reshaped(int[] dims, long[] wanted, boolean zeros) {
    if (wanted.length > MOST_RANK) {
      throw OnnxUnsupported.because("a shape of %d indices".formatted(wanted.length));
    }
    long[] result = wanted.clone();
    int open = -1;
    for (int n = 0; n < result.length; n++) {
      if (result[n] == 0 && !zeros && n < dims.length) {
        result[n] = dims[n];
      } else if (result[n] == -1 && open < 0) {
        open = n;
        result[n] = 1;
      }
    }
    long known = count(toInts(result));
    long count = count(dims);
    if (open >= 0 && known > 0 && count % known == 0) {
      result[open] = count / known;
    } else if (open >= 0 || known != count) {
      throw OnnxUnsupported.misfit(
          "%s does not reshape to %s".formatted(Arrays.toString(dims), Arrays.toString(wanted)));
    }
    return toInts(result);
  }

  /** The places of {@code Unsqueeze}'s new indices of extent 1. */
  static List<Integer> unsqueezed(long[] axes, int rank) {
    if (rank + axes.length > MOST_RANK) {
      throw OnnxUnsupported.because("a shape of %d indices".formatted(rank + axes.length));
    }
    boolean[] marked = marked(axes, rank + axes.length);
    List<Integer> places = new ArrayList<>();
    for (int n = 0; n < marked.length; n++) {
      if (marked[n]) {
        places.add(n);
      }
    }
    if (places.size() != axes.length) {
      throw OnnxUnsupported.misfit("an axis stands twice");
    }
    return places;
  }

  /**
   * A new order of indices.
   *
   * @param wanted the reverse where it is empty
   */
  static int[] permutation(long[] wanted, int rank) {
    int[] order = new int[rank];
    for (int n = 0; n < rank; n++) {
      order[n] = wanted.length == 0 ? rank - 1 - n : n;
    }
    if (wanted.length > 0) {
      boolean[] marked = marked(wanted, rank);
      if (wanted.length != rank || !all(marked)) {
        throw OnnxUnsupported.misfit(Arrays.toString(wanted) + " is no order of the indices");
      }
      Arrays.setAll(order, n -> axis(wanted[n], rank));
    }
    return order;
  }

  private static boolean all(boolean[] marked) {
    boolean all = true;
    for (boolean mark : marked) {
      all &= mark;
    }
    return all;
  }

  /** The shape of two arrays side by side, each stretched along its extents of 1. */
  static int[] broadcast(int[] a, int[] b) {
    int[] result = new int[Math.max(a.length, b.length)];
    for (int n = 0; n < result.length; n++) {
      int first = n < result.length - a.length ? 1 : a[n - result.length + a.length];
      int second = n < result.length - b.length ? 1 : b[n - result.length + b.length];
      if (first != second && first != 1 && second != 1) {
        throw OnnxUnsupported.misfit(
            "%s does not fit %s".formatted(Arrays.toString(a), Arrays.toString(b)));
      }
      result[n] = first == 1 ? second : first;
    }
    return result;
  }
}
