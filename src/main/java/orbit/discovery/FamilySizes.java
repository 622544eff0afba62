package orbit.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /**
   * A family.
   *
   * @param stimulus that drives it best, among those that have a size; 0-based
   * @param name of that stimulus
   * @param symmetry how often the feature looks the same in one turn
   * @param members [member][terms], each turned back by its measured angle
   */
  record Sized(String family, int stimulus, String name, int symmetry, double[][] members) {

    /** Whether they may be one feature at two sizes. */
    boolean meets(Sized other) {
      return name.equals(other.name) && symmetry == other.symmetry;
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
    int best = all.names().best(indices, Sweeps.TURNED, symmetry % 2 == 0);
    families.add(
        new Sized(
            family.name(),
            best,
            all.names().name(best),
            symmetry,
            members.toArray(double[][]::new)));
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

  /**
   * Units that are in no family like the given one, [unit][terms]: what else in the layer its
   * stimulus drives.
   */
  double[][] strangers(Sized like) {
    Set<Integer> taken = new HashSet<>();
    IntStream.range(0, families.size())
        .filter(f -> families.get(f).meets(like))
        .forEach(f -> taken.addAll(units.get(f)));
    return tuning.stream()
        .flatMap(
            all ->
                IntStream.of(all.strangers(like.stimulus(), taken))
                    .mapToObj(unit -> all.upright(unit, 0, like.symmetry())))
        .toArray(double[][]::new);
  }
}
