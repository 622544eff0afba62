package orbit.discovery;

import java.util.Optional;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/** What carries the copies of a family, besides a size; only families of one kind are compared. */
enum SizedKind {
  TURNED,
  RECOLOURED,
  /** Nothing: one unit that answers all angles alike. */
  ROUND;

  /** Of a family whose copies are carried by one thing alone. */
  static Optional<SizedKind> of(Family family) {
    boolean turned = family.group().step(Action.ROTATION) < 360;
    boolean recoloured = family.group().step(Action.HUE) < 360;
    if (!(family.arrangement() instanceof Arrangement.OnOrbit)) {
      return Optional.empty();
    }
    if (family.isInvariant()) {
      return turned && !recoloured ? Optional.of(ROUND) : Optional.empty();
    }
    return turned == recoloured ? Optional.empty() : Optional.of(turned ? TURNED : RECOLOURED);
  }

  /** By how many degrees a copy is turned or recoloured. */
  double degrees(Element element) {
    return switch (this) {
      case TURNED -> element.rotation();
      case RECOLOURED -> element.hue();
      case ROUND -> 0;
    };
  }

  /** The frequency of a term under what carries the copies. */
  int frequency(int term) {
    return this == ROUND ? 0 : term % SizeTuning.TURNS + 1;
  }
}
