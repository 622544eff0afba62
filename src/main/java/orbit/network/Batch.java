package orbit.network;

import java.util.Arrays;

/**
 * Pictures or activations of one shape, one after the other: [count][channels][height][width].
 *
 * @param values taken as they are, without copying
 */
public record Batch(int count, Shape shape, float[] values) {

  /**
   * @throws IllegalArgumentException if the values do not fill the shape
   */
  public Batch {
    if (count < 1 || values.length != (long) count * shape.size()) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + count + " times " + shape);
    }
  }

  /** A single picture. */
  public static Batch of(Shape shape, float[] values) {
    return new Batch(1, shape, values);
  }

  public float at(int index, int channel, int y, int x) {
    int row = (index * shape.channels() + channel) * shape.height() + y;
    return values[row * shape.width() + x];
  }

  /** A copy of one of the pictures. */
  public Batch picture(int index) {
    int size = shape.size();
    return of(shape, Arrays.copyOfRange(values, index * size, (index + 1) * size));
  }
}
