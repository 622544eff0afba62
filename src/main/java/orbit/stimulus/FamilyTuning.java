package orbit.stimulus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well {@code f(g·x) = g·f(x)} holds for some units: whether their tuning curves, turned back
 * by the units' places, fall on each other.
 *
 * @param units those that respond
 * @param silent units that do not, which are left out of everything else
 * @param correlation mean over all pairs of units of the correlation of their curves, each turned
 *     back by its preferred angle; empty below two units
 * @param turn the one turn of all places that fits the preferred angles best, in degrees; 0 without
 *     places
 * @param error root mean square over the units of what is left of their deviations after this turn;
 *     empty without places
 * @param coverage share of the angles at which some unit answers more than half its own maximum
 * @param holes angles without a unit where neighbouring preferred angles lie more than 1.5 times
 *     the median gap apart: as many, evenly between them, as the gap holds; units that are nearer
 *     to each other than half an even spacing count as one place
 * @param aligned curves turned back by their preferred angles; empty if no unit responds
 */
public record FamilyTuning(
    List<Unit> units,
    List<Integer> silent,
    OptionalDouble correlation,
    double turn,
    OptionalDouble error,
    double coverage,
    List<Double> holes,
    Optional<AlignedCurves> aligned) {

  private static final int SHARES = 360;

  /**
   * A unit of the family.
   *
   * @param place its nominal angle, where it has one
   * @param deviation preferred less place, from minus half to half a period
   * @param correlation of its aligned curve with the mean of the others'
   */
  public record Unit(
      UnitTuning tuning,
      OptionalDouble place,
      OptionalDouble deviation,
      OptionalDouble correlation) {}

  /**
   * @param places nominal angles by unit; may be empty
   * @throws IllegalArgumentException if the parameter is no angle
   */
  public static FamilyTuning of(TuningCurves curves, Map<Integer, Double> places) {
    double period =
        curves
            .period()
            .orElseThrow(() -> new IllegalArgumentException("only angles can be compared"));
    List<UnitTuning> all =
        IntStream.range(0, curves.units().size()).mapToObj(u -> UnitTuning.of(curves, u)).toList();
    List<UnitTuning> live = all.stream().filter(UnitTuning::responds).toList();
    List<Integer> silent =
        all.stream().filter(tuning -> !tuning.responds()).map(UnitTuning::unit).toList();
    if (live.isEmpty()) {
      return new FamilyTuning(
          List.of(),
          silent,
          OptionalDouble.empty(),
          0,
          OptionalDouble.empty(),
          0,
          List.of(),
          Optional.empty());
    }
    TuningCurves answering = curves.of(live.stream().map(UnitTuning::unit).toList());
    AlignedCurves aligned =
        AlignedCurves.of(answering, live.stream().map(UnitTuning::preferred).toList());
    List<Unit> units = new ArrayList<>();
    double re = 0;
    double im = 0;
    for (int u = 0; u < live.size(); u++) {
      Unit unit = unit(live.get(u), u, places, aligned, period);
      units.add(unit);
      if (unit.deviation().isPresent()) {
        double phase = 2 * Math.PI * unit.deviation().getAsDouble() / period;
        re += Math.cos(phase);
        im += Math.sin(phase);
      }
    }
    double turn = Math.hypot(re, im) < 1e-9 ? 0 : Math.atan2(im, re) / (2 * Math.PI) * period;
    return new FamilyTuning(
        List.copyOf(units),
        silent,
        correlation(aligned),
        turn,
        error(units, turn, period),
        coverage(answering, aligned, live, period),
        holes(live, period),
        Optional.of(aligned));
  }

  private static Unit unit(
      UnitTuning tuning,
      int index,
      Map<Integer, Double> places,
      AlignedCurves aligned,
      double period) {
    Double place = places.get(tuning.unit());
    OptionalDouble at = place == null ? OptionalDouble.empty() : OptionalDouble.of(place);
    OptionalDouble deviation =
        place == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(UnitTuning.way(place, tuning.preferred(), period));
    int count = aligned.curves().length;
    double[] others = new double[aligned.mean().length];
    for (int k = 0; k < others.length; k++) {
      others[k] = aligned.mean()[k] * count - aligned.curves()[index][k];
    }
    OptionalDouble correlation =
        count < 2 ? OptionalDouble.empty() : correlation(aligned.curves()[index], others);
    return new Unit(tuning, at, deviation, correlation);
  }

  private static OptionalDouble correlation(AlignedCurves aligned) {
    double sum = 0;
    int pairs = 0;
    double[][] curves = aligned.curves();
    for (int a = 0; a < curves.length; a++) {
      for (int b = a + 1; b < curves.length; b++) {
        OptionalDouble one = correlation(curves[a], curves[b]);
        sum += one.orElse(0);
        pairs++;
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
  }

  /** Pearson's; empty where one is constant. */
  private static OptionalDouble correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int k = 0; k < a.length; k++) {
      ab += (a[k] - meanA) * (b[k] - meanB);
      aa += (a[k] - meanA) * (a[k] - meanA);
      bb += (b[k] - meanB) * (b[k] - meanB);
    }
    double both = Math.sqrt(aa) * Math.sqrt(bb);
    return both > 0 ? OptionalDouble.of(ab / both) : OptionalDouble.empty();
  }

  private static OptionalDouble error(List<Unit> units, double turn, double period) {
    return OptionalDouble.of(
            units.stream()
                .filter(unit -> unit.deviation().isPresent())
                .mapToDouble(unit -> UnitTuning.way(turn, unit.deviation().getAsDouble(), period))
                .map(left -> left * left)
                .average()
                .orElse(Double.NaN))
        .stream()
        .filter(mean -> !Double.isNaN(mean))
        .map(Math::sqrt)
        .findFirst();
  }

  private static double coverage(
      TuningCurves curves, AlignedCurves aligned, List<UnitTuning> live, double period) {
    int covered = 0;
    int n = aligned.offsets().size();
    for (int s = 0; s < SHARES; s++) {
      double angle = s * period / SHARES;
      boolean any = false;
      for (int u = 0; u < live.size() && !any; u++) {
        double offset = UnitTuning.way(live.get(u).preferred(), angle, period);
        int k = Math.floorMod((int) Math.round((offset / period + 0.5) * n), n);
        any = aligned.curves()[u][k] > 0.5;
      }
      covered += any ? 1 : 0;
    }
    return curves.units().isEmpty() ? 0 : (double) covered / SHARES;
  }

  private static List<Double> holes(List<UnitTuning> live, double period) {
    List<double[]> places = places(live, period);
    int count = places.size();
    if (count < 3) {
      return List.of();
    }
    double[] gaps = new double[count];
    for (int p = 0; p < count; p++) {
      double next = places.get((p + 1) % count)[0] + (p + 1 < count ? 0 : period);
      gaps[p] = next - places.get(p)[1];
    }
    double[] sorted = gaps.clone();
    Arrays.sort(sorted);
    double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    List<Double> holes = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      long steps = Math.round(gaps[p] / median);
      for (int step = 1; gaps[p] > 1.5 * median && step < steps; step++) {
        double angle = places.get(p)[1] + step * gaps[p] / steps;
        holes.add(UnitTuning.wrapped(angle, period));
      }
    }
    return holes;
  }

  /** First and last angle of the units at each place: those nearer than half an even spacing. */
  private static List<double[]> places(List<UnitTuning> live, double period) {
    double[] angles = live.stream().mapToDouble(UnitTuning::preferred).sorted().toArray();
    int count = angles.length;
    double near = period / count / 2;
    int start = 0;
    for (int a = 1; a < count; a++) {
      double gap = angles[a] - angles[a - 1];
      // the first one begins behind a gap, so that no place lies across it
      start = start == 0 && gap > near ? a : start;
    }
    List<double[]> places = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double angle = angles[(start + k) % count] + (start + k < count ? 0 : period);
      if (k > 0 && angle - places.getLast()[1] <= near) {
        places.getLast()[1] = angle;
      } else {
        places.add(new double[] {angle, angle});
      }
    }
    return places;
  }
}
