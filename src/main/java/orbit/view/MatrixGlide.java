package orbit.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.circuit.Layout;
import orbit.figure.PixelRectangle;
import orbit.figure.Viewport;

/**
 * Each tile goes straight from its old place to its new one, as the pixels that are painted there;
 * those that stay lie below.
 *
 * @param rows for each row after, its position before
 */
record MatrixGlide(
    MatrixFrame from, MatrixFrame to, List<Tile> tiles, double[] rows, double[] columns)
    implements MatrixTransition {

  /** Where a cell's tile lies before and after. */
  record Tile(PixelRectangle before, PixelRectangle after) {
    boolean moves() {
      return before.x() != after.x() || before.y() != after.y();
    }
  }

  static MatrixGlide of(MatrixFrame from, MatrixFrame to) {
    Layout before = from.request().state().layout();
    Layout after = to.request().state().layout();
    MatrixGeometry geometry = to.geometry();
    Viewport viewport = geometry.device();
    List<Tile> tiles = new ArrayList<>();
    for (int row = geometry.firstRow(); row < geometry.endRow(); row++) {
      for (int column = geometry.firstColumn(); column < geometry.endColumn(); column++) {
        int output = after.outputAt(row, column);
        int input = after.inputAt(row, column);
        tiles.add(tile(viewport, before, after, output, input));
        int leaving = before.outputAt(row, column);
        int left = before.inputAt(row, column);
        Tile gone = tile(viewport, before, after, leaving, left);
        if (!geometry.shows(after.rowOf(leaving, left), after.columnOf(leaving, left))) {
          tiles.add(gone);
        }
      }
    }
    tiles.sort((a, b) -> Boolean.compare(a.moves(), b.moves()));
    return new MatrixGlide(
        from,
        to,
        List.copyOf(tiles),
        positions(from.request().rows(), to.request().rows()),
        positions(from.request().columns(), to.request().columns()));
  }

  private static Tile tile(Viewport viewport, Layout before, Layout after, int output, int input) {
    return new Tile(
        viewport.tile(before.rowOf(output, input), before.columnOf(output, input)),
        viewport.tile(after.rowOf(output, input), after.columnOf(output, input)));
  }

  /** A line that was no unit comes from nowhere: it stands where it ends. */
  private static double[] positions(HeaderLine before, HeaderLine after) {
    Map<HeaderEntry, Integer> old = new HashMap<>();
    for (int p = 0; p < before.size(); p++) {
      old.put(before.entries().get(p), p);
    }
    double[] positions = new double[after.size()];
    for (int p = 0; p < positions.length; p++) {
      HeaderEntry entry = after.entries().get(p);
      positions[p] = entry instanceof HeaderEntry.Varied ? p : old.getOrDefault(entry, p);
    }
    return positions;
  }

  @Override
  public void paint(double share, int[] target) {
    System.arraycopy(to.pixels(), 0, target, 0, to.pixels().length);
    clear(target);
    for (Tile tile : tiles) {
      PixelRectangle a = tile.before;
      PixelRectangle b = tile.after;
      int x = (int) Math.round(a.x() + share * (b.x() - a.x()));
      int y = (int) Math.round(a.y() + share * (b.y() - a.y()));
      // a tile that comes in or goes out is whole in one of the two pictures only
      if (seen(b) >= seen(a)) {
        copy(to.pixels(), b, x, y, target);
      } else {
        copy(from.pixels(), a, x, y, target);
      }
    }
  }

  private void clear(int[] target) {
    Viewport viewport = to.geometry().device();
    PixelRectangle first = viewport.tile(0, 0);
    PixelRectangle last = viewport.tile(viewport.grid().rows() - 1, viewport.grid().columns() - 1);
    int left = Math.clamp(first.x(), 0, viewport.width());
    int right = Math.clamp((long) last.x() + last.width(), left, viewport.width());
    int end = Math.min(viewport.height(), last.y() + last.height());
    for (int y = Math.max(0, first.y()); y < end; y++) {
      int line = y * viewport.width();
      Arrays.fill(target, line + left, line + right, to.request().surroundings().gap());
    }
  }

  private long seen(PixelRectangle tile) {
    Viewport viewport = to.geometry().device();
    int across = Math.min(tile.x() + tile.width(), viewport.width()) - Math.max(tile.x(), 0);
    int down = Math.min(tile.y() + tile.height(), viewport.height()) - Math.max(tile.y(), 0);
    return Math.max(0L, across) * Math.max(0, down);
  }

  private void copy(int[] source, PixelRectangle tile, int x, int y, int[] target) {
    int width = to.geometry().device().width();
    int height = to.geometry().device().height();
    int left = Math.max(0, Math.max(-x, -tile.x()));
    int right = Math.min(tile.width(), width - Math.max(x, tile.x()));
    int top = Math.max(0, Math.max(-y, -tile.y()));
    int bottom = Math.min(tile.height(), height - Math.max(y, tile.y()));
    if (right <= left) {
      return;
    }
    for (int line = top; line < bottom; line++) {
      System.arraycopy(
          source,
          (tile.y() + line) * width + tile.x() + left,
          target,
          (y + line) * width + x + left,
          right - left);
    }
  }

  @Override
  public double row(int row, double share) {
    return rows[row] + share * (row - rows[row]);
  }

  @Override
  public double column(int column, double share) {
    return columns[column] + share * (column - columns[column]);
  }
}
