package orbit.figure.kind;

import java.util.Arrays;
import java.util.function.IntPredicate;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.MatrixPainter;
import orbit.figure.MatrixPicture;
import orbit.figure.Viewport;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Pixels;
import orbit.network.Weights;

/**
 * The cells of a matrix as small pictures: one for each tile while they are few and large enough to
 * be told apart, else one for all. Where that would have too many pixels, a pixel shows the weight
 * of largest magnitude of those that it covers.
 *
 * @param weights as laid out: outputs are rows, inputs columns
 */
record Tiles(
    Weights weights,
    ColourScale scale,
    float limit,
    IntPredicate holeRow,
    IntPredicate holeColumn) {

  /** Tiles that each have a picture of their own, at most. */
  private static final int FEW = 900;

  private static final double TOLD_APART = 6;

  /** Pixels of one picture for all, at most. */
  private static final double MOST = 1_200_000;

  /** Squares smaller than this, in points, are smoothed by whatever shows them smaller still. */
  private static final double FINE = 0.5;

  /** Space between tiles of a size. */
  static double gap(double tile) {
    return Math.clamp(0.06 * tile, 0.5, 2);
  }

  int rows() {
    return weights.outputs();
  }

  int columns() {
    return weights.inputs();
  }

  boolean isHole(int row, int column) {
    return holeRow.test(row) || holeColumn.test(column);
  }

  /** Draws all cells, each with sides of {@code tile} points. */
  void draw(Drawing drawing, double x, double y, double tile) {
    boolean few = (long) rows() * columns() <= FEW && tile >= TOLD_APART;
    if (few) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          Area cell = Drawing.square(x + column * tile, y + row * tile, tile);
          cell(drawing, row, column, cell.inset(gap(tile) / 2));
        }
      }
    } else if (rows() > 0 && columns() > 0) {
      Area all = new Area(x, y, columns() * tile, rows() * tile);
      Pixels pixels = together(drawing.ink());
      boolean smooth = all.width() / pixels.width() < FINE;
      drawing.add(new Mark.Raster(all, pixels, smooth));
      drawing.add(Mark.Box.outlined(all, drawing.ink().faint(), 0.4));
    }
  }

  /** One cell: its kernel, or what stands for none. */
  void cell(Drawing drawing, int row, int column, Area area) {
    Ink ink = drawing.ink();
    if (isHole(row, column)) {
      drawing.add(Mark.Box.filled(area, ink.around().hole()));
    } else if (!weights.present(row, column)) {
      drawing.add(Mark.Box.filled(area, ink.around().absent()));
      drawing.add(
          Mark.Line.of(
              area.x(), area.bottom(), area.right(), area.y(), ink.around().absentHatch(), 0.5));
    } else {
      drawing.add(new Mark.Raster(area, kernel(row, column), false));
      drawing.add(Mark.Box.outlined(area, ink.faint(), 0.25));
    }
  }

  Pixels kernel(int row, int column) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(row, column, kernel);
    int[] argb = new int[kernel.length];
    for (int k = 0; k < argb.length; k++) {
      argb[k] = scale.argb(kernel[k], limit);
    }
    return new Pixels(weights.width(), weights.height(), argb);
  }

  private Pixels together(Ink ink) {
    double across = (double) columns() * weights.width();
    double down = (double) rows() * weights.height();
    double shrunk = Math.min(1, Math.sqrt(MOST / (across * down)));
    return shrunk < 1
        ? strongest(ink, shrunk, (int) Math.ceil(across * shrunk), (int) Math.ceil(down * shrunk))
        : every(ink, (int) across, (int) down);
  }

  private Pixels strongest(Ink ink, double shrunk, int width, int height) {
    Viewport viewport = new Viewport(Grid.of(weights), width, height, shrunk, 0, 0);
    int[] argb = new int[width * height];
    MatrixPainter.onThisThread()
        .paint(
            new MatrixPicture(weights, viewport, scale, limit, ink.around(), holeRow, holeColumn),
            argb);
    return new Pixels(width, height, argb);
  }

  private Pixels every(Ink ink, int width, int height) {
    int[] argb = new int[width * height];
    float[] kernel = new float[weights.kernelSize()];
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        boolean hole = isHole(row, column);
        boolean kept = !hole && weights.present(row, column);
        if (kept) {
          weights.read(row, column, kernel);
        }
        int none = hole ? ink.around().hole() : ink.around().absent();
        for (int v = 0; v < weights.height(); v++) {
          int start = (row * weights.height() + v) * width + column * weights.width();
          if (!kept) {
            Arrays.fill(argb, start, start + weights.width(), none);
            continue;
          }
          for (int u = 0; u < weights.width(); u++) {
            argb[start + u] = scale.argb(kernel[v * weights.width() + u], limit);
          }
        }
      }
    }
    return new Pixels(width, height, argb);
  }

  boolean hasAbsent() {
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (!isHole(row, column) && !weights.present(row, column)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean hasHoles() {
    for (int row = 0; row < rows(); row++) {
      if (holeRow.test(row)) {
        return true;
      }
    }
    for (int column = 0; column < columns(); column++) {
      if (holeColumn.test(column)) {
        return true;
      }
    }
    return false;
  }
}
