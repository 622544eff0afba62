package orbit.view;

/**
 * How much a header shows, for a pitch (the distance from line to line) and a room that it may
 * take; lengths run across the header, from its outer edge to the matrix. What has no room is left
 * out: first the layer's name, then the place, the names, the glyphs; family brackets remain.
 *
 * @param bracket for the family's bracket and name
 * @param name for unit names
 * @param full whether names tell the layer
 * @param upright whether the names of columns are turned to run upwards
 * @param place for the place in words, under the name
 * @param mark for pictures or glyphs
 */
record HeaderMetrics(
    double bracket, double name, boolean full, boolean upright, double place, double mark) {

  /**
   * Widths of the longest names in their font.
   *
   * @param glyphs whether the units have places that a glyph can tell
   */
  record Names(double full, double brief, double place, boolean glyphs) {}

  static final double PADDING = 6;
  static final double LONGEST_NAME = 116;
  private static final double LINE = 14;
  private static final double BRACKET = 20;
  private static final double BAR = 8;
  private static final double NAMES_FROM = 12;
  private static final double PLACES_FROM = 30;
  private static final double WIDE_FROM = 64;
  private static final double MARKS_FROM = 10;
  private static final double PICTURES_FROM = 24;

  /** Row headers: names run across, the place stands under the name. */
  static HeaderMetrics rows(double pitch, double room, Names names, boolean pictures) {
    double mark = mark(pitch, pictures, names.glyphs());
    boolean place = pitch >= PLACES_FROM;
    double words = place ? names.place() : 0;
    HeaderMetrics most =
        new HeaderMetrics(BRACKET, Math.max(names.full(), words), true, false, words, mark);
    if (pitch >= NAMES_FROM && most.thickness() <= room) {
      return most;
    }
    HeaderMetrics brief =
        new HeaderMetrics(BRACKET, Math.max(names.brief(), words), false, false, words, mark);
    if (pitch >= NAMES_FROM && brief.thickness() <= room) {
      return brief;
    }
    return nameless(pitch, room, mark);
  }

  /** Column headers: names run along where they fit between their neighbours, upwards elsewhere. */
  static HeaderMetrics columns(double pitch, double room, Names names, boolean pictures) {
    double mark = mark(pitch, pictures, names.glyphs());
    double place = pitch >= PLACES_FROM && names.place() <= pitch - 4 ? LINE : 0;
    if (names.full() <= pitch - PADDING) {
      HeaderMetrics most = new HeaderMetrics(BRACKET, LINE, true, false, place, mark);
      return most.thickness() <= room ? most : nameless(pitch, room, mark);
    }
    if (names.brief() <= pitch - PADDING || pitch >= WIDE_FROM) {
      HeaderMetrics brief = new HeaderMetrics(BRACKET, LINE, false, false, place, mark);
      return brief.thickness() <= room ? brief : nameless(pitch, room, mark);
    }
    if (pitch >= NAMES_FROM) {
      HeaderMetrics turned = new HeaderMetrics(BRACKET, names.full(), true, true, 0, mark);
      HeaderMetrics brief = new HeaderMetrics(BRACKET, names.brief(), false, true, 0, mark);
      if (turned.thickness() <= room) {
        return turned;
      }
      if (brief.thickness() <= room) {
        return brief;
      }
    }
    return nameless(pitch, room, mark);
  }

  private static HeaderMetrics nameless(double pitch, double room, double mark) {
    HeaderMetrics marks = new HeaderMetrics(BRACKET, 0, false, false, 0, mark);
    return pitch >= MARKS_FROM && marks.thickness() <= room
        ? marks
        : new HeaderMetrics(room >= 2 * BRACKET ? BRACKET : BAR, 0, false, false, 0, 0);
  }

  private static double mark(double pitch, boolean pictures, boolean glyphs) {
    if (pitch < MARKS_FROM || !(pictures || glyphs)) {
      return 0;
    }
    return pictures && pitch >= PICTURES_FROM
        ? Math.clamp(pitch - 6, PICTURES_FROM - 4, 96)
        : Math.clamp(pitch - 4, 8, 30);
  }

  double thickness() {
    return bracket + padded(name) + (upright || !placeBelow() ? 0 : place) + padded(mark);
  }

  /** Whether the place takes a line of its own: in a column header, whose name is one line high. */
  private boolean placeBelow() {
    return name == LINE;
  }

  private static double padded(double length) {
    return length > 0 ? length + PADDING : 0;
  }
}
