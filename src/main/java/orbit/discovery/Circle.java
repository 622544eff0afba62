package orbit.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Evenly spaced places on a circle.
 *
 * @param period degrees after which a feature looks the same
 * @param places number of places in one period
 * @param offset of the first place, in degrees
 */
record Circle(double period, int places, double offset) {

  /** Root mean square deviation, in spacings, up to which angles count as evenly spaced. */
  private static final double TIGHT = 0.15;

  private static final double FARTHEST = 0.75;

  double spacing() {
    return period / places;
  }

  /** The angle of a place. */
  double angle(int place) {
    return Angles.wrapped(place * spacing() + offset, period);
  }

  /**
   * The coarsest circle on whose places the angles lie, if they lie on one.
   *
   * @param angles [group of angles that need places of their own][angle]
   * @param orders numbers of places in 360° to choose from, ascending
   * @return empty if the angles are not evenly spaced
   */
  static Optional<Circle> even(double[][] angles, double period, List<Integer> orders) {
    for (int order : orders) {
      double places = order * period / 360;
      if (places != Math.rint(places) || places < 2) {
        continue;
      }
      Circle circle = snapped(angles, period, (int) places);
      if (circle.deviation(angles) <= TIGHT && circle.left(angles) == 0) {
        return Optional.of(circle);
      }
    }
    return Optional.empty();
  }

  /** The circle through 0 that leaves the fewest angles without a place, with the fewest places. */
  static Circle uneven(double[][] angles, double period, List<Integer> orders) {
    Circle best = new Circle(period, 1, 0);
    int fewest = Integer.MAX_VALUE;
    for (int order : orders) {
      int places = (int) Math.max(1, Math.rint(order * period / 360));
      Circle circle = new Circle(period, places, 0);
      int left = circle.left(angles);
      if (left < fewest) {
        fewest = left;
        best = circle;
      }
    }
    return best;
  }

  /** With the offset that fits best, 0 or half a spacing where that is as good. */
  private static Circle snapped(double[][] angles, double period, int places) {
    double spacing = period / places;
    double[] all = Arrays.stream(angles).flatMapToDouble(Arrays::stream).toArray();
    double[] same = new double[all.length];
    Arrays.fill(same, 1);
    double offset = Angles.mean(all, same, spacing);
    for (double plain : new double[] {0, spacing / 2}) {
      if (Math.abs(Angles.way(offset, plain, spacing)) < 0.12 * spacing) {
        return new Circle(period, places, plain);
      }
    }
    return new Circle(period, places, Math.rint(offset * 10) / 10);
  }

  private double deviation(double[][] angles) {
    return Math.sqrt(
            Arrays.stream(angles)
                .flatMapToDouble(Arrays::stream)
                .map(angle -> Angles.way(offset, angle, spacing()))
                .map(way -> way * way)
                .average()
                .orElse(0))
        / spacing();
  }

  /** How many angles get no place of their own. */
  private int left(double[][] angles) {
    return (int)
        Arrays.stream(angles)
            .flatMapToInt(some -> Arrays.stream(seated(some)))
            .filter(place -> place < 0)
            .count();
  }

  /**
   * A place of its own for each angle, round the circle in their order, with the least sum of
   * squared deviations; -1 for one whose near places are all taken.
   */
  int[] seated(double[] angles) {
    Integer[] order = new Integer[angles.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order,
        (a, b) ->
            Double.compare(
                Angles.wrapped(angles[a] - offset, period),
                Angles.wrapped(angles[b] - offset, period)));
    double[] ascending =
        Arrays.stream(order).mapToDouble(k -> Angles.wrapped(angles[k] - offset, period)).toArray();
    double best = Double.MAX_VALUE;
    int[] chosen = new int[angles.length];
    Arrays.fill(chosen, -1);
    // the first place may lie on either side of 0
    for (int first = -1; first <= 1; first++) {
      int[] seats = new int[ascending.length];
      double cost = seat(ascending, first, seats);
      if (cost < best) {
        best = cost;
        for (int k = 0; k < seats.length; k++) {
          chosen[order[k]] = seats[k] < 0 ? -1 : Math.floorMod(seats[k] + first, places);
        }
      }
    }
    return chosen;
  }

  /** Dynamic programming over angles and the places {@code first .. first + places - 1}. */
  private double seat(double[] ascending, int first, int[] seats) {
    int m = ascending.length;
    double[][] cost = new double[m + 1][places + 1];
    double standing = FARTHEST * FARTHEST;
    for (int a = 1; a <= m; a++) {
      cost[a][0] = a * standing;
      for (int p = 1; p <= places; p++) {
        double taken = cost[a - 1][p - 1] + squared(ascending[a - 1], first + p - 1);
        cost[a][p] = Math.min(taken, Math.min(cost[a][p - 1], cost[a - 1][p] + standing));
      }
    }
    int p = places;
    for (int a = m; a > 0; a--) {
      while (p > 0 && cost[a][p] == cost[a][p - 1]) {
        p--;
      }
      boolean stands = p == 0 || cost[a][p] == cost[a - 1][p] + standing;
      seats[a - 1] = stands ? -1 : p - 1;
      p = stands ? p : p - 1;
    }
    return cost[m][places];
  }

  private double squared(double angle, int place) {
    double off = angle / spacing() - place;
    return off * off;
  }
}
