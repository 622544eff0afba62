package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Names by what drives units best: for each stimulus the largest response, in shares of what the
 * layer's better units answer it.
 */
final class FamilyNames {

  private static final double BETTER = 0.9;

  /** How many times more a coloured stimulus must drive a unit that counts as coloured. */
  private static final double COLOURED = 1.3;

  private final List<Responses> responses;
  private final double[] usual;

  FamilyNames(List<Responses> responses) {
    this.responses = responses;
    usual = new double[responses.size()];
    double strongest = 0;
    for (int s = 0; s < usual.length; s++) {
      Responses one = responses.get(s);
      double[] peaks = IntStream.range(0, one.units()).mapToDouble(one::largest).sorted().toArray();
      usual[s] = Math.max(0, peaks[(int) (BETTER * (peaks.length - 1))]);
      strongest = Math.max(strongest, usual[s]);
    }
    for (int s = 0; s < usual.length; s++) {
      // what hardly anything answers would name whatever answers it a little
      usual[s] = Math.max(usual[s], 0.2 * strongest);
    }
  }

  /** The largest response of a unit to anything. */
  double peak(int unit) {
    return responses.stream().mapToDouble(r -> r.largest(unit)).max().orElse(0);
  }

  /** The largest response in shares of what the layer's better units answer the stimulus. */
  double drive(int stimulus, int unit) {
    return usual[stimulus] > 0 ? responses.get(stimulus).largest(unit) / usual[stimulus] : 0;
  }

  /** The stimulus that drives a unit best. */
  int best(int unit) {
    return best(new int[] {unit});
  }

  /** The stimulus that drives some units best on the average. */
  int best(int[] units) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < usual.length; s++) {
      double mean = drive(s, units);
      if (mean > most) {
        most = mean;
        best = s;
      }
    }
    return best;
  }

  /**
   * The stimulus by which a unit is sorted: a coloured one only where it clearly drives it most.
   */
  int kind(int unit) {
    int best = best(unit);
    if (responses.get(best).hues() == 1) {
      return best;
    }
    return IntStream.range(0, usual.length)
        .filter(s -> responses.get(s).hues() == 1)
        .filter(s -> drive(s, unit) * COLOURED > drive(best, unit))
        .findFirst()
        .orElse(best);
  }

  /**
   * The stimulus that drives some units best among those that change as they do: one that looks the
   * same after half a turn for units that do.
   */
  int best(int[] units, Sweeps sweeps, boolean half) {
    double[] drives = drives(units, sweeps, half);
    int best = 0;
    for (int s = 1; s < drives.length; s++) {
      best = drives[s] > drives[best] ? s : best;
    }
    return drives[best] >= 0 ? best : best(units);
  }

  /**
   * How much each stimulus drives some units on the average; -1 for those that do not change as the
   * units do.
   */
  double[] drives(int[] units, Sweeps sweeps, boolean half) {
    return drives(
        units,
        one ->
            one.hues() * one.rotations() > 1
                && Sweeps.of(one) == sweeps
                && (sweeps != Sweeps.TURNED || one.halfTurned() == half));
  }

  /** The same of the stimuli that nothing changes: round and grey; -1 for all others. */
  double[] roundDrives(int[] units) {
    return drives(units, one -> one.hues() * one.rotations() == 1);
  }

  private double[] drives(int[] units, Predicate<Responses> fits) {
    double[] drives = new double[usual.length];
    for (int s = 0; s < usual.length; s++) {
      drives[s] = fits.test(responses.get(s)) ? Math.max(0, drive(s, units)) : -1;
    }
    return drives;
  }

  private double drive(int stimulus, int[] units) {
    return Arrays.stream(units).mapToDouble(u -> drive(stimulus, u)).average().orElse(0);
  }

  String name(int stimulus) {
    return responses.get(stimulus).stimulus();
  }

  /** The same families, numbered where several have one name. */
  static List<FoundFamily> distinct(List<FoundFamily> families) {
    Map<String, Integer> counts = new HashMap<>();
    List<FoundFamily> named = new ArrayList<>();
    for (FoundFamily found : families) {
      String name = found.family().name();
      int count = counts.merge(name, 1, Integer::sum);
      named.add(count == 1 ? found : found.called(name + " " + count));
    }
    return named;
  }
}
