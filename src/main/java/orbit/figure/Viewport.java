package orbit.figure;

import java.util.Optional;

/**
 * Where a matrix lies on a picture of width x height pixels: weight (r, c) of the whole matrix
 * starts near x + c scale, y + r scale.
 *
 * <p>The painter takes every pixel's weights from here, so that what is under the pointer is what
 * is painted there.
 *
 * @param scale pixels per weight
 * @param x where the matrix starts, in pixels from the left
 * @param y where the matrix starts, in pixels from the top
 */
public record Viewport(Grid grid, int width, int height, double scale, double x, double y) {

  /** Smallest tile in pixels that is told from its neighbours by a gap. */
  private static final int GAP_FROM = 8;

  private static final int WIDE_GAP_FROM = 32;
  static final double FARTHEST = 1 << 29;

  /** Pixels of the matrix that stay on the picture however far it is moved. */
  private static final int KEPT = 24;

  /**
   * @throws IllegalArgumentException if the picture is empty or the matrix beyond all measure
   */
  public Viewport {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no such picture: " + width + " x " + height);
    }
    if (!(scale > 0 && scale * Math.max(grid.weightsAcross(), grid.weightsDown()) <= FARTHEST)) {
      throw new IllegalArgumentException("no such scale: " + scale);
    }
    if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
      throw new IllegalArgumentException("no such place: " + x + ", " + y);
    }
  }

  /** The whole matrix, as large as fits and in the middle. */
  public static Viewport fit(Grid grid, int width, int height) {
    double scale = Fitting.crisp(grid, Fitting.scale(grid, width, height));
    return new Viewport(
        grid,
        width,
        height,
        scale,
        Math.floor(Math.max(0, width - scale * grid.weightsAcross()) / 2),
        Math.floor(Math.max(0, height - scale * grid.weightsDown()) / 2));
  }

  /**
   * Zooms by a factor about a point, which keeps what is under it unless the matrix would leave.
   */
  public Viewport zoomAt(double px, double py, double factor) {
    double least = Fitting.scale(grid, width, height) / 4;
    double to = Math.clamp(scale * factor, Math.min(least, scale), Fitting.largest(grid));
    double grown = to / scale;
    return near(to, px - (px - x) * grown, py - (py - y) * grown);
  }

  public Viewport pan(double dx, double dy) {
    return near(scale, x + dx, y + dy);
  }

  public Viewport resize(int newWidth, int newHeight) {
    return new Viewport(grid, newWidth, newHeight, scale, x, y).clamped();
  }

  /** The nearest viewport that shows some of the matrix. */
  public Viewport clamped() {
    return near(scale, x, y);
  }

  /** Pixels between tiles: none while tiles are small, so that none is lost to gaps. */
  public int gap() {
    return gap(scale * Math.min(grid.kernelWidth(), grid.kernelHeight()));
  }

  /** Whether tiles are large enough for gaps and hatching. */
  public boolean showsTiles() {
    return gap() > 0;
  }

  /** The row under a point, its gap included, or -1. */
  public int rowAt(double py) {
    return tileAt(rows(), py);
  }

  /** The column under a point, its gap included, or -1. */
  public int columnAt(double px) {
    return tileAt(columns(), px);
  }

  /**
   * The weight under a point, the first of those that share the pixel; none in a gap or outside.
   */
  public Optional<Cell> cellAt(double px, double py) {
    Axis columns = columns();
    Axis rows = rows();
    int i = (int) Math.floor(px);
    int j = (int) Math.floor(py);
    if (!columns.shows(i) || columns.isGap(i) || !rows.shows(j) || rows.isGap(j)) {
      return Optional.empty();
    }
    int across = columns.firstWeight(i);
    int down = rows.firstWeight(j);
    return Optional.of(
        new Cell(
            down / grid.kernelHeight(),
            across / grid.kernelWidth(),
            down % grid.kernelHeight(),
            across % grid.kernelWidth()));
  }

  /** The pixels of a tile without its gap; at least one, which small tiles share. */
  public PixelRectangle tile(int row, int column) {
    Axis columns = columns();
    Axis rows = rows();
    return new PixelRectangle(
        columns.firstPixel(column),
        rows.firstPixel(row),
        columns.pixelsOf(column),
        rows.pixelsOf(row));
  }

  /** The pixels of one weight; at least one, which small weights share. */
  public PixelRectangle pixels(Cell cell) {
    PixelRectangle tile = tile(cell.row(), cell.column());
    Axis columns = columns();
    Axis rows = rows();
    int left = columns.pixelOf(cell.kernelColumn(), tile.width());
    int top = rows.pixelOf(cell.kernelRow(), tile.height());
    int right = columns.pixelOf(cell.kernelColumn() + 1, tile.width());
    int bottom = rows.pixelOf(cell.kernelRow() + 1, tile.height());
    return new PixelRectangle(
        tile.x() + left, tile.y() + top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  Axis columns() {
    return new Axis(grid.columns(), grid.kernelWidth(), scale * grid.kernelWidth(), x, gap());
  }

  Axis rows() {
    return new Axis(grid.rows(), grid.kernelHeight(), scale * grid.kernelHeight(), y, gap());
  }

  private static int tileAt(Axis axis, double point) {
    int pixel = (int) Math.floor(point);
    return axis.shows(pixel) ? axis.firstTile(pixel) : -1;
  }

  private Viewport near(double newScale, double newX, double newY) {
    return new Viewport(
        grid,
        width,
        height,
        newScale,
        clamp(newX, newScale * grid.weightsAcross(), width),
        clamp(newY, newScale * grid.weightsDown(), height));
  }

  private static double clamp(double start, double length, int view) {
    double kept = Math.min(KEPT, Math.min(length, view));
    return Math.clamp(start, kept - length, view - kept);
  }

  /** Pixels between tiles of a size. */
  static int gap(double tile) {
    return tile < GAP_FROM ? 0 : tile < WIDE_GAP_FROM ? 1 : 2;
  }
}
