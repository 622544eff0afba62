package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import orbit.circuit.Layout;
import orbit.circuit.WeightViews;
import orbit.network.Weights;

@Domain(Viewports.class)
@Domain(DomainContext.Global.class)
class MatrixPainterLawTest {

  private static final IntPredicate FOURTH = place -> place % 4 == 3;

  @Property
  void aPixelShowsTheStrongestOfTheWeightsThatItCovers(
      @ForAll Viewport viewport, @ForAll long seed) {
    MatrixPicture picture = withHoles(Samples.weights(viewport.grid(), seed), viewport);
    assertThat(Samples.paint(picture)).isEqualTo(reference(picture));
  }

  @Property
  void thePixelsDoNotDependOnTheThreads(@ForAll Viewport viewport, @ForAll long seed) {
    MatrixPicture picture = withHoles(Samples.weights(viewport.grid(), seed), viewport);
    int[] target = new int[viewport.width() * viewport.height()];
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      new MatrixPainter(executor, 3).paint(picture, target);
    }
    assertThat(target).isEqualTo(Samples.paint(picture));
  }

  @Property
  void reorderingTheWeightsReordersTheTiles(@ForAll Grid grid, @ForAll long seed) {
    Weights weights = Samples.weights(grid, seed);
    Layout layout = Samples.shuffled(grid, seed);
    Weights reordered = WeightViews.laidOut(weights, layout);
    // Whole pixels to each tile, so that tiles are alike wherever they stand.
    Viewport viewport = new Viewport(grid, grid.columns() * grid.kernelWidth() * 2, 140, 2, 0, 0);
    int[] before = Samples.paint(Samples.picture(weights, viewport));
    int[] after = Samples.paint(Samples.picture(reordered, viewport));
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        PixelRectangle to = viewport.tile(row, column);
        PixelRectangle from =
            viewport.tile(layout.outputAt(row, column), layout.inputAt(row, column));
        assertThat(crop(after, viewport, to)).isEqualTo(crop(before, viewport, from));
      }
    }
  }

  private static int[] crop(int[] pixels, Viewport viewport, PixelRectangle tile) {
    int[] cropped = new int[tile.width() * tile.height()];
    for (int y = 0; y < tile.height(); y++) {
      int from = (tile.y() + y) * viewport.width() + tile.x();
      System.arraycopy(pixels, from, cropped, y * tile.width(), tile.width());
    }
    return cropped;
  }

  private static MatrixPicture withHoles(Weights weights, Viewport viewport) {
    // Without strokes, so that a pixel has one colour whatever its place in the tile.
    Surroundings plain = new Surroundings(1, 2, 3, 3, 4, 4);
    return new MatrixPicture(weights, viewport, ColourScale.RED_BLUE, 2, plain, FOURTH, FOURTH);
  }

  /**
   * From weights to pixels, one weight at a time, where the painter goes from pixels to weights.
   */
  private static int[] reference(MatrixPicture picture) {
    Viewport viewport = picture.viewport();
    Grid grid = viewport.grid();
    int width = viewport.width();
    int[] pixels = new int[width * viewport.height()];
    float[] strongest = new float[pixels.length];
    Arrays.fill(strongest, Float.NaN);
    Arrays.fill(pixels, picture.surroundings().background());
    PixelRectangle last = viewport.tile(grid.rows() - 1, grid.columns() - 1);
    int right = last.x() + last.width();
    int bottom = last.y() + last.height();
    for (int y = 0; y < viewport.height(); y++) {
      for (int x = 0; x < width; x++) {
        if (x < right && y < bottom && viewport.rowAt(y) >= 0 && viewport.columnAt(x) >= 0) {
          pixels[y * width + x] = picture.surroundings().gap();
        }
      }
    }
    // Absent over hole only where no hole shares the pixel: rows and columns are judged whole.
    boolean[] notHoleRow = new boolean[viewport.height()];
    boolean[] notHoleColumn = new boolean[width];
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        for (int k = 0; k < grid.kernelHeight() * grid.kernelWidth(); k++) {
          Cell cell = new Cell(row, column, k / grid.kernelWidth(), k % grid.kernelWidth());
          PixelRectangle shown = viewport.pixels(cell);
          for (int y = Math.max(0, shown.y());
              y < Math.min(viewport.height(), shown.y() + shown.height());
              y++) {
            for (int x = Math.max(0, shown.x());
                x < Math.min(width, shown.x() + shown.width());
                x++) {
              int at = y * width + x;
              notHoleRow[y] |= !FOURTH.test(row);
              notHoleColumn[x] |= !FOURTH.test(column);
              boolean real =
                  !FOURTH.test(row)
                      && !FOURTH.test(column)
                      && picture.weights().present(row, column);
              float weight = Samples.at(picture.weights(), cell);
              if (real && !(Math.abs(weight) <= Math.abs(strongest[at]))) {
                strongest[at] = weight;
              }
              pixels[at] =
                  !Float.isNaN(strongest[at])
                      ? picture.scale().argb(strongest[at], picture.limit())
                      : picture.surroundings().absent();
            }
          }
        }
      }
    }
    for (int at = 0; at < pixels.length; at++) {
      if (pixels[at] == picture.surroundings().absent()
          && !(notHoleRow[at / width] && notHoleColumn[at % width])) {
        pixels[at] = picture.surroundings().hole();
      }
    }
    return pixels;
  }
}
