package orbit.network;

/**
 * Pictures in another size: each new pixel is the mean of the old ones under a triangle that is as
 * wide as one new or one old pixel, whichever is larger.
 */
public final class Scaling {

  private Scaling() {}

  /** The same pictures in another height and width, edge to edge. */
  public static Batch to(Batch pictures, int height, int width) {
    Shape old = pictures.shape();
    if (old.height() == height && old.width() == width) {
      return pictures;
    }
    float[][] rows = triangles(old.height(), height);
    float[][] columns = triangles(old.width(), width);
    Shape shape = new Shape(old.channels(), height, width);
    float[] values = new float[pictures.count() * shape.size()];
    float[] narrow = new float[old.height() * width];
    for (int map = 0; map < pictures.count() * old.channels(); map++) {
      int from = map * old.height() * old.width();
      for (int y = 0; y < old.height(); y++) {
        for (int x = 0; x < width; x++) {
          float sum = 0;
          for (int k = 0; k < old.width(); k++) {
            sum += columns[x][k] * pictures.values()[from + y * old.width() + k];
          }
          narrow[y * width + x] = sum;
        }
      }
      for (int y = 0; y < height; y++) {
        for (int k = 0; k < old.height(); k++) {
          float factor = rows[y][k];
          for (int x = 0; factor != 0 && x < width; x++) {
            values[(map * height + y) * width + x] += factor * narrow[k * width + x];
          }
        }
      }
    }
    return new Batch(pictures.count(), shape, values);
  }

  /** Shares of the old pixels in each new one; each row sums to 1. */
  private static float[][] triangles(int old, int size) {
    double scale = (double) old / size;
    double reach = Math.max(1, scale);
    float[][] shares = new float[size][old];
    for (int n = 0; n < size; n++) {
      double centre = (n + 0.5) * scale - 0.5;
      double sum = 0;
      for (int k = 0; k < old; k++) {
        sum += Math.max(0, 1 - Math.abs(k - centre) / reach);
      }
      for (int k = 0; k < old; k++) {
        shares[n][k] = (float) (Math.max(0, 1 - Math.abs(k - centre) / reach) / sum);
      }
    }
    return shares;
  }
}
