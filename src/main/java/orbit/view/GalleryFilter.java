package orbit.view;

import java.util.Optional;
import orbit.network.Layer;

/** Which units of a layer the gallery shows. */
public enum GalleryFilter {
  ALL("all units", ""),
  WITH_PICTURE(
      "with picture",
      "No unit here has a picture; open a picture pack, or make pictures with Visualize."),
  WITHOUT_PICTURE("without picture", "Every unit here has a picture."),
  SILENT(
      "silent",
      "No unit here is known to be silent: to tell, find examples in your own pictures (choose a"
          + " unit of the layer), or make pictures with Visualize.");

  /** Whether a unit answers none of a person's pictures or, without these, not even its own. */
  @FunctionalInterface
  interface Silence {

    /** Empty where it is not known. */
    Optional<Boolean> of(Layer layer, int unit);
  }

  private final String words;
  private final String none;

  GalleryFilter(String words, String none) {
    this.words = words;
    this.none = none;
  }

  boolean lets(boolean hasPicture, Optional<Boolean> silent) {
    return switch (this) {
      case ALL -> true;
      case WITH_PICTURE -> hasPicture;
      case WITHOUT_PICTURE -> !hasPicture;
      case SILENT -> silent.orElse(false);
    };
  }

  /** Why none is left. */
  String none() {
    return none;
  }

  @Override
  public String toString() {
    return words;
  }
}
