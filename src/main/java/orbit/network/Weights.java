package orbit.network;

/**
 * Kernels W[o][i] from input unit i to output unit o, shape [out][in][height][width], row 0 at the
 * top.
 *
 * <p>A cell without a kernel ("no tile") is absent; its values read as zero and count nowhere. A
 * view is its source and one function; implementations may be read from several threads.
 */
public interface Weights {

  int outputs();

  int inputs();

  int height();

  int width();

  /** Whether the cell has a kernel. */
  boolean present(int output, int input);

  /** Copies W[output][input] row by row into the first height x width values of {@code kernel}. */
  void read(int output, int input, float[] kernel);

  /**
   * Copies W[output][inputFrom] up to, not including, W[output][inputTo] one after the other. Many
   * copies in a row hide each other's cache misses, which single reads between arithmetic do not.
   */
  default void readRow(int output, int inputFrom, int inputTo, float[] kernels) {
    int size = kernelSize();
    float[] kernel = new float[size];
    for (int i = inputFrom; i < inputTo; i++) {
      read(output, i, kernel);
      System.arraycopy(kernel, 0, kernels, (i - inputFrom) * size, size);
    }
  }

  /** Number of values in one kernel. */
  default int kernelSize() {
    return height() * width();
  }
}
