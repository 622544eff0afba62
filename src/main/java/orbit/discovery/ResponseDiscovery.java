package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import orbit.family.FamilyFile.Unassigned;
import orbit.network.Layer;
import orbit.stimulus.Probe;
import orbit.task.Progress;

/**
 * Families by responses: the units of a layer that answer the same stimuli alike, each at another
 * angle, another hue or mirrored; and pairs of mirror images among the rest.
 *
 * <p>A unit belongs to the circle of what drives it best: stimuli that only turn, those that turn
 * and change their hue, or those that only change their hue.
 */
public final class ResponseDiscovery {

  /** Below this share of the layer's median, a unit's answers change too little to compare. */
  private static final double FAINT = 0.05;

  /** The same where loudness is asked for anyway. */
  private static final double SILENT = 1e-3;

  /** Stimuli from which their phases together tell copies from chance. */
  private static final int JOINT = 3;

  private final String layer;
  private final List<Integer> units;
  private final List<Responses> responses;
  private final FamilyNames names;
  private final List<FoundFamily> families = new ArrayList<>();
  private final Map<Integer, String> reasons = new TreeMap<>();

  private ResponseDiscovery(String layer, List<Integer> units, List<Responses> responses) {
    this.layer = layer;
    this.units = units;
    this.responses = responses;
    this.names = new FamilyNames(responses);
  }

  /**
   * @param units channels of the layer, as the responses list them
   * @param layerUnits number of units of the layer; 0 where it is not known
   * @param responses to at least one stimulus
   * @param seed of what chance is drawn from
   * @param about where the responses come from, in words
   * @throws java.util.concurrent.CancellationException if the watcher ends it
   */
  public static Discovered of(
      String layer,
      List<Integer> units,
      int layerUnits,
      List<Responses> responses,
      long seed,
      List<String> about,
      Progress progress) {
    ResponseDiscovery discovery = new ResponseDiscovery(layer, units, responses);
    return discovery.found(layerUnits, seed, about, progress);
  }

  /**
   * The families of a whole layer of a network.
   *
   * @param probe of the layer
   * @param responses what {@link LayerTuning} read by it
   */
  public static Discovered of(
      Layer layer, Probe probe, List<Responses> responses, long seed, Progress progress) {
    return of(
        layer.name(),
        IntStream.range(0, layer.units()).boxed().toList(),
        layer.units(),
        responses,
        seed,
        LayerTuning.about(probe),
        progress);
  }

  private Discovered found(int layerUnits, long seed, List<String> about, Progress progress) {
    int[] silent = IntStream.range(0, units.size()).filter(u -> names.peak(u) <= 0).toArray();
    Arrays.stream(silent).forEach(u -> reasons.put(u, "answers none of the stimuli"));
    Invariants invariants = new Invariants(responses, names);
    Map<Sweeps, List<Integer>> sorted = new TreeMap<>();
    for (int u = 0; u < units.size(); u++) {
      if (!reasons.containsKey(u) && !invariants.add(u, units.get(u), reasons)) {
        sorted
            .computeIfAbsent(Sweeps.of(responses.get(names.kind(u))), key -> new ArrayList<>())
            .add(u);
      }
    }
    families.addAll(invariants.families(reasons));
    sorted.forEach((sweeps, some) -> search(sweeps, some, seed, progress));
    families.sort(
        Comparator.comparing((FoundFamily found) -> found.family().isInvariant())
            .thenComparingInt(found -> -found.units().size()));
    List<Unassigned> unassigned =
        reasons.entrySet().stream()
            .map(entry -> new Unassigned(units.get(entry.getKey()), entry.getValue()))
            .sorted(Comparator.comparingInt(Unassigned::unit))
            .toList();
    return new Discovered(layer, layerUnits, FamilyNames.distinct(families), unassigned, about);
  }

  private void search(Sweeps sweeps, List<Integer> some, long seed, Progress progress) {
    int[] chosen = some.stream().mapToInt(u -> u).toArray();
    List<Responses> compared =
        responses.stream().filter(sweeps::compares).map(each -> each.of(chosen)).toList();
    if (compared.isEmpty()) {
      some.forEach(u -> reasons.put(u, "answers best what no angle changes"));
      return;
    }
    Signatures all = ResponseTerms.of(compared);
    Evidence evidence = evidence(compared);
    double least =
        Math.max(
            1e-9,
            median(all.strength()) * (evidence == Evidence.CROWD_AND_SPREAD ? SILENT : FAINT));
    int[] live = IntStream.range(0, chosen.length).filter(k -> all.strength()[k] > least).toArray();
    IntStream.range(0, chosen.length)
        .filter(k -> all.strength()[k] <= least)
        .forEach(k -> reasons.put(chosen[k], "answers all angles nearly alike, but weakly"));
    Signatures signatures = all.of(live);
    List<CopyGroup> groups =
        CopyGroups.of(signatures, sweeps == Sweeps.TURNED, evidence, seed, progress);
    int[] places = Arrays.stream(live).map(k -> chosen[k]).toArray();
    boolean[] grouped = new boolean[live.length];
    for (CopyGroup group : groups) {
      GroupFamilies made =
          GroupFamilies.of(group, signatures, sweeps, places, units, responses, names);
      families.addAll(made.families());
      made.left().forEach((member, reason) -> reasons.put(places[member], reason));
      Arrays.stream(group.members()).forEach(member -> grouped[member] = true);
    }
    int[] alone = IntStream.range(0, live.length).filter(k -> !grouped[k]).toArray();
    for (int k : alone) {
      reasons.put(places[k], "is no copy of other units, as far as these stimuli tell");
    }
    if (sweeps == Sweeps.TURNED && evidence == Evidence.CROWD_OR_PHASES) {
      int[] indices = Arrays.stream(alone).map(k -> places[k]).toArray();
      addMirrorPairs(signatures.of(alone), indices, progress);
    }
  }

  private void addMirrorPairs(Signatures alone, int[] indices, Progress progress) {
    int[] channels = Arrays.stream(indices).map(units::get).toArray();
    List<String> called = Arrays.stream(indices).mapToObj(u -> names.name(names.best(u))).toList();
    for (FoundFamily pair : MirrorPairs.of(alone, channels, called, progress)) {
      families.add(pair);
      pair.units().forEach(unit -> reasons.remove(units.indexOf(unit)));
    }
  }

  private Evidence evidence(List<Responses> compared) {
    if (compared.size() >= JOINT) {
      return Evidence.CROWD_OR_PHASES;
    }
    return responses.size() < JOINT ? Evidence.CROWD_AND_SPREAD : Evidence.CROWD;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
