package orbit.stimulus;

import orbit.network.Batch;
import orbit.network.Shape;

/**
 * Reads a picture between its pixels by Catmull and Rom's cubic (Computer Aided Geometric Design,
 * 1974), widened where the picture shrinks; beyond the edge the edge goes on.
 *
 * @param colours one picture of one or three channels
 */
record Resampling(Batch colours) {

  private static final double EXACT = 1e-9;

  /**
   * The picture in fewer pixels, each the mean of the part that it covers, so that what is
   * symmetric stays so.
   */
  Resampling reduced(int height, int width) {
    Shape old = colours.shape();
    float[] rows = new float[old.channels() * height * old.width()];
    for (int c = 0; c < old.channels(); c++) {
      for (int y = 0; y < height; y++) {
        double from = (double) y * old.height() / height;
        double to = (double) (y + 1) * old.height() / height;
        for (int x = 0; x < old.width(); x++) {
          double sum = 0;
          for (int v = (int) from; v < Math.min(old.height(), Math.ceil(to)); v++) {
            sum += (Math.min(v + 1, to) - Math.max(v, from)) * colours.at(0, c, v, x);
          }
          rows[(c * height + y) * old.width() + x] = (float) (sum / (to - from));
        }
      }
    }
    Batch flat = Batch.of(new Shape(old.channels(), height, old.width()), rows);
    float[] values = new float[old.channels() * height * width];
    for (int c = 0; c < old.channels(); c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double from = (double) x * old.width() / width;
          double to = (double) (x + 1) * old.width() / width;
          double sum = 0;
          for (int u = (int) from; u < Math.min(old.width(), Math.ceil(to)); u++) {
            sum += (Math.min(u + 1, to) - Math.max(u, from)) * flat.at(0, c, y, u);
          }
          values[(c * height + y) * width + x] = (float) (sum / (to - from));
        }
      }
    }
    return new Resampling(Batch.of(new Shape(old.channels(), height, width), values));
  }

  /**
   * The colour at a point, from 0 to 1.
   *
   * @param x column; whole numbers are centres of pixels
   * @param shrink how many of the picture's pixels go into one; at least 1
   * @param rgb where red, green and blue go
   */
  void sample(double x, double y, double shrink, double[] rgb) {
    Shape shape = colours.shape();
    double nearX = Math.rint(x);
    double nearY = Math.rint(y);
    boolean exact = shrink == 1 && Math.abs(x - nearX) < EXACT && Math.abs(y - nearY) < EXACT;
    double reach = exact ? 0 : 2 * shrink;
    double fromX = exact ? nearX : x;
    double fromY = exact ? nearY : y;
    for (int c = 0; c < 3; c++) {
      rgb[c] = 0;
    }
    double total = 0;
    for (int v = (int) Math.ceil(fromY - reach); v <= Math.floor(fromY + reach); v++) {
      double down = cubic((v - fromY) / shrink);
      for (int u = (int) Math.ceil(fromX - reach); u <= Math.floor(fromX + reach); u++) {
        double weight = down * cubic((u - fromX) / shrink);
        total += weight;
        int row = Math.clamp(v, 0, shape.height() - 1);
        int column = Math.clamp(u, 0, shape.width() - 1);
        for (int c = 0; c < 3; c++) {
          rgb[c] += weight * colours.at(0, shape.channels() == 3 ? c : 0, row, column);
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      rgb[c] = Math.clamp(rgb[c] / total, 0.0, 1.0);
    }
  }

  private static double cubic(double distance) {
    double d = Math.abs(distance);
    if (d >= 2) {
      return 0;
    }
    return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
  }
}
