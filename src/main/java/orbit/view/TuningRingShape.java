package orbit.view;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where the bars of a ring stand.
 *
 * @param base radius where bars begin
 * @param reach length of the longest bar
 * @param thick width of a bar
 * @param rounds how often each place is drawn
 * @param bars for each place the direction of its first bar, in degrees
 */
record TuningRingShape(
    List<TuningRing.RingPlace> places,
    double width,
    double height,
    double base,
    double reach,
    double thick,
    int rounds,
    double[] bars) {

  /** Left free at the outside for the units' numbers. */
  private static final double NUMBERS = 26;

  private static final double THICKEST = 14;

  static TuningRingShape of(
      List<TuningRing.RingPlace> places, double period, double width, double height) {
    double outer = Math.max(8, Math.min(width, height) / 2 - NUMBERS);
    double base = outer / 2;
    int rounds = period > 0 ? (int) Math.max(1, Math.round(360 / period)) : 1;
    int n = Math.max(1, places.size() * rounds);
    double thick = Math.clamp(0.75 * 2 * Math.PI * base / n, 0.75, THICKEST);
    double apart = Math.toDegrees(1.2 * thick / base);
    // one period is spread as if it were the whole ring
    double[] angles = places.stream().mapToDouble(p -> p.angle() * rounds).toArray();
    double[] bars = TuningSpread.apart(angles, apart * rounds);
    for (int p = 0; p < bars.length; p++) {
      bars[p] /= rounds;
    }
    return new TuningRingShape(
        List.copyOf(places), width, height, base, outer - base, thick, rounds, bars);
  }

  double centreX() {
    return width / 2;
  }

  double centreY() {
    return height / 2;
  }

  double x(double degrees, double radius) {
    return centreX() + radius * Math.cos(Math.toRadians(degrees));
  }

  double y(double degrees, double radius) {
    return centreY() + radius * Math.sin(Math.toRadians(degrees));
  }

  /** Direction of a place's bar. */
  double bar(int place, int round) {
    return bars[place] + 360.0 * round / rounds;
  }

  /** Where a place truly is. */
  double angle(int place, int round) {
    return places.get(place).angle() + 360.0 * round / rounds;
  }

  /** The place whose bar or number is at a point. */
  OptionalInt placeAt(double x, double y) {
    double radius = Math.hypot(x - centreX(), y - centreY());
    if (radius < base / 3 || radius > base + reach + NUMBERS) {
      return OptionalInt.empty();
    }
    double degrees = Math.toDegrees(Math.atan2(y - centreY(), x - centreX()));
    int found = -1;
    double nearest = Math.toDegrees(Math.max(thick / 2, 8) / base);
    for (int p = 0; p < bars.length; p++) {
      for (int round = 0; round < rounds; round++) {
        double off = Math.abs(Math.IEEEremainder(degrees - bar(p, round), 360));
        if (off < nearest) {
          nearest = off;
          found = p;
        }
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
