package orbit.network;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A named constant of a network, such as the kernels of a convolution; row by row, the last index
 * fastest. Compared by identity: two layers may hold equal values.
 */
public final class Tensor {

  private final String name;
  private final int[] shape;
  private final float[] values;

  /**
   * Takes the values as they are, without copying.
   *
   * @throws IllegalArgumentException if the values do not fill the shape
   */
  public Tensor(String name, int[] shape, float[] values) {
    long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    if (Arrays.stream(shape).anyMatch(extent -> extent < 1) || size != values.length) {
      throw new IllegalArgumentException(
          "%d values of %s do not fill %s".formatted(values.length, name, Arrays.toString(shape)));
    }
    this.name = name;
    this.shape = shape.clone();
    this.values = values;
  }

  /** A list of numbers. */
  public static Tensor vector(String name, float... values) {
    return new Tensor(name, new int[] {values.length}, values);
  }

  public String name() {
    return name;
  }

  /** Number of indices. */
  public int rank() {
    return shape.length;
  }

  /** Extent of an index. */
  public int extent(int index) {
    return shape[index];
  }

  public int[] shape() {
    return shape.clone();
  }

  /** The values themselves, not a copy; to be read only. */
  public float[] values() {
    return values;
  }

  @Override
  public String toString() {
    return name
        + Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }
}
