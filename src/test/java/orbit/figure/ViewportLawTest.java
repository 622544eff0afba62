package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Viewports.class)
@Domain(DomainContext.Global.class)
class ViewportLawTest {

  @Property
  void theWeightUnderAPixelHasThatPixel(@ForAll Viewport viewport) {
    for (int py = 0; py < viewport.height(); py++) {
      for (int px = 0; px < viewport.width(); px++) {
        Optional<Cell> cell = viewport.cellAt(px + 0.7, py + 0.2);
        if (cell.isPresent()) {
          Cell shown = cell.get();
          assertThat(viewport.pixels(shown).contains(px, py)).isTrue();
          assertThat(viewport.tile(shown.row(), shown.column()).contains(px, py)).isTrue();
          assertThat(viewport.rowAt(py)).isEqualTo(shown.row());
          assertThat(viewport.columnAt(px)).isEqualTo(shown.column());
        }
      }
    }
  }

  @Property
  void aWeightLargerThanAPixelIsUnderEachOfItsPixels(
      @ForAll Viewport viewport, @ForAll @IntRange(max = 9999) int pick) {
    Grid grid = viewport.grid();
    Viewport near = new Viewport(grid, 50, 50, 1.5 + viewport.scale(), viewport.x(), viewport.y());
    Cell cell = pick(grid, pick);
    PixelRectangle pixels = near.pixels(cell);
    for (int y = pixels.y(); y < pixels.y() + pixels.height(); y++) {
      for (int x = pixels.x(); x < pixels.x() + pixels.width(); x++) {
        Cell shown = near.cellAt(x, y).orElseThrow();
        assertThat(shown).isEqualTo(cell);
      }
    }
  }

  @Property
  void everyWeightHasAPixelWithinOneOfWhereTheScalePutsIt(
      @ForAll Viewport viewport, @ForAll @IntRange(max = 9999) int pick) {
    Cell cell = pick(viewport.grid(), pick);
    PixelRectangle pixels = viewport.pixels(cell);
    Grid grid = viewport.grid();
    double left =
        viewport.x()
            + viewport.scale() * (cell.column() * grid.kernelWidth() + cell.kernelColumn());
    double top =
        viewport.y() + viewport.scale() * (cell.row() * grid.kernelHeight() + cell.kernelRow());
    double slack = 2 + viewport.gap();
    assertThat(pixels.width()).isPositive();
    assertThat(pixels.height()).isPositive();
    assertThat((double) pixels.x()).isCloseTo(left, within(slack));
    assertThat((double) pixels.y()).isCloseTo(top, within(slack));
  }

  @Property
  void zoomingKeepsThePointUnderThePointer(
      @ForAll Grid grid,
      @ForAll @DoubleRange(min = 0.5, max = 20) double scale,
      @ForAll @DoubleRange(min = 0.01, max = 40) double factor,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 24, max = 376) int px,
      @ForAll @IntRange(min = 24, max = 276) int py) {
    double x = px - share * scale * grid.weightsAcross();
    double y = py - share * scale * grid.weightsDown();
    Viewport zoomed = new Viewport(grid, 400, 300, scale, x, y).zoomAt(px, py, factor);
    double across = (px - zoomed.x()) / (zoomed.scale() * grid.weightsAcross());
    double down = (py - zoomed.y()) / (zoomed.scale() * grid.weightsDown());
    assertThat(across).isCloseTo(share, within(1e-9));
    assertThat(down).isCloseTo(share, within(1e-9));
  }

  @Property
  void theMatrixCannotBeLost(
      @ForAll Viewport viewport,
      @ForAll @DoubleRange(min = -1e15, max = 1e15) double dx,
      @ForAll @DoubleRange(min = -1e15, max = 1e15) double dy) {
    Viewport moved = viewport.pan(dx, dy);
    boolean columns = false;
    for (int x = 0; x < moved.width(); x++) {
      columns |= moved.columnAt(x) >= 0;
    }
    boolean rows = false;
    for (int y = 0; y < moved.height(); y++) {
      rows |= moved.rowAt(y) >= 0;
    }
    assertThat(columns && rows).isTrue();
    assertThat(moved.clamped()).isEqualTo(moved);
  }

  @Property
  void fittingShowsEveryWeight(
      @ForAll Grid grid,
      @ForAll @IntRange(min = 1, max = 300) int width,
      @ForAll @IntRange(min = 1, max = 300) int height) {
    Viewport fit = Viewport.fit(grid, width, height);
    PixelRectangle first = fit.pixels(new Cell(0, 0, 0, 0));
    PixelRectangle last =
        fit.pixels(
            new Cell(
                grid.rows() - 1,
                grid.columns() - 1,
                grid.kernelHeight() - 1,
                grid.kernelWidth() - 1));
    assertThat(first.x()).isNotNegative();
    assertThat(first.y()).isNotNegative();
    assertThat(last.x() + last.width()).isLessThanOrEqualTo(width);
    assertThat(last.y() + last.height()).isLessThanOrEqualTo(height);
  }

  private static Cell pick(Grid grid, int pick) {
    int weight = pick % (int) (grid.weightsAcross() * grid.weightsDown());
    int across = weight % (int) grid.weightsAcross();
    int down = weight / (int) grid.weightsAcross();
    return new Cell(
        down / grid.kernelHeight(),
        across / grid.kernelWidth(),
        down % grid.kernelHeight(),
        across % grid.kernelWidth());
  }
}
