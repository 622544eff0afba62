package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import orbit.family.FamilyFile.Unassigned;
import orbit.network.Weights;
import orbit.task.Progress;

/**
 * Families by weights: units whose incoming weights are turned, mirrored or recoloured copies,
 * given how the inputs are moved. Angles are up to one turn of each family.
 */
public final class WeightDiscovery {

  /** Share of a unit's terms from which it counts as coloured, or as unchanged by rotation. */
  private static final double MAINLY = 0.5;

  private static final double ALMOST_ALL = 0.85;

  private final Signatures all;
  private final List<FoundFamily> families = new ArrayList<>();
  private final Map<Integer, String> reasons = new TreeMap<>();

  private WeightDiscovery(Signatures all) {
    this.all = all;
  }

  /**
   * @param weights from the inputs to all units of the layer
   * @param inputs how the inputs are moved
   * @param seed of what chance is drawn from
   * @param about where the weights come from, in words
   * @throws java.util.concurrent.CancellationException if the watcher ends it
   */
  public static Discovered of(
      String layer,
      Weights weights,
      Inputs inputs,
      long seed,
      List<String> about,
      Progress progress) {
    Signatures signatures = WeightTerms.of(weights, inputs);
    WeightDiscovery discovery = new WeightDiscovery(signatures);
    return discovery.found(layer, weights.outputs(), seed, about, progress);
  }

  private Discovered found(
      String layer, int units, long seed, List<String> about, Progress progress) {
    Map<Sweeps, List<Integer>> sorted = new TreeMap<>();
    for (int u = 0; u < units; u++) {
      if (all.strength()[u] > 0) {
        sorted.computeIfAbsent(sweeps(u), key -> new ArrayList<>()).add(u);
      } else {
        reasons.put(u, "reads none of the inputs whose places are known");
      }
    }
    sorted.forEach((sweeps, some) -> search(sweeps, some, seed, progress));
    List<Unassigned> unassigned =
        reasons.entrySet().stream()
            .map(entry -> new Unassigned(entry.getKey(), entry.getValue()))
            .toList();
    return new Discovered(layer, units, FamilyNames.distinct(families), unassigned, about);
  }

  private Sweeps sweeps(int unit) {
    double coloured = share(unit, t -> all.hue()[t] != 0);
    if (coloured < MAINLY) {
      return Sweeps.TURNED;
    }
    double still = share(unit, t -> all.hue()[t] != 0 && all.turn()[t] == 0);
    return still >= ALMOST_ALL * coloured ? Sweeps.RECOLOURED : Sweeps.TURNED_AND_RECOLOURED;
  }

  private double share(int unit, IntPredicate terms) {
    double[] values = all.values()[unit];
    return IntStream.range(0, all.terms())
        .filter(terms)
        .mapToDouble(t -> values[2 * t] * values[2 * t] + values[2 * t + 1] * values[2 * t + 1])
        .sum();
  }

  private void search(Sweeps sweeps, List<Integer> some, long seed, Progress progress) {
    int[] channels = some.stream().mapToInt(u -> u).toArray();
    Signatures signatures = compared(sweeps).of(channels);
    boolean[] grouped = new boolean[channels.length];
    String name =
        switch (sweeps) {
          case TURNED -> "turned copies";
          case RECOLOURED -> "recoloured copies";
          case TURNED_AND_RECOLOURED -> "turned and recoloured copies";
        };
    for (CopyGroup group :
        CopyGroups.of(signatures, sweeps == Sweeps.TURNED, Evidence.CROWD, seed, progress)) {
      int[] units = Arrays.stream(group.members()).map(m -> channels[m]).toArray();
      GroupFamilies made =
          GroupFamilies.of(group, signatures, sweeps, units, Anchor.none(units.length), name);
      families.addAll(made.families());
      made.left().forEach((member, reason) -> reasons.put(channels[member], reason));
      Arrays.stream(group.members()).forEach(m -> grouped[m] = true);
    }
    for (int k = 0; k < channels.length; k++) {
      if (!grouped[k]) {
        reasons.put(channels[k], "its weights are no copy of those of other units");
      }
    }
  }

  private Signatures compared(Sweeps sweeps) {
    int[] kept =
        IntStream.range(0, all.terms())
            .filter(
                t ->
                    switch (sweeps) {
                      case TURNED -> all.hue()[t] == 0;
                      case RECOLOURED -> all.hue()[t] != 0 && all.turn()[t] == 0;
                      case TURNED_AND_RECOLOURED -> true;
                    })
            .toArray();
    return all.ofTerms(kept);
  }
}
