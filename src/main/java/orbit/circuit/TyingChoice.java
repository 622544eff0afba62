package orbit.circuit;

import java.util.ArrayList;
import java.util.List;
import orbit.symmetry.NamedSubgroup;

/**
 * A group that a group convolution might have in place of the natural weights.
 *
 * @param mirrored whether it is not part of the circuit's group: it assumes that every feature is
 *     its own mirror image
 * @param circuit the circuit on orbits of a group that contains it
 */
public record TyingChoice(NamedSubgroup group, boolean mirrored, Circuit circuit) {

  /**
   * The circuit's group and its parts, then those with mirrors that it has not; none where nothing
   * relates the units.
   */
  public static List<TyingChoice> of(Circuit circuit) {
    List<TyingChoice> choices = new ArrayList<>();
    NamedSubgroup.of(circuit.group())
        .forEach(group -> choices.add(new TyingChoice(group, false, circuit)));
    MirroredFeatures.of(circuit)
        .ifPresent(
            wider ->
                NamedSubgroup.of(wider.group()).stream()
                    .filter(group -> mirrors(wider, group))
                    .forEach(group -> choices.add(new TyingChoice(group, true, wider))));
    return choices;
  }

  private static boolean mirrors(Circuit circuit, NamedSubgroup group) {
    return group.subgroup().elements().anyMatch(g -> circuit.group().element(g).mirrored());
  }

  /** What it would tie. */
  public Tying tying() {
    return Tying.of(this);
  }
}
