package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.stimulus.Probe;
import orbit.symmetry.Element;
import orbit.task.Progress;

/**
 * What the families of a layer whose copies are turned, or recoloured, or that are invariant answer
 * stimuli of many sizes.
 */
public final class FamilySizes {

  /** Least share of what drives a family best that counts as nearly the best. */
  private static final double NEARLY = 0.75;

  /**
   * A family.
   *
   * @param kind what carries its copies
   * @param drives how much each stimulus drives it, in shares of the one that drives it best
   * @param symmetry how often the feature looks the same in one turn
   * @param members [member][terms], each turned back by its measured angle
   */
  record Sized(String family, SizedKind kind, double[] drives, int symmetry, double[][] members) {

    /** The stimulus that drives both best or nearly so; they may be one feature at two sizes. */
    OptionalInt common(Sized other) {
      return kind != other.kind || symmetry != other.symmetry
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
  private final double radius;
  private final Map<SizedKind, SizeTuning> tunings;
  private final List<Sized> families = new ArrayList<>();
  private final List<Set<Integer>> units = new ArrayList<>();

  private FamilySizes(String layer, double radius, Map<SizedKind, SizeTuning> tunings) {
    this.layer = layer;
    this.radius = radius;
    this.tunings = tunings;
  }

  /**
   * Shows the layer stimuli at many sizes, if it has any family that is compared.
   *
   * @param families of the layer of the probe
   * @param progress told of pictures
   * @throws CancellationException if the watcher ends it
   */
  public static FamilySizes of(Probe probe, List<Family> families, Progress progress) {
    Set<SizedKind> kinds =
        families.stream().flatMap(f -> SizedKind.of(f).stream()).collect(Collectors.toSet());
    return of(
        probe.layer().name(),
        probe.placement().radius(),
        SizeAnswers.of(probe, kinds, progress),
        families);
  }

  static FamilySizes of(
      String layer, double radius, Map<SizedKind, SizeTuning> tunings, List<Family> families) {
    FamilySizes sizes = new FamilySizes(layer, radius, tunings);
    for (Family family : families) {
      SizedKind.of(family).ifPresent(kind -> sizes.add(kind, sizes.tuning(kind), family));
    }
    return sizes;
  }

  private SizeTuning tuning(SizedKind kind) {
    return Objects.requireNonNull(tunings.get(kind));
  }

  private void add(SizedKind kind, SizeTuning all, Family family) {
    int symmetry =
        kind == SizedKind.ROUND
            ? 1
            : (int)
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
        members.add(all.upright(unit, kind.degrees(element), symmetry));
      }
    }
    if (stand.isEmpty()) {
      return;
    }
    int[] indices = stand.stream().mapToInt(u -> u).toArray();
    double[] drives =
        kind == SizedKind.ROUND
            ? all.names().roundDrives(indices)
            : all.names().drives(indices, Sweeps.TURNED, symmetry % 2 == 0);
    double most = Arrays.stream(drives).max().orElse(0);
    if (most <= 0) {
      return;
    }
    double[] shares = Arrays.stream(drives).map(drive -> drive / most).toArray();
    families.add(
        new Sized(family.name(), kind, shares, symmetry, members.toArray(double[][]::new)));
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
    return radius;
  }

  /** Of the stimulus that drives a family best. */
  String name(Sized family) {
    return tuning(family.kind()).names().name(family.best());
  }

  /**
   * What else in the layer a stimulus drives, [unit][terms]: units that are in no family of the
   * symmetry which it drives nearly best.
   */
  double[][] strangers(SizedKind kind, int stimulus, int symmetry) {
    Set<Integer> taken = new HashSet<>();
    IntStream.range(0, families.size())
        .filter(f -> families.get(f).kind() == kind && families.get(f).symmetry() == symmetry)
        .filter(f -> families.get(f).drives()[stimulus] >= NEARLY)
        .forEach(f -> taken.addAll(units.get(f)));
    SizeTuning all = tuning(kind);
    return IntStream.of(all.strangers(stimulus, taken))
        .mapToObj(unit -> all.upright(unit, 0, symmetry))
        .toArray(double[][]::new);
  }
}
