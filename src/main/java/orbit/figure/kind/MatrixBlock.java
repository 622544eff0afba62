package orbit.figure.kind;

import java.util.List;
import java.util.Optional;
import orbit.circuit.Layout;
import orbit.circuit.Side;
import orbit.circuit.WeightViews;
import orbit.figure.sheet.Lettering;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Mark.Anchor;

/**
 * A matrix with the units beside it: pictures and names along the rows and the columns as far as
 * there is room for them.
 */
final class MatrixBlock {

  /** Side of the largest tile in points. */
  private static final double LARGEST_TILE = 60;

  /** Height of the largest matrix in points, 180 mm. */
  private static final double HIGHEST = 510;

  /** Side of the smallest picture. */
  private static final double LEAST_PICTURE = 9;

  private final Drawing drawing;
  private final Shown.OfCircuit shown;
  private final Layout layout;
  private final MatrixSides sides;
  private final Tiles tiles;
  private final double tile;
  private final double rowNames;

  /**
   * @param room across for all of it
   */
  MatrixBlock(Drawing drawing, Shown.OfCircuit shown, UnitPictures pictures, double room) {
    this.drawing = drawing;
    this.shown = shown;
    this.layout = shown.layout();
    this.sides = new MatrixSides(shown.circuit(), layout, pictures);
    this.tiles =
        new Tiles(
            WeightViews.laidOut(shown.weights(), layout),
            drawing.style().scale(),
            shown.limit(),
            sides.holes(layout.transposed()),
            sides.holes(!layout.transposed()));
    double widest = widestRowName();
    double across = room - 1.6 * drawing.font() - widest;
    int columns = Math.max(1, layout.columns());
    int rows = Math.max(1, layout.rows());
    // a picture stands beside each row, as large as a tile
    double fits = Math.min(across / (columns + 1), HIGHEST / (rows + 1));
    tile = Math.max(0.2, Math.min(LARGEST_TILE, fits));
    rowNames = tile >= drawing.small() ? widest : 0;
  }

  Tiles tiles() {
    return tiles;
  }

  private boolean picturesShown() {
    return tile >= LEAST_PICTURE;
  }

  /** Room for a picture beside each row. */
  private double head() {
    return picturesShown() && rowUnits() ? tile : 0;
  }

  /** Room for a picture above each column; relative elements have none. */
  private double above() {
    return picturesShown() && columnUnits() ? tile : 0;
  }

  private boolean rowUnits() {
    return !(layout.transposed() && layout.isRelative());
  }

  private boolean columnUnits() {
    return layout.transposed() || !layout.isRelative();
  }

  double width() {
    return 1.6 * drawing.font() + rowNames + head() + layout.columns() * tile;
  }

  /** Draws from the left below a height; leaves the sheet's bottom below all. */
  void draw(double x, double y) {
    double title = 1.6 * drawing.font();
    double matrixX = x + title + rowNames + head();
    double names = columnNames();
    double top = y + title + names + above();
    double across = layout.columns() * tile;
    double down = layout.rows() * tile;
    double high = down + names + above();
    drawing.centred(
        title(layout.transposed(), width()),
        // over the matrix, unless that is too narrow for the words
        Lettering.width(title(layout.transposed(), width()), drawing.font()) <= across
            ? matrixX + across / 2
            : x + width() / 2,
        y + drawing.font(),
        drawing.font(),
        drawing.ink().text(),
        width());
    drawing.upwards(
        title(!layout.transposed(), high),
        x + drawing.font(),
        top
            + down
            - Math.max(
                    down,
                    Math.min(
                        high, Lettering.width(title(!layout.transposed(), high), drawing.font())))
                / 2,
        drawing.font(),
        drawing.ink().text(),
        high);
    for (int row = 0; row < layout.rows(); row++) {
      rowHead(row, matrixX, top + row * tile);
    }
    for (int column = 0; column < layout.columns(); column++) {
      columnHead(column, matrixX + column * tile, top);
    }
    tiles.draw(drawing, matrixX, top, tile);
    separators(matrixX, top, across, down);
  }

  /** What stands along a side, with the names of the families if there is room. */
  private String title(boolean output, double room) {
    Side side = output ? shown.circuit().output() : shown.circuit().input();
    String role = output ? "outputs" : "inputs";
    String relative = !output && layout.isRelative() ? ", by relative element" : "";
    String whole = Words.side(role, side) + relative;
    return Lettering.width(whole, drawing.font()) <= room
        ? whole
        : role + " (" + side.layer() + ")" + relative;
  }

  private void rowHead(int row, double matrixX, double y) {
    Optional<Head> head = sides.rowUnit(row);
    if (picturesShown()) {
      double inset = Tiles.gap(tile);
      head.ifPresent(
          unit -> unit.draw(drawing, Drawing.square(matrixX - tile, y, tile).inset(inset)));
    }
    if (rowNames > 0) {
      double x = matrixX - head() - 0.4 * drawing.small();
      double middle = y + tile / 2;
      double room = rowNames - 0.4 * drawing.small();
      lines(sides.rowName(row), sides.rowPlace(row), x, middle, room);
    }
  }

  /** The name in lines, then the place, as far as there is room. */
  private void lines(String name, String place, double x, double middle, double room) {
    double size = drawing.small();
    double step = 1.1 * size;
    int most = (int) Math.max(1, tile / step);
    List<String> names = Lettering.wrapped(name, size, room);
    boolean placed = !place.isEmpty() && (names.isEmpty() || names.size() < most);
    int named = Math.min(names.size(), placed ? most - 1 : most);
    named = Math.max(named, placed ? 0 : Math.min(1, names.size()));
    double y = middle + 0.35 * size - (named + (placed ? 1 : 0) - 1) * step / 2;
    for (int line = 0; line < named; line++) {
      boolean cut = line == named - 1 && named < names.size();
      String words = cut ? String.join(" ", names.subList(line, names.size())) : names.get(line);
      drawing.text(
          Lettering.fitted(words, size, room), x, y, size, drawing.ink().text(), Anchor.END);
      y += step;
    }
    if (placed) {
      int colour = named == 0 ? drawing.ink().text() : drawing.ink().quiet();
      drawing.text(Lettering.fitted(place, size, room), x, y, size, colour, Anchor.END);
    }
  }

  private void columnHead(int column, double x, double top) {
    if (picturesShown()) {
      double inset = Tiles.gap(tile);
      sides
          .columnUnit(column)
          .ifPresent(unit -> unit.draw(drawing, Drawing.square(x, top - tile, tile).inset(inset)));
    }
    double size = drawing.small();
    double base = top - above() - 0.5 * size;
    String name = sides.columnName(column);
    String place = sides.columnPlace(column);
    if (flat()) {
      double room = tile - 0.2 * size;
      double y = place.isEmpty() ? base : base - 1.1 * size;
      drawing.centred(
          name.isEmpty() ? place : name,
          x + tile / 2,
          name.isEmpty() ? base : y,
          size,
          drawing.ink().text(),
          room);
      if (!name.isEmpty()) {
        drawing.centred(place, x + tile / 2, base, size, drawing.ink().quiet(), room);
      }
    } else if (tile >= size) {
      String words = name.isEmpty() ? place : name;
      drawing.add(
          new Mark.Text(
              Lettering.fitted(words, size, 8 * size),
              x + tile / 2 + 0.35 * size,
              base,
              size,
              drawing.ink().text(),
              Anchor.START,
              false));
    }
  }

  /** Height of the names above the columns. */
  private double columnNames() {
    double size = drawing.small();
    if (flat()) {
      return (columnUnits() ? 2.7 : 1.6) * size;
    }
    return tile >= size ? Math.min(8 * size, widestColumnName()) + size : 0;
  }

  /** Whether the names of columns fit side by side; units' numbers are told whole. */
  private boolean flat() {
    double widest = 0;
    for (int column = 0; column < Math.min(64, layout.columns()); column++) {
      String name =
          sides.columnUnit(column).map(u -> u.member().unit().isPresent()).orElse(true)
              ? sides.columnName(column)
              : "";
      widest = Math.max(widest, Lettering.width(name, drawing.small()));
      widest = Math.max(widest, Lettering.width(sides.columnPlace(column), drawing.small()));
    }
    return widest <= tile - 0.2 * drawing.small() && tile >= 2 * drawing.small();
  }

  private double widestColumnName() {
    double widest = 0;
    for (int column = 0; column < layout.columns(); column++) {
      String name = sides.columnName(column);
      String words = name.isEmpty() ? sides.columnPlace(column) : name;
      widest = Math.max(widest, Lettering.width(words, drawing.small()));
    }
    return widest;
  }

  private double widestRowName() {
    double widest = 0;
    for (int row = 0; row < layout.rows(); row++) {
      widest = Math.max(widest, Lettering.width(sides.rowName(row), drawing.small()));
      widest = Math.max(widest, Lettering.width(sides.rowPlace(row), drawing.small()));
    }
    return Math.min(widest, 12 * drawing.small()) + 0.8 * drawing.small();
  }

  /** Lines between families. */
  private void separators(double x, double y, double across, double down) {
    for (int row = 1; row < layout.rows(); row++) {
      if (sides.parted(layout.transposed(), row)) {
        double at = y + row * tile;
        drawing.add(Mark.Line.of(x, at, x + across, at, drawing.ink().text(), 0.6));
      }
    }
    for (int column = 1; column < layout.columns(); column++) {
      if (sides.parted(!layout.transposed(), column)) {
        double at = x + column * tile;
        drawing.add(Mark.Line.of(at, y, at, y + down, drawing.ink().text(), 0.6));
      }
    }
  }
}
