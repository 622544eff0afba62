package orbit.stimulus;

import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/**
 * Takes colours from 0 to 1 as values of a network's input: red, green and blue where it has three
 * channels (blue first where the range says so), else their mean in every channel.
 */
final class Canvas {

  private final Shape shape;
  private final float[] values;
  private final double[] black;
  private final double[] span;
  private final boolean colour;
  private final int first;

  /**
   * @throws IllegalArgumentException if the range has not one entry for all channels or one for
   *     each
   */
  Canvas(Shape shape, ValueRange range) {
    if (!range.isUniform() && range.black().size() != shape.channels()) {
      throw new IllegalArgumentException(
          "%d ranges for a picture of %s".formatted(range.black().size(), shape));
    }
    this.shape = shape;
    values = new float[shape.size()];
    colour = shape.channels() == 3;
    first = range.blueFirst() ? 2 : 0;
    black = new double[shape.channels()];
    span = new double[shape.channels()];
    for (int c = 0; c < black.length; c++) {
      int entry = range.isUniform() ? 0 : c;
      black[c] = range.black().get(entry);
      span[c] = range.white().get(entry) - black[c];
    }
  }

  void put(int column, int row, double red, double green, double blue) {
    int size = shape.height() * shape.width();
    int pixel = row * shape.width() + column;
    if (colour) {
      set(first, first * size + pixel, red);
      set(1, size + pixel, green);
      set(2 - first, (2 - first) * size + pixel, blue);
      return;
    }
    double mean = (red + green + blue) / 3;
    for (int c = 0; c < black.length; c++) {
      set(c, c * size + pixel, mean);
    }
  }

  private void set(int channel, int index, double value) {
    values[index] = (float) (black[channel] + value * span[channel]);
  }

  Batch picture() {
    return Batch.of(shape, values);
  }
}
