package orbit.view;

/** How tuning curves are looked at. */
public enum TuningKind {
  STRAIGHT("Curves", "responses over the parameter"),
  POLAR("Polar", "responses as radius over the angle"),
  ALIGNED("Aligned", "each turned back by its preferred angle: copies fall on each other"),
  PLACES("Places", "measured angles over the family's places"),
  MAP("Map", "one unit's responses to two parameters"),
  NUMBERS("Numbers", "what is measured, unit by unit");

  private final String title;
  private final String words;

  TuningKind(String title, String words) {
    this.title = title;
    this.words = words;
  }

  /** One word. */
  public String title() {
    return title;
  }

  /** What is seen. */
  public String words() {
    return words;
  }
}
