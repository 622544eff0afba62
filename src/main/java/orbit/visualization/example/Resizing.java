package orbit.visualization.example;

import orbit.network.Batch;
import orbit.network.Shape;

/**
 * A picture in another size: linear between the centres of pixels, and where it shrinks the mean
 * over as many pixels as go into one, with the weights of a tent. Rows and columns one after the
 * other.
 */
final class Resizing {

  private final int[] first;
  private final float[][] weights;

  /** Along one side, from {@code old} to {@code now} pixels. */
  private Resizing(int old, int now) {
    first = new int[now];
    weights = new float[now][];
    double step = (double) old / now;
    double reach = Math.max(1, step);
    for (int k = 0; k < now; k++) {
      double centre = (k + 0.5) * step - 0.5;
      int from = Math.max(0, (int) Math.ceil(centre - reach));
      int to = Math.min(old - 1, (int) Math.floor(centre + reach));
      double[] tent = new double[to - from + 1];
      double sum = 0;
      for (int i = from; i <= to; i++) {
        tent[i - from] = Math.max(0, 1 - Math.abs(i - centre) / reach);
        sum += tent[i - from];
      }
      first[k] = from;
      weights[k] = new float[tent.length];
      for (int i = 0; i < tent.length; i++) {
        weights[k][i] = (float) (tent[i] / sum);
      }
    }
  }

  static Batch to(Batch picture, int height, int width) {
    Shape old = picture.shape();
    if (old.height() == height && old.width() == width) {
      return picture;
    }
    Resizing across = new Resizing(old.width(), width);
    Resizing down = new Resizing(old.height(), height);
    int lines = old.channels() * old.height();
    float[] narrow = new float[lines * width];
    for (int line = 0; line < lines; line++) {
      for (int x = 0; x < width; x++) {
        int at = line * old.width() + across.first[x];
        float sum = 0;
        for (float weight : across.weights[x]) {
          sum += weight * picture.values()[at++];
        }
        narrow[line * width + x] = sum;
      }
    }
    Shape shape = new Shape(old.channels(), height, width);
    float[] values = new float[shape.size()];
    for (int c = 0; c < old.channels(); c++) {
      for (int y = 0; y < height; y++) {
        int to = (c * height + y) * width;
        int from = (c * old.height() + down.first[y]) * width;
        for (float weight : down.weights[y]) {
          for (int x = 0; x < width; x++) {
            values[to + x] += weight * narrow[from + x];
          }
          from += width;
        }
      }
    }
    return Batch.of(shape, values);
  }
}
