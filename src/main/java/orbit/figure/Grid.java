package orbit.figure;

import orbit.network.Weights;

/** The shape of a matrix of kernels on screen: rows stand for outputs, columns for inputs. */
public record Grid(int rows, int columns, int kernelHeight, int kernelWidth) {

  /**
   * @throws IllegalArgumentException if a kernel has no weight or a size is negative
   */
  public Grid {
    if (rows < 0 || columns < 0 || kernelHeight < 1 || kernelWidth < 1) {
      throw new IllegalArgumentException(
          "no such grid: " + rows + " x " + columns + " of " + kernelHeight + " x " + kernelWidth);
    }
  }

  public static Grid of(Weights weights) {
    return new Grid(weights.outputs(), weights.inputs(), weights.height(), weights.width());
  }

  /** Width of the whole matrix in weights. */
  long weightsAcross() {
    return (long) columns * kernelWidth;
  }

  /** Height of the whole matrix in weights. */
  long weightsDown() {
    return (long) rows * kernelHeight;
  }

  /** With rows for columns, and kernels turned over their diagonal. */
  public Grid transposed() {
    return new Grid(
        /* rows= */ columns,
        /* columns= */ rows,
        /* kernelHeight= */ kernelWidth,
        /* kernelWidth= */ kernelHeight);
  }
}
