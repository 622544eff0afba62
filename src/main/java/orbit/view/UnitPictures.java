package orbit.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.image.Image;

/** Pictures of units, from wherever they come. Lives on the JavaFX thread. */
public interface UnitPictures {

  boolean has(String layer, int unit);

  /** The unit's picture; empty if there is none or none yet, see {@link #arrivalsProperty}. */
  Optional<Image> picture(String layer, int unit);

  /** Whether there is a picture of the unit that cannot be read. */
  boolean isUnreadable(String layer, int unit);

  /** The file that the unit's picture is from, if it is from one. */
  default Optional<String> origin(String layer, int unit) {
    return Optional.empty();
  }

  /** The file that holds the unit's picture, whoever made it; empty where none does. */
  default Optional<Path> file(String layer, int unit) {
    return Optional.empty();
  }

  /** The least size in pixels at which a picture tells anything. */
  default double leastSize() {
    return 18;
  }

  /** Counts pictures that have arrived since; each is a reason to draw again. */
  ReadOnlyIntegerProperty arrivalsProperty();
}
