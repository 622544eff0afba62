package orbit.family;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A unit, a factor (a member without unit number) or a hole at a place of a family.
 *
 * @param unit channel in the layer, 0-based; empty for a factor and for a hole
 * @param label what the unit shows; may be empty
 * @param place nominal place
 * @param measured place found by measurement, where known
 * @param confidence of the placement, 0 to 1, where known
 * @param hole whether the place has no unit
 * @param factor the combination of units, where the member is a factor and it is told
 */
public record Member(
    OptionalInt unit,
    String label,
    Place place,
    Optional<Place> measured,
    OptionalDouble confidence,
    boolean hole,
    Optional<Factor> factor) {

  /** A member that is no factor, or one of which nothing is told. */
  public Member(
      OptionalInt unit,
      String label,
      Place place,
      Optional<Place> measured,
      OptionalDouble confidence,
      boolean hole) {
    this(unit, label, place, measured, confidence, hole, Optional.empty());
  }

  public static Member unit(int unit, String label, Place place) {
    return new Member(
        OptionalInt.of(unit), label, place, Optional.empty(), OptionalDouble.empty(), false);
  }

  public static Member hole(Place place) {
    return new Member(
        OptionalInt.empty(), "", place, Optional.empty(), OptionalDouble.empty(), true);
  }

  public static Member factor(String label, Place place, Factor factor) {
    return new Member(
        OptionalInt.empty(),
        label,
        place,
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        Optional.of(factor));
  }
}
