package orbit.visualization;

import java.util.Map;
import java.util.SortedMap;
import orbit.network.Batch;
import orbit.network.Shape;

/** The value and the derivative of each objective. */
final class Ascension {

  /** Cosines below this count as this, so that a direction that is missing can be found. */
  private static final double LEAST_COSINE = 0.1;

  private static final double TINY = 1e-10;

  private Ascension() {}

  /**
   * @param y row of the map's centre
   * @param x its column
   */
  static Slope of(Objective objective, Batch maps, int y, int x) {
    return switch (objective) {
      case Objective.Unit(int unit, Place place) ->
          weighted(Map.of(unit, 1.0), new Cells(maps.shape(), place, y, x), maps);
      case Objective.Factor(SortedMap<Integer, Double> weights, Place place) ->
          weighted(weights, new Cells(maps.shape(), place, y, x), maps);
      case Objective.Direction direction -> direction(direction, maps, y, x);
      case Objective.Negative(Objective of) -> negative(of(of, maps, y, x));
      case Objective.Diverse(Objective of, double strength) ->
          Likeness.less(of(of, maps, y, x), maps, strength);
    };
  }

  /** The cells that are read: [first, first + count) of a channel. */
  private record Cells(int first, int count, int perChannel) {
    Cells(Shape map, Place place, int y, int x) {
      this(
          place == Place.CENTRE ? y * map.width() + x : 0,
          place == Place.CENTRE ? 1 : map.height() * map.width(),
          map.height() * map.width());
    }
  }

  private static Slope weighted(Map<Integer, Double> weights, Cells cells, Batch maps) {
    double[] values = new double[maps.count()];
    float[] derivative = new float[maps.values().length];
    for (int p = 0; p < values.length; p++) {
      for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
        double factor = entry.getValue() / cells.count();
        int from = start(maps, p, entry.getKey(), cells);
        for (int k = from; k < from + cells.count(); k++) {
          values[p] += factor * maps.values()[k];
          derivative[k] += (float) factor;
        }
      }
    }
    return new Slope(values, new Batch(maps.count(), maps.shape(), derivative));
  }

  private static int start(Batch maps, int picture, int unit, Cells cells) {
    return (picture * maps.shape().channels() + unit) * cells.perChannel() + cells.first();
  }

  private static Slope negative(Slope slope) {
    double[] values = slope.values().clone();
    float[] derivative = slope.derivative().values().clone();
    for (int p = 0; p < values.length; p++) {
      values[p] = -values[p];
    }
    for (int k = 0; k < derivative.length; k++) {
      derivative[k] = -derivative[k];
    }
    return new Slope(
        values, new Batch(slope.derivative().count(), slope.derivative().shape(), derivative));
  }

  /** The mean over the cells of {@code d·a max(0.1, cos)^p}, each cell having its own cosine. */
  private static Slope direction(Objective.Direction direction, Batch maps, int y, int x) {
    Cells cells = new Cells(maps.shape(), direction.place(), y, x);
    int units = maps.shape().channels();
    double[] d = new double[units];
    direction.weights().forEach((unit, weight) -> d[unit] = weight);
    double[] values = new double[maps.count()];
    float[] derivative = new float[maps.values().length];
    double[] a = new double[units];
    for (int p = 0; p < values.length; p++) {
      for (int cell = 0; cell < cells.count(); cell++) {
        for (int u = 0; u < units; u++) {
          a[u] = maps.values()[start(maps, p, u, cells) + cell];
        }
        double[] slope = new double[units];
        values[p] += atCell(d, a, direction.power(), slope) / cells.count();
        for (int u = 0; u < units; u++) {
          derivative[start(maps, p, u, cells) + cell] = (float) (slope[u] / cells.count());
        }
      }
    }
    return new Slope(values, new Batch(maps.count(), maps.shape(), derivative));
  }

  /** With v = d·a, c = max(0.1, v / (|d||a|)): v c^p, and its derivative by a. */
  private static double atCell(double[] d, double[] a, double power, double[] slope) {
    double dot = 0;
    double squares = 0;
    double length = 0;
    for (int u = 0; u < a.length; u++) {
      dot += d[u] * a[u];
      squares += a[u] * a[u];
      length += d[u] * d[u];
    }
    double norms = Math.sqrt(length) * Math.sqrt(squares) + TINY;
    double cosine = dot / norms;
    double used = Math.max(LEAST_COSINE, cosine);
    double raised = Math.pow(used, power);
    boolean turns = cosine > LEAST_COSINE;
    for (int u = 0; u < a.length; u++) {
      slope[u] = raised * d[u];
      if (turns) {
        double turn = d[u] / norms - cosine * a[u] / (squares + TINY);
        slope[u] += dot * power * Math.pow(used, power - 1) * turn;
      }
    }
    return dot * raised;
  }
}
