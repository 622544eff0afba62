package orbit.view;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import orbit.figure.Cell;
import orbit.figure.Grid;
import orbit.figure.PixelRectangle;
import orbit.figure.Viewport;

/**
 * Where everything of a matrix lies in its control. Lengths are the control's, except those of
 * {@code device}, which are pixels of the screen.
 *
 * <p>Headers stand beside the matrix and stay at the control's edges when it goes beyond them.
 *
 * @param pixelScale pixels of the screen per length of the control
 */
record MatrixGeometry(
    double width,
    double height,
    double pixelScale,
    Viewport device,
    HeaderMetrics rows,
    HeaderMetrics columns) {

  /** What decides a geometry besides the view. */
  record Frame(
      Grid grid,
      double width,
      double height,
      double pixelScale,
      HeaderMetrics.Names rowNames,
      HeaderMetrics.Names columnNames,
      boolean rowPictures,
      boolean columnPictures) {}

  private static final double MARGIN = 12;
  private static final double LARGEST_FITTED_TILE = 220;

  /** Lengths of the matrix that stay clear of the headers however far it is moved. */
  private static final double KEPT = 32;

  /** The geometry of a view; empty fits the matrix to the control. */
  static MatrixGeometry of(Frame frame, Optional<Viewport> view) {
    return view.map(v -> placed(frame, v)).orElseGet(() -> fitted(frame));
  }

  private static MatrixGeometry fitted(Frame frame) {
    HeaderMetrics rows = rows(frame, LARGEST_FITTED_TILE);
    HeaderMetrics columns = columns(frame, LARGEST_FITTED_TILE);
    Viewport fit = fit(frame, rows, columns);
    // smaller headers leave more room, which asks for larger headers: the last step only shrinks
    for (int step = 0; step < 4; step++) {
      rows = rows(frame, pitchOfRows(fit) / frame.pixelScale);
      columns = columns(frame, pitchOfColumns(fit) / frame.pixelScale);
      Viewport next = fit(frame, rows, columns);
      if (next.scale() <= fit.scale() && step > 0) {
        fit = next;
        break;
      }
      fit = next;
    }
    return new MatrixGeometry(frame.width, frame.height, frame.pixelScale, fit, rows, columns);
  }

  /** Some rows and columns, in the middle and half as large as the control. */
  static MatrixGeometry around(
      Frame frame, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    Grid grid = frame.grid;
    double across = (lastColumn - firstColumn + 1.0) * grid.kernelWidth();
    double down = (lastRow - firstRow + 1.0) * grid.kernelHeight();
    double most = LARGEST_FITTED_TILE / Math.max(grid.kernelWidth(), grid.kernelHeight());
    double scale = Math.min(most, 0.55 * Math.min(frame.width / across, frame.height / down));
    Viewport view =
        new Viewport(
            grid,
            pixels(frame.width),
            pixels(frame.height),
            scale,
            0.58 * frame.width - scale * (firstColumn * grid.kernelWidth() + across / 2),
            0.58 * frame.height - scale * (firstRow * grid.kernelHeight() + down / 2));
    return placed(frame, view);
  }

  private static Viewport fit(Frame frame, HeaderMetrics rows, HeaderMetrics columns) {
    double s = frame.pixelScale;
    double left = rows.thickness() + MARGIN / 2;
    double top = columns.thickness() + MARGIN / 2;
    double room = Math.max(1, frame.width - left - MARGIN);
    double below = Math.max(1, frame.height - top - MARGIN);
    Grid grid = frame.grid;
    double across = Math.min(room, LARGEST_FITTED_TILE * Math.max(1, grid.columns()));
    double down = Math.min(below, LARGEST_FITTED_TILE * Math.max(1, grid.rows()));
    Viewport inner = Viewport.fit(grid, pixels(across * s), pixels(down * s));
    double x = left + (room - across) / 2;
    double y = top + (below - down) / 2;
    return new Viewport(
        grid,
        pixels(frame.width * s),
        pixels(frame.height * s),
        inner.scale(),
        Math.floor(x * s) + inner.x(),
        Math.floor(y * s) + inner.y());
  }

  private static MatrixGeometry placed(Frame frame, Viewport view) {
    double s = frame.pixelScale;
    Viewport device =
        new Viewport(
            frame.grid,
            pixels(frame.width * s),
            pixels(frame.height * s),
            view.scale() * s,
            view.x() * s,
            view.y() * s);
    HeaderMetrics rows = rows(frame, pitchOfRows(device) / s);
    HeaderMetrics columns = columns(frame, pitchOfColumns(device) / s);
    double across = pitchOfColumns(device) * frame.grid.columns();
    double down = pitchOfRows(device) * frame.grid.rows();
    Viewport clear =
        new Viewport(
            frame.grid,
            device.width(),
            device.height(),
            device.scale(),
            clear(device.x(), across, rows.thickness() * s, device.width(), KEPT * s),
            clear(device.y(), down, columns.thickness() * s, device.height(), KEPT * s));
    return new MatrixGeometry(frame.width, frame.height, s, clear, rows, columns);
  }

  private static double clear(double at, double length, double header, double size, double most) {
    double kept = Math.min(most, length);
    double least = header + kept - length;
    return Math.clamp(at, least, Math.max(least, size - kept));
  }

  private static HeaderMetrics rows(Frame frame, double pitch) {
    return HeaderMetrics.rows(pitch, frame.width * 0.4, frame.rowNames, frame.rowPictures);
  }

  private static HeaderMetrics columns(Frame frame, double pitch) {
    return HeaderMetrics.columns(
        pitch, frame.height * 0.4, frame.columnNames, frame.columnPictures);
  }

  private static double pitchOfRows(Viewport view) {
    return view.scale() * view.grid().kernelHeight();
  }

  private static double pitchOfColumns(Viewport view) {
    return view.scale() * view.grid().kernelWidth();
  }

  private static int pixels(double length) {
    return (int) Math.max(1, Math.ceil(length));
  }

  /** The view as it is kept: in lengths of the control, whatever the screen's density. */
  Viewport view() {
    double s = pixelScale;
    return new Viewport(
        device.grid(),
        pixels(width),
        pixels(height),
        device.scale() / s,
        device.x() / s,
        device.y() / s);
  }

  MatrixGeometry with(Viewport other) {
    return new MatrixGeometry(width, height, pixelScale, other, rows, columns);
  }

  double rowPitch() {
    return pitchOfRows(device) / pixelScale;
  }

  double columnPitch() {
    return pitchOfColumns(device) / pixelScale;
  }

  double x() {
    return device.x() / pixelScale;
  }

  double y() {
    return device.y() / pixelScale;
  }

  /** Where row headers end and the matrix may begin. */
  double left() {
    return Math.max(rows.thickness(), x() - MARGIN / 2);
  }

  /** Where column headers end. */
  double top() {
    return Math.max(columns.thickness(), y() - MARGIN / 2);
  }

  double rowAt(int row) {
    return y() + row * rowPitch();
  }

  double columnAt(int column) {
    return x() + column * columnPitch();
  }

  int firstRow() {
    return Math.clamp((long) Math.floor((top() - y()) / rowPitch()), 0, device.grid().rows());
  }

  int endRow() {
    return Math.clamp((long) Math.ceil((height - y()) / rowPitch()), 0, device.grid().rows());
  }

  int firstColumn() {
    long first = (long) Math.floor((left() - x()) / columnPitch());
    return Math.clamp(first, 0, device.grid().columns());
  }

  int endColumn() {
    long end = (long) Math.ceil((width - x()) / columnPitch());
    return Math.clamp(end, 0, device.grid().columns());
  }

  boolean shows(int row, int column) {
    return row >= firstRow() && row < endRow() && column >= firstColumn() && column < endColumn();
  }

  Rectangle2D tile(int row, int column) {
    return rectangle(device.tile(row, column));
  }

  Rectangle2D weight(Cell cell) {
    return rectangle(device.pixels(cell));
  }

  private Rectangle2D rectangle(PixelRectangle pixels) {
    double s = pixelScale;
    return new Rectangle2D(pixels.x() / s, pixels.y() / s, pixels.width() / s, pixels.height() / s);
  }

  /** What lies under a point of the control. */
  MatrixSpot spotAt(double px, double py) {
    double reach = MARGIN;
    int row = device.rowAt(py * pixelScale);
    int column = device.columnAt(px * pixelScale);
    if (px >= left() && py >= top()) {
      return row >= 0 && column >= 0
          ? new MatrixSpot.OnCell(row, column, device.cellAt(px * pixelScale, py * pixelScale))
          : new MatrixSpot.Outside();
    }
    if (row >= 0 && py >= top() && px < left() && px >= left() - rows.thickness() - reach) {
      return new MatrixSpot.OnRow(row);
    }
    if (column >= 0 && px >= left() && py < top() && py >= top() - columns.thickness() - reach) {
      return new MatrixSpot.OnColumn(column);
    }
    return new MatrixSpot.Outside();
  }
}
