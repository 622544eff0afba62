package orbit.figure.sheet;

import java.util.List;
import orbit.figure.PlotStyle;
import orbit.figure.TuningPlot;

/** One thing on a sheet; lengths in points, colours 0xAARRGGBB. */
public sealed interface Mark {

  /** How clear what is said once more becomes: this share of its colours stays. */
  double FAINT = 0.37;

  /** What the mark covers. */
  Area area();

  /** The same in faint colours, through which the paper shows; a plot stays as it is. */
  default Mark faint() {
    return switch (this) {
      case Raster raster ->
          new Raster(raster.area, raster.pixels.mapped(Mark::faint), raster.smooth);
      case Box box -> new Box(box.area, faint(box.fill), faint(box.line), box.width, box.dashed);
      case Oval oval ->
          new Oval(oval.area, faint(oval.fill), faint(oval.line), oval.width, oval.dashed);
      case Line line -> new Line(line.points, line.bent, faint(line.colour), line.width, line.head);
      case Text text ->
          new Text(
              text.text, text.x, text.y, text.size, faint(text.colour), text.anchor, text.upright);
      case Plot plot -> plot;
    };
  }

  private static int faint(int argb) {
    return argb & 0xffffff | (int) Math.round(FAINT * (argb >>> 24)) << 24;
  }

  /** Pixels stretched over an area: squares of one colour, or smooth as a photograph is. */
  record Raster(Area area, Pixels pixels, boolean smooth) implements Mark {}

  /** A rectangle, filled where the colour is not clear, with an outline of some width. */
  record Box(Area area, int fill, int line, double width, boolean dashed) implements Mark {

    /** Filled, without outline. */
    public static Box filled(Area area, int fill) {
      return new Box(area, fill, 0, 0, false);
    }

    public static Box outlined(Area area, int line, double width) {
      return new Box(area, 0, line, width, false);
    }
  }

  /** An ellipse within its area, filled where the colour is not clear, with an outline. */
  record Oval(Area area, int fill, int line, double width, boolean dashed) implements Mark {}

  /**
   * A line through points, smooth if it bends through two control points.
   *
   * @param points x, y of each point, two at least; of a bent line start, two controls, end
   * @param head length of the arrow head at the end; 0 for none
   */
  record Line(List<Double> points, boolean bent, int colour, double width, double head)
      implements Mark {

    /**
     * @throws IllegalArgumentException if there are not two points, or four of a bent line
     */
    public Line {
      points = List.copyOf(points);
      if (points.size() % 2 != 0 || points.size() < 4 || (bent && points.size() != 8)) {
        throw new IllegalArgumentException(points.size() + " numbers make no line");
      }
    }

    public static Line of(double x1, double y1, double x2, double y2, int colour, double width) {
      return new Line(List.of(x1, y1, x2, y2), false, colour, width, 0);
    }

    public static Line arrow(double x1, double y1, double x2, double y2, int colour, double width) {
      return new Line(List.of(x1, y1, x2, y2), false, colour, width, 4 * width + 1);
    }

    @Override
    public Area area() {
      double left = points.get(0);
      double top = points.get(1);
      double right = left;
      double bottom = top;
      for (int p = 2; p < points.size(); p += 2) {
        left = Math.min(left, points.get(p));
        right = Math.max(right, points.get(p));
        top = Math.min(top, points.get(p + 1));
        bottom = Math.max(bottom, points.get(p + 1));
      }
      return new Area(left, top, right - left, bottom - top);
    }
  }

  /** Which end of a text its point is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * One line of text.
   *
   * @param y of the baseline
   * @param size of the font
   * @param upright false for a text turned a quarter back, that reads upwards
   */
  record Text(
      String text, double x, double y, double size, int colour, Anchor anchor, boolean upright)
      implements Mark {

    /** Only what the font can show; the rest is a question mark. */
    public Text {
      text = Lettering.shown(text);
    }

    /** How far before its point the text begins. */
    double before() {
      double width = Lettering.width(text, size);
      return switch (anchor) {
        case START -> 0;
        case MIDDLE -> width / 2;
        case END -> width;
      };
    }

    @Override
    public Area area() {
      double width = Lettering.width(text, size);
      double up = Lettering.ASCENT * size;
      double height = up + Lettering.DESCENT * size;
      return upright
          ? new Area(x - before(), y - up, width, height)
          : new Area(x - up, y - (width - before()), height, width);
    }
  }

  /** A plot with axes of its own. */
  record Plot(Area area, TuningPlot plot, PlotStyle style) implements Mark {}
}
