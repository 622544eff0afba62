package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.stimulus.Probe;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.task.Progress;

/**
 * What the families of a layer whose copies are turned answer stimuli of many sizes; those that are
 * invariant or recoloured have no part in it.
 */
public final class FamilySizes {

  /** Least share of what drives a family best that counts as nearly the best. */
  private static final double NEARLY = 0.75;

  /**
   * A family.
   *
   * @param drives how much each stimulus drives it, in shares of the one that drives it best
   * @param symmetry how often the feature looks the same in one turn
   * @param members [member][terms], each turned back by its measured angle
   */
  record Sized(String family, double[] drives, int symmetry, double[][] members) {

    /** The stimulus that drives both best or nearly so; they may be one feature at two sizes. */
    OptionalInt common(Sized other) {
      return symmetry != other.symmetry
          ? OptionalInt.empty()
          : IntStream.range(0, drives.length)
              .filter(s -> Math.min(drives[s], other.drives[s]) >= NEARLY)
              .reduce(
                  (s, t) ->
                      Math.min(drives[t], other.drives[t]) > Math.min(drives[s], other.drives[s])
                          ? t
                          : s);
    }

    int best() {
      return IntStream.range(0, drives.length).reduce(0, (s, t) -> drives[t] > drives[s] ? t : s);
    }
  }

  private final String layer;
  private final Optional<SizeTuning> tuning;
  private final List<Sized> families = new ArrayList<>();
  private final List<Set<Integer>> units = new ArrayList<>();

  private FamilySizes(String layer, Optional<SizeTuning> tuning) {
    this.layer = layer;
    this.tuning = tuning;
  }

  /**
   * Shows the layer stimuli at many sizes, if it has any family of turned copies.
   *
   * @param families of the layer of the probe
   * @param progress told of pictures
   * @throws CancellationException if the watcher ends it
   */
  public static FamilySizes of(Probe probe, List<Family> families, Progress progress) {
    boolean any = families.stream().anyMatch(FamilySizes::isTurned);
    return any
        ? of(SizeTuning.of(probe, progress), families)
        : new FamilySizes(probe.layer().name(), Optional.empty());
  }

  static FamilySizes of(SizeTuning tuning, List<Family> families) {
    FamilySizes sizes = new FamilySizes(tuning.layer(), Optional.of(tuning));
    families.stream().filter(FamilySizes::isTurned).forEach(family -> sizes.add(tuning, family));
    return sizes;
  }

  private static boolean isTurned(Family family) {
    Group group = family.group();
    return family.arrangement() instanceof Arrangement.OnOrbit
        && !family.isInvariant()
        && group.step(Action.ROTATION) < 360
        && group.step(Action.HUE) >= 360;
  }

  private void add(SizeTuning all, Family family) {
    int symmetry =
        (int)
            family
                .stabilizer()
                .elements()
                .filter(g -> !family.group().element(g).mirrored())
                .count();
    List<double[]> members = new ArrayList<>();
    Set<Integer> stand = new HashSet<>();
    for (Member member : family.members()) {
      // a mirrored copy answers at other angles; the unmirrored ones tell the same
      if (member.unit().isPresent()
          && member.unit().getAsInt() < all.units()
          && member.measured().orElse(member.place()) instanceof Place.OnOrbit(Element element)
          && !element.mirrored()) {
        int unit = member.unit().getAsInt();
        stand.add(unit);
        members.add(all.upright(unit, element.rotation(), symmetry));
      }
    }
    if (stand.isEmpty()) {
      return;
    }
    int[] indices = stand.stream().mapToInt(u -> u).toArray();
    double[] drives = all.names().drives(indices, Sweeps.TURNED, symmetry % 2 == 0);
    double most = Arrays.stream(drives).max().orElse(0);
    if (most <= 0) {
      return;
    }
    double[] shares = Arrays.stream(drives).map(drive -> drive / most).toArray();
    families.add(new Sized(family.name(), shares, symmetry, members.toArray(double[][]::new)));
    units.add(stand);
  }

  String layer() {
    return layer;
  }

  List<Sized> families() {
    return families;
  }

  /** Half the side of the layer's receptive field in pixels. */
  double radius() {
    return tuning.map(SizeTuning::radius).orElse(1.0);
  }

  /** Of the stimulus that drives a family best. */
  String name(Sized family) {
    return tuning.map(all -> all.names().name(family.best())).orElse("");
  }

  /**
   * What else in the layer a stimulus drives, [unit][terms]: units that are in no family of the
   * symmetry which it drives nearly best.
   */
  double[][] strangers(int stimulus, int symmetry) {
    Set<Integer> taken = new HashSet<>();
    IntStream.range(0, families.size())
        .filter(f -> families.get(f).symmetry() == symmetry)
        .filter(f -> families.get(f).drives()[stimulus] >= NEARLY)
        .forEach(f -> taken.addAll(units.get(f)));
    return tuning.stream()
        .flatMap(
            all ->
                IntStream.of(all.strangers(stimulus, taken))
                    .mapToObj(unit -> all.upright(unit, 0, symmetry)))
        .toArray(double[][]::new);
  }
}
