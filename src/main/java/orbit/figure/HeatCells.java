package orbit.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import orbit.stimulus.Parameter;

/**
 * Which stretch of an axis each position of a sweep fills: half way to its neighbours, on the scale
 * of the axis.
 *
 * @param low where the first begins
 * @param high where the last ends
 */
record HeatCells(Sweep sweep, double low, double high) {

  /** Pixels for each position: enough that uneven ones are told apart. */
  private static final int FINE = 12;

  static HeatCells of(Sweep sweep) {
    List<Double> at = sweep.positions();
    int last = at.size() - 1;
    DoubleUnaryOperator scale = isDoubling(sweep) ? Math::log : x -> x;
    DoubleUnaryOperator back = isDoubling(sweep) ? Math::exp : x -> x;
    double first = scale.applyAsDouble(at.getFirst());
    double end = scale.applyAsDouble(at.getLast());
    double step = sweep.parameter().isAngle() ? 45 : 1;
    double before = last == 0 ? step : scale.applyAsDouble(at.get(1)) - first;
    double after = last == 0 ? step : end - scale.applyAsDouble(at.get(last - 1));
    return new HeatCells(
        sweep, back.applyAsDouble(first - before / 2), back.applyAsDouble(end + after / 2));
  }

  private static boolean isDoubling(Sweep sweep) {
    return sweep.parameter() == Parameter.SCALE && sweep.positions().getFirst() > 0;
  }

  /** For each of evenly spaced pixels along the axis the index of the position nearest to it. */
  int[] indices() {
    List<Double> at = sweep.positions();
    DoubleUnaryOperator scale = isDoubling(sweep) ? Math::log : x -> x;
    double from = scale.applyAsDouble(low);
    double to = scale.applyAsDouble(high);
    int[] indices = new int[FINE * at.size()];
    int index = 0;
    for (int pixel = 0; pixel < indices.length; pixel++) {
      double x = from + (to - from) * (pixel + 0.5) / indices.length;
      while (index + 1 < at.size()
          && scale.applyAsDouble(at.get(index)) + scale.applyAsDouble(at.get(index + 1)) < 2 * x) {
        index++;
      }
      indices[pixel] = index;
    }
    return indices;
  }

  static BufferedImage image(TuningPlot.Heat heat, HeatCells rows, HeatCells columns) {
    int[] down = rows.indices();
    int[] across = columns.indices();
    int width = heat.columns().positions().size();
    BufferedImage image = new BufferedImage(across.length, down.length, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[across.length];
    for (int y = 0; y < down.length; y++) {
      for (int x = 0; x < across.length; x++) {
        line[x] = heat.scale().argb(heat.values()[down[y] * width + across[x]], heat.limit());
      }
      // the first row is at the bottom
      image.setRGB(0, down.length - 1 - y, across.length, 1, line, 0, across.length);
    }
    return image;
  }
}
