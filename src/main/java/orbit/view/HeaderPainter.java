package orbit.view;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import orbit.circuit.Side;
import orbit.symmetry.Element;

/** Draws row and column headers: only what is visible, at the edges of the matrix. */
final class HeaderPainter {

  /** Extent of a large header along its line. */
  static final double TALLEST = 108;

  /** Across the dot of a unit with a note. */
  private static final double DOT = 5;

  private final GraphicsContext g;
  private final HeaderText text;
  private final Optional<UnitPictures> pictures;
  private final Predicate<String> noted;
  private final MatrixPalette palette;

  /**
   * @param noted whether a unit, by its name, has a note
   */
  HeaderPainter(
      GraphicsContext g,
      HeaderText text,
      Optional<UnitPictures> pictures,
      Predicate<String> noted,
      MatrixPalette palette) {
    this.noted = noted;
    this.g = g;
    this.text = text;
    this.pictures = pictures;
    this.palette = palette;
    g.setFont(HeaderText.FONT);
  }

  /** Draws all headers; during a transition at the share of the way. */
  void paint(MatrixRequest request, Optional<MatrixTransition> transition, double share) {
    MatrixGeometry at = request.geometry();
    g.clearRect(0, 0, at.width(), at.height());
    g.setFill(palette.header());
    // the matrix goes on under the headers
    g.fillRect(0, 0, at.left(), at.height());
    g.fillRect(0, 0, at.width(), at.top());
    clipped(
        0,
        at.top(),
        at.left(),
        at.height() - at.top(),
        () -> {
          for (int row = 0; row < request.rows().size(); row++) {
            double position = position(transition, share, row, true);
            double middle = at.rowAt(0) + (position + 0.5) * at.rowPitch();
            if (near(middle, at.rowPitch(), at.top(), at.height())) {
              row(request.rows(), row, at, inside(middle, at.rowPitch(), at.top(), at.height()));
            }
          }
          rowRuns(request.rows(), at);
        });
    clipped(
        at.left(),
        0,
        at.width() - at.left(),
        at.top(),
        () -> {
          for (int column = 0; column < request.columns().size(); column++) {
            double position = position(transition, share, column, false);
            double middle = at.columnAt(0) + (position + 0.5) * at.columnPitch();
            if (near(middle, at.columnPitch(), at.left(), at.width())) {
              column(
                  request.columns(),
                  column,
                  at,
                  inside(middle, at.columnPitch(), at.left(), at.width()));
            }
          }
          columnRuns(request.columns(), at);
        });
    layers(request, at);
  }

  private static double position(
      Optional<MatrixTransition> transition, double share, int line, boolean row) {
    return transition.map(t -> row ? t.row(line, share) : t.column(line, share)).orElse(line + 0.0);
  }

  private static boolean near(double middle, double pitch, double from, double to) {
    return middle + pitch / 2 > from && middle - pitch / 2 < to;
  }

  /** Of a tile that is partly visible, the middle of what is, while its header has room there. */
  private static double inside(double middle, double pitch, double from, double to) {
    double half = Math.min(pitch, TALLEST) / 2;
    double least = Math.min(middle + pitch / 2 - half, from + half);
    double most = Math.max(middle - pitch / 2 + half, to - half);
    return Math.max(least, Math.min(most, middle));
  }

  private void clipped(double x, double y, double width, double height, Runnable drawing) {
    if (width > 0 && height > 0) {
      g.save();
      g.beginPath();
      g.rect(x, y, width, height);
      g.clip();
      drawing.run();
      g.restore();
    }
  }

  /** One row's header; its middle may be anywhere, as while it is dragged. */
  void row(HeaderLine line, int row, MatrixGeometry at, double middle) {
    HeaderMetrics metrics = at.rows();
    double end = at.left() - HeaderMetrics.PADDING / 2;
    noteMark(line, row, at.left() - DOT, middle);
    if (metrics.mark() > 0) {
      mark(line, row, end - metrics.mark() / 2, middle, metrics.mark());
      end -= metrics.mark() + HeaderMetrics.PADDING;
    }
    if (metrics.name() > 0) {
      String place = metrics.place() > 0 ? line.place(row) : "";
      double above = place.isEmpty() ? 0 : 7;
      g.setTextAlign(TextAlignment.RIGHT);
      g.setTextBaseline(VPos.CENTER);
      g.setFill(line.isHole(row) ? palette.quiet() : palette.text());
      String name = metrics.full() ? line.name(row) : line.briefName(row);
      g.fillText(text.cut(name, metrics.name()), end, middle - above);
      g.setFill(palette.quiet());
      g.fillText(text.cut(place, metrics.name()), end, middle + above);
    }
  }

  /** One column's header; its middle may be anywhere, as while it is dragged. */
  void column(HeaderLine line, int column, MatrixGeometry at, double middle) {
    HeaderMetrics metrics = at.columns();
    double end = at.top() - HeaderMetrics.PADDING / 2;
    noteMark(line, column, middle, at.top() - DOT);
    if (metrics.mark() > 0) {
      mark(line, column, middle, end - metrics.mark() / 2, metrics.mark());
      end -= metrics.mark() + HeaderMetrics.PADDING;
    }
    if (metrics.name() <= 0) {
      return;
    }
    g.setTextBaseline(VPos.CENTER);
    String name = metrics.full() ? line.name(column) : line.briefName(column);
    Color ink = line.isHole(column) ? palette.quiet() : palette.text();
    if (metrics.upright()) {
      g.save();
      g.translate(middle, end);
      g.rotate(-90);
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(ink);
      g.fillText(text.cut(name, metrics.name()), 0, 0);
      g.restore();
      return;
    }
    g.setTextAlign(TextAlignment.CENTER);
    double room = at.columnPitch() - 4;
    if (metrics.place() > 0) {
      g.setFill(palette.quiet());
      g.fillText(text.cut(line.place(column), room), middle, end - metrics.place() / 2);
      end -= metrics.place();
    }
    g.setFill(ink);
    g.fillText(text.cut(name, room), middle, end - metrics.name() / 2);
  }

  /** A dot between header and matrix tells that there is a note. */
  private void noteMark(HeaderLine line, int position, double x, double y) {
    if (noted.test(line.name(position))) {
      g.setFill(palette.accent());
      g.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
    }
  }

  private void mark(HeaderLine line, int position, double x, double y, double size) {
    Side side = line.side();
    switch (line.entries().get(position)) {
      case HeaderEntry.Unit(int unit) -> {
        // asked for only where it fits: what is not shown must not push out what is
        Optional<Image> picture =
            pictures.filter(p -> size >= p.leastSize()).flatMap(p -> picture(p, side, unit));
        PlaceGlyph glyph = PlaceGlyph.of(side.family(unit), side.member(unit));
        if (picture.isPresent()) {
          HeaderThumbnail.draw(g, picture.get(), x, y, size);
        } else if (line.hasGlyphs()) {
          glyph.draw(g, x, y, Math.min(size, 30), palette.quiet());
          broken(side, unit, x, y, Math.min(size, 30));
        }
      }
      case HeaderEntry.Relative(Element element, int family) ->
          PlaceGlyph.of(side.families().get(family), element)
              .draw(g, x, y, Math.min(size, 30), palette.text());
      case HeaderEntry.Varied varied -> {}
    }
  }

  private static Optional<Image> picture(UnitPictures pictures, Side side, int unit) {
    OptionalInt number = side.member(unit).unit();
    return number.isEmpty() ? Optional.empty() : pictures.picture(side.layer(), number.getAsInt());
  }

  /** A cross beside the glyph tells that the unit's picture cannot be read. */
  private void broken(Side side, int unit, double x, double y, double size) {
    boolean unreadable =
        side.member(unit).unit().isPresent()
            && pictures.isPresent()
            && pictures.get().isUnreadable(side.layer(), side.member(unit).unit().getAsInt());
    if (unreadable) {
      double to = size / 2;
      g.setStroke(Color.web("#d9480f"));
      g.setLineWidth(1.5);
      g.strokeLine(x + to - 5, y - to, x + to, y - to + 5);
      g.strokeLine(x + to - 5, y - to + 5, x + to, y - to);
    }
  }

  private void rowRuns(HeaderLine line, MatrixGeometry at) {
    double x = Math.max(0, at.left() - at.rows().thickness());
    for (HeaderLine.Run run : line.runs()) {
      double from = Math.max(at.rowAt(run.from()) + 1, at.top());
      double to = Math.min(at.rowAt(run.to()) - 2, at.height());
      if (to > from && run.family() >= 0) {
        g.save();
        g.translate(x, to);
        g.rotate(-90);
        bracket(line, run, to - from, at.rows().bracket());
        g.restore();
      }
    }
  }

  private void columnRuns(HeaderLine line, MatrixGeometry at) {
    double y = Math.max(0, at.top() - at.columns().thickness());
    for (HeaderLine.Run run : line.runs()) {
      double from = Math.max(at.columnAt(run.from()) + 1, at.left());
      double to = Math.min(at.columnAt(run.to()) - 2, at.width());
      if (to > from && run.family() >= 0) {
        g.save();
        g.translate(from, y);
        bracket(line, run, to - from, at.columns().bracket());
        g.restore();
      }
    }
  }

  /** From (0, 0) to the right; the matrix lies below. */
  private void bracket(HeaderLine line, HeaderLine.Run run, double length, double thickness) {
    double tick = thickness - 4;
    g.setStroke(palette.quiet());
    g.setLineWidth(1);
    g.strokePolyline(
        new double[] {0.5, 0.5, length - 0.5, length - 0.5},
        new double[] {tick + 2, tick - 1.5, tick - 1.5, tick + 2},
        4);
    if (thickness > 12) {
      g.setFill(palette.quiet());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      String name = line.side().families().get(run.family()).name();
      boolean alone = run.to() - run.from() == 1 && name.equals(line.name(run.from()));
      g.fillText(alone ? "" : text.cut(name, length - 4), length / 2, (tick - 2) / 2);
    }
  }

  /** The layers' names in the corner between the headers. */
  private void layers(MatrixRequest request, MatrixGeometry at) {
    double left = Math.max(0, at.left() - at.rows().thickness());
    double room = at.left() - left - HeaderMetrics.PADDING - 12;
    String above = text.cut(request.columns().side().layer(), room);
    String beside = text.cut(request.rows().side().layer(), room);
    if (at.columns().thickness() < 44 || above.isEmpty() || beside.isEmpty()) {
      return;
    }
    double x = at.left() - HeaderMetrics.PADDING / 2;
    g.setFill(palette.quiet());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(above + " →", x, at.top() - at.columns().thickness() + 24);
    g.fillText(beside + " ↓", x, at.top() - 8);
  }
}
