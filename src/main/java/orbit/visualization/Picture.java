package orbit.visualization;

import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/**
 * A finished picture: [channels][height][width] of 0 (black) to 255 (white), red first.
 *
 * @param values taken as they are, without copying; unsigned
 */
public record Picture(Shape shape, byte[] values) {

  /**
   * @throws IllegalArgumentException if the values do not fill the shape
   */
  public Picture {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(values.length + " values do not fill " + shape);
    }
  }

  /** The picture as the input of a network. */
  public Batch input(ValueRange range) {
    float[] input = new float[values.length];
    int pixels = shape.height() * shape.width();
    for (int k = 0; k < input.length; k++) {
      int channel = k / pixels;
      int colour = range.blueFirst() && shape.channels() == 3 ? 2 - channel : channel;
      input[k] =
          (float) range.value(channel, (values[colour * pixels + k % pixels] & 0xff) / 255.0);
    }
    return Batch.of(shape, input);
  }

  /** Pixels from the top left as {@code 0xffRRGGBB}; channels one below the other unless three. */
  public int[] argb() {
    int pixels = shape.height() * shape.width();
    boolean colour = shape.channels() == 3;
    int[] argb = new int[colour ? pixels : shape.size()];
    for (int k = 0; k < argb.length; k++) {
      int red = values[k] & 0xff;
      int green = colour ? values[pixels + k] & 0xff : red;
      int blue = colour ? values[2 * pixels + k] & 0xff : red;
      argb[k] = 0xff000000 | red << 16 | green << 8 | blue;
    }
    return argb;
  }
}
