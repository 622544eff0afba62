package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Tying;
import orbit.figure.Cell;
import orbit.workspace.Selection;

/** What is drawn above the matrix: pointed at, selected, dragged. */
final class MatrixOverlay {

  /** Smallest pitch at which the cells outside a band are veiled. */
  private static final double VEIL_FROM = 6;

  private static final double MARK_FROM = 5;

  private final GraphicsContext g;
  private final MatrixRequest shown;
  private final MatrixGeometry at;
  private final MatrixPalette palette;
  private List<Bands.Cell> outlined = List.of();

  /** Clears the canvas, to be drawn over what is shown. */
  MatrixOverlay(Canvas canvas, MatrixRequest shown) {
    this.g = canvas.getGraphicsContext2D();
    this.shown = shown;
    this.at = shown.geometry();
    this.palette = MatrixPalette.of(shown.dark());
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** The cells outlined as pointed at. */
  List<Bands.Cell> outlined() {
    return outlined;
  }

  /** Frames cells that would share a kernel; the selected cell's stand out. */
  void tied(Tying tying, Circuit circuit, Selection selection) {
    new MatrixTying(g, shown, new TyingColours(circuit, tying), selection).draw();
  }

  void pointed(Selection hover, Optional<Cell> weight, Optional<Bands> bands) {
    switch (hover) {
      case Selection.Nothing nothing -> {}
      case Selection.Cell(int output, int input) -> {
        int band = bands.map(b -> b.bandOf(output, input)).orElse(-1);
        List<Bands.Cell> cells = new ArrayList<>();
        bands.filter(b -> band >= 0).ifPresent(b -> cells.addAll(b.cells(band)));
        if (cells.isEmpty()) {
          cells.add(new Bands.Cell(output, input));
        }
        inMatrix(
            () -> {
              if (cells.size() > 1) {
                veil(cells);
              }
              cells.forEach(cell -> outline(cell, palette.pointed(), 1));
              outline(new Bands.Cell(output, input), palette.pointed(), 2);
              weight.ifPresent(this::weight);
            });
        outlined = List.copyOf(cells);
        headers(output, input, palette.pointed());
      }
      case Selection.Band(int band) ->
          bands.ifPresent(
              b -> {
                outlined = b.cells(band);
                inMatrix(
                    () -> {
                      veil(b.cells(band));
                      b.cells(band).forEach(cell -> outline(cell, palette.pointed(), 1));
                    });
              });
      case Selection.Output(int unit) -> unit(true, unit, palette.pointed(), 1);
      case Selection.Input(int unit) -> unit(false, unit, palette.pointed(), 1);
    }
  }

  void selected(Selection selection, Optional<Bands> bands) {
    switch (selection) {
      case Selection.Nothing nothing -> {}
      case Selection.Cell(int output, int input) -> {
        inMatrix(() -> outline(new Bands.Cell(output, input), palette.accent(), 2.5));
        headers(output, input, palette.accent());
      }
      case Selection.Band(int band) ->
          bands
              .filter(b -> band < b.count())
              .ifPresent(
                  b ->
                      inMatrix(
                          () -> b.cells(band).forEach(c -> outline(c, palette.accent(), 2.5))));
      case Selection.Output(int unit) -> unit(true, unit, palette.accent(), 2.5);
      case Selection.Input(int unit) -> unit(false, unit, palette.accent(), 2.5);
    }
  }

  private void inMatrix(Runnable drawing) {
    g.save();
    g.beginPath();
    g.rect(at.left(), at.top(), at.width() - at.left(), at.height() - at.top());
    g.clip();
    drawing.run();
    g.restore();
  }

  private void veil(List<Bands.Cell> cells) {
    if (Math.min(at.rowPitch(), at.columnPitch()) < VEIL_FROM) {
      return;
    }
    double x = Math.max(at.left(), at.x());
    double y = Math.max(at.top(), at.y());
    double right = Math.min(at.width(), at.columnAt(at.device().grid().columns()));
    double bottom = Math.min(at.height(), at.rowAt(at.device().grid().rows()));
    g.save();
    g.setFill(palette.veil());
    g.setFillRule(FillRule.EVEN_ODD);
    g.beginPath();
    g.rect(x, y, right - x, bottom - y);
    for (Bands.Cell cell : cells) {
      Rectangle2D tile = tile(cell);
      g.rect(tile.getMinX(), tile.getMinY(), tile.getWidth(), tile.getHeight());
    }
    g.fill();
    g.restore();
  }

  private Rectangle2D tile(Bands.Cell cell) {
    Layout layout = shown.state().layout();
    return at.tile(
        layout.rowOf(cell.output(), cell.input()), layout.columnOf(cell.output(), cell.input()));
  }

  private void outline(Bands.Cell cell, Color colour, double width) {
    frame(tile(cell), colour, width);
  }

  private void frame(Rectangle2D r, Color colour, double width) {
    double out = width / 2 + 0.5;
    g.setStroke(palette.halo());
    g.setLineWidth(width + 2);
    g.strokeRect(
        r.getMinX() - out, r.getMinY() - out, r.getWidth() + 2 * out, r.getHeight() + 2 * out);
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeRect(
        r.getMinX() - out, r.getMinY() - out, r.getWidth() + 2 * out, r.getHeight() + 2 * out);
  }

  private void weight(Cell cell) {
    Rectangle2D r = at.weight(cell);
    if (Math.min(r.getWidth(), r.getHeight()) >= MARK_FROM) {
      g.setStroke(Color.BLACK);
      g.setLineWidth(1);
      g.strokeRect(r.getMinX() + 0.5, r.getMinY() + 0.5, r.getWidth() - 1, r.getHeight() - 1);
    }
  }

  private void headers(int output, int input, Color colour) {
    Layout layout = shown.state().layout();
    rowHeader(layout.rowOf(output, input), colour);
    columnHeader(layout.columnOf(output, input), colour);
  }

  /** A unit's line, or in a relative order the cells in which an input stands. */
  private void unit(boolean output, int unit, Color colour, double width) {
    boolean row = output == shown.rows().outputs();
    HeaderLine line = row ? shown.rows() : shown.columns();
    int position = line.positionOf(unit);
    if (position < 0) {
      inMatrix(
          () -> {
            for (int o = 0; o < shown.framed().outputs(); o++) {
              outline(new Bands.Cell(o, unit), colour, width);
            }
          });
      return;
    }
    if (row) {
      rowHeader(position, colour);
    } else {
      columnHeader(position, colour);
    }
    Rectangle2D first = at.tile(row ? position : 0, row ? 0 : position);
    Rectangle2D last =
        at.tile(
            row ? position : at.device().grid().rows() - 1,
            row ? at.device().grid().columns() - 1 : position);
    inMatrix(
        () ->
            frame(
                new Rectangle2D(
                    first.getMinX(),
                    first.getMinY(),
                    last.getMaxX() - first.getMinX(),
                    last.getMaxY() - first.getMinY()),
                colour,
                width));
  }

  private void rowHeader(int row, Color colour) {
    double from = Math.max(at.top(), at.rowAt(row));
    double to = at.rowAt(row + 1);
    double x = at.left() - at.rows().thickness() + at.rows().bracket();
    if (to > from) {
      g.setFill(colour.deriveColor(0, 1, 1, 0.14));
      g.fillRect(x, from, at.left() - x - mark(at.rows()), to - from);
      g.setFill(colour);
      g.fillRect(at.left() - 2, from, 2, to - from);
    }
  }

  /** Pictures are not tinted. */
  private static double mark(HeaderMetrics metrics) {
    return metrics.name() > 0 && metrics.mark() > 0 ? metrics.mark() + HeaderMetrics.PADDING : 0;
  }

  private void columnHeader(int column, Color colour) {
    double from = Math.max(at.left(), at.columnAt(column));
    double to = at.columnAt(column + 1);
    double y = at.top() - at.columns().thickness() + at.columns().bracket();
    if (to > from) {
      g.setFill(colour.deriveColor(0, 1, 1, 0.14));
      g.fillRect(from, y, to - from, at.top() - y - mark(at.columns()));
      g.setFill(colour);
      g.fillRect(from, at.top() - 2, to - from, 2);
    }
  }

  /** The line where a dragged header would be put, and the header at the pointer. */
  void dragged(MatrixDrag drag, HeaderPainter headers) {
    int boundary = drag.boundary(at);
    g.setFill(palette.accent());
    if (drag.row()) {
      double x = at.left() - at.rows().thickness();
      double to = Math.min(at.width(), at.columnAt(at.device().grid().columns()));
      g.fillRect(x, at.rowAt(boundary) - 2.5, to - x, 3);
      double height = Math.clamp(at.rowPitch(), 16, HeaderPainter.TALLEST);
      double from = x + at.rows().bracket();
      ghost(from, drag.at() - height / 2, at.left() - from, height);
      headers.row(shown.rows(), drag.from(), at, drag.at());
    } else {
      double y = at.top() - at.columns().thickness();
      double to = Math.min(at.height(), at.rowAt(at.device().grid().rows()));
      g.fillRect(at.columnAt(boundary) - 2.5, y, 3, to - y);
      double width = Math.clamp(at.columnPitch(), 16, HeaderPainter.TALLEST);
      double from = y + at.columns().bracket();
      ghost(drag.at() - width / 2, from, width, at.top() - from);
      headers.column(shown.columns(), drag.from(), at, drag.at());
    }
  }

  private void ghost(double x, double y, double width, double height) {
    g.setFill(palette.header());
    g.fillRoundRect(x, y, width, height, 8, 8);
    g.setStroke(palette.accent());
    g.setLineWidth(1);
    g.strokeRoundRect(x, y, width, height, 8, 8);
  }
}
