package orbit.network;

import java.util.BitSet;

/** Weights in one array of out x in x height x width values, out slowest. */
public final class DenseWeights implements Weights {

  private final int outputs;
  private final int inputs;
  private final int height;
  private final int width;
  private final float[] values;
  private final BitSet absent;

  /**
   * Takes the array as it is, without copying.
   *
   * @param absent cells (output x inputs + input) without a kernel
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public DenseWeights(
      int outputs, int inputs, int height, int width, float[] values, BitSet absent) {
    if (outputs < 0 || inputs < 0 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "no such shape: [" + outputs + "," + inputs + "," + height + "," + width + "]");
    }
    if (values.length != (long) outputs * inputs * height * width) {
      throw new IllegalArgumentException(values.length + " values do not fill the shape");
    }
    this.outputs = outputs;
    this.inputs = inputs;
    this.height = height;
    this.width = width;
    this.values = values;
    this.absent = absent;
  }

  public DenseWeights(int outputs, int inputs, int height, int width, float[] values) {
    this(outputs, inputs, height, width, values, new BitSet());
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean present(int output, int input) {
    return !absent.get(output * inputs + input);
  }

  @Override
  public void read(int output, int input, float[] kernel) {
    int size = height * width;
    System.arraycopy(values, (output * inputs + input) * size, kernel, 0, size);
  }

  @Override
  public void readRow(int output, int inputFrom, int inputTo, float[] kernels) {
    int size = height * width;
    int from = (output * inputs + inputFrom) * size;
    System.arraycopy(values, from, kernels, 0, (inputTo - inputFrom) * size);
  }
}
