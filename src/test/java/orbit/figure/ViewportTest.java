package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {

  private static final Grid GRID = new Grid(4, 6, 5, 5);

  @Test
  void fittingGivesEveryWeightOfASquareTileTheSameWholePixels() {
    Viewport fit = Viewport.fit(GRID, 500, 500);
    assertThat(fit.scale() * 5).isEqualTo(5 * 16 + 2);
    PixelRectangle weight = fit.pixels(new Cell(3, 5, 4, 4));
    assertThat(weight.width()).isEqualTo(16);
    assertThat(weight.height()).isEqualTo(16);
  }

  @Test
  void fittingGivesSmallSquareTilesTheSameWholePixelsAndLosesLittle() {
    Grid grid = new Grid(60, 60, 5, 5);
    assertThat(Viewport.fit(grid, 400, 400).scale() * 5).isEqualTo(6);
    assertThat(Viewport.fit(grid, 590, 590).scale() * 5).isEqualTo(9);
    assertThat(Viewport.fit(grid, 1260, 1260).scale() * 5).isEqualTo(21);
    assertThat(Viewport.fit(grid, 200, 200).scale() * 300).isEqualTo(200);
  }

  @Test
  void fittingStandsInTheMiddle() {
    Viewport fit = Viewport.fit(GRID, 500, 500);
    PixelRectangle first = fit.tile(0, 0);
    PixelRectangle last = fit.tile(3, 5);
    assertThat(first.x()).isEqualTo(4);
    assertThat(500 - last.x() - last.width() - fit.gap()).isEqualTo(4);
    assertThat(first.y()).isEqualTo(86);
    assertThat(500 - last.y() - last.height() - fit.gap()).isEqualTo(86);
  }

  @Test
  void gapsAppearWhenTilesAreLargeAndDoNotMoveThem() {
    Viewport small = new Viewport(GRID, 100, 100, 7.9 / 5, 0, 0);
    Viewport large = new Viewport(GRID, 100, 100, 8.0 / 5, 0, 0);
    assertThat(small.gap()).isZero();
    assertThat(large.gap()).isEqualTo(1);
    assertThat(large.tile(0, 3)).isEqualTo(new PixelRectangle(24, 0, 7, 7));
    assertThat(small.tile(0, 3).x()).isEqualTo(24);
    assertThat(new Viewport(GRID, 100, 100, 8, 0, 0).gap()).isEqualTo(2);
  }

  @Test
  void aGapHasARowAndAColumnButNoWeight() {
    Viewport viewport = new Viewport(GRID, 100, 100, 2, 0, 0);
    assertThat(viewport.columnAt(9)).isZero();
    assertThat(viewport.cellAt(9, 3)).isEmpty();
    assertThat(viewport.cellAt(8.99, 3)).contains(new Cell(0, 0, 1, 4));
    assertThat(viewport.columnAt(10)).isEqualTo(1);
    assertThat(viewport.columnAt(60)).isEqualTo(-1);
    assertThat(viewport.columnAt(-0.01)).isEqualTo(-1);
  }

  @Test
  void zoomingEndsAtSizesThatCanBeSeen() {
    Viewport fit = Viewport.fit(GRID, 500, 500);
    assertThat(fit.zoomAt(250, 250, 1e9).scale()).isEqualTo(256);
    double least = fit.zoomAt(250, 250, 1e-9).scale();
    assertThat(least * GRID.weightsAcross()).isCloseTo(125, within(1e-9));
  }

  @Test
  void aPictureWithoutPixelsOrAScaleWithoutMeasureIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(GRID, 0, 9, 1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(GRID, 9, 9, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Viewport(GRID, 9, 9, Double.NaN, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(GRID, 9, 9, 1e9, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Viewport(GRID, 9, 9, 1, Double.NaN, 0));
  }
}
