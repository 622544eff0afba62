package orbit.figure.kind;

import java.util.ArrayList;
import java.util.List;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Lettering;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Mark.Anchor;
import orbit.figure.sheet.Provenance;

/** A sheet that is being filled from the top; its height follows from what is on it. */
final class Drawing {

  /** Around the sheet, in points. */
  static final double MARGIN = 6;

  private final FigureStyle style;
  private final Ink ink;
  private final List<Mark> marks = new ArrayList<>();
  private double bottom = MARGIN;

  Drawing(FigureStyle style) {
    this.style = style;
    this.ink = Ink.of(style.dark());
  }

  FigureStyle style() {
    return style;
  }

  Ink ink() {
    return ink;
  }

  /** Size of the text. */
  double font() {
    return style.font();
  }

  /** Size of what is said besides. */
  double small() {
    return 0.86 * style.font();
  }

  /** From where to where there is room across. */
  double left() {
    return MARGIN;
  }

  double right() {
    return style.points() - MARGIN;
  }

  double room() {
    return right() - left();
  }

  /** Below all marks so far. */
  double bottom() {
    return bottom;
  }

  void space(double height) {
    bottom += height;
  }

  void add(Mark mark) {
    marks.add(mark);
    bottom = Math.max(bottom, mark.area().bottom());
  }

  /** Adds in faint colours what is drawn. */
  void faint(Runnable drawn) {
    int from = marks.size();
    drawn.run();
    marks.subList(from, marks.size()).replaceAll(Mark::faint);
  }

  void text(String text, double x, double y, double size, int colour, Anchor anchor) {
    if (!text.isBlank()) {
      add(new Mark.Text(text, x, y, size, colour, anchor, true));
    }
  }

  /** A line of text in the middle of a width, cut where it does not fit. */
  void centred(String text, double middle, double y, double size, int colour, double width) {
    // what is wider than its place may reach beside it, not beyond the sheet
    double onSheet = 2 * Math.min(middle - left(), right() - middle);
    text(
        Lettering.fitted(text, size, Math.min(width, onSheet)),
        middle,
        y,
        size,
        colour,
        Anchor.MIDDLE);
  }

  /** A line of text that reads upwards, in the middle of a height, cut where it does not fit. */
  void upwards(String text, double x, double middle, double size, int colour, double height) {
    String fitted = Lettering.fitted(text, size, height);
    if (!fitted.isBlank()) {
      add(new Mark.Text(fitted, x, middle, size, colour, Anchor.MIDDLE, false));
    }
  }

  /** A heading at the left, below all marks so far. */
  void heading(String text) {
    bottom += font();
    text(Lettering.fitted(text, font(), room()), left(), bottom, font(), ink.text(), Anchor.START);
    bottom += 0.5 * font();
  }

  /**
   * The figure, with title and caption where the style asks for them.
   *
   * @param caption what it shows, as sentences, of which the first is the title
   */
  Figure finish(String title, String caption, Provenance provenance) {
    String said = said(Captions.sentence(title), caption);
    if (!said.isEmpty()) {
      bottom += 0.7 * font();
      for (String line : Lettering.wrapped(said, font(), room() / Lettering.SUBSTITUTE)) {
        bottom += Lettering.LEADING * font();
        text(line, left(), bottom, font(), ink.text(), Anchor.START);
      }
    }
    double height = bottom + MARGIN;
    return new Figure(style.points(), height, ink.paper(), marks, title, caption, provenance);
  }

  private String said(String title, String caption) {
    String rest = caption.startsWith(title) ? caption.substring(title.length()).strip() : caption;
    return ((style.title() ? title : "") + " " + (style.caption() ? rest : "")).strip();
  }

  /** Where a block of a width begins that stands in the middle. */
  double centredFrom(double width) {
    return left() + Math.max(0, (room() - width) / 2);
  }

  static Area square(double x, double y, double side) {
    return new Area(x, y, side, side);
  }
}
