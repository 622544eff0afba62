package orbit.view;

/** Which units of a layer the gallery shows. */
public enum GalleryFilter {
  ALL("all units"),
  WITH_PICTURE("with picture"),
  WITHOUT_PICTURE("without picture");

  private final String words;

  GalleryFilter(String words) {
    this.words = words;
  }

  boolean lets(boolean hasPicture) {
    return switch (this) {
      case ALL -> true;
      case WITH_PICTURE -> hasPicture;
      case WITHOUT_PICTURE -> !hasPicture;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
