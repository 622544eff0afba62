package orbit.figure.kind;

import java.util.Optional;
import orbit.figure.sheet.Pixels;

/** Pictures of units, such as feature visualizations. */
@FunctionalInterface
public interface UnitPictures {

  /** No picture of any unit. */
  UnitPictures NONE = (layer, unit) -> Optional.empty();

  /** The unit's picture; empty where there is none. */
  Optional<Pixels> picture(String layer, int unit);
}
