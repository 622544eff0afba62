package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import org.junit.jupiter.api.Test;

class MatrixPainterTest {

  private static final int RED = 0xffca0020;
  private static final int BLUE = 0xff0571b0;
  private static final int WHITE = 0xfff7f7f7;
  private static final Surroundings LIGHT = Surroundings.LIGHT;

  @Test
  void aKernelStandsWithItsFirstRowAtTheTop() {
    Weights weights = new DenseWeights(1, 1, 2, 2, new float[] {1, 0, -1, 0});
    Viewport viewport = new Viewport(Grid.of(weights), 4, 4, 1, 1, 1);
    int out = LIGHT.background();
    assertThat(paint(weights, viewport))
        .containsExactly(
            out, out, out, out, //
            out, RED, WHITE, out, out, BLUE, WHITE, out, out, out, out, out);
  }

  @Test
  void rowsAreOutputsAndColumnsInputs() {
    Weights weights = new DenseWeights(2, 1, 1, 1, new float[] {1, -1});
    assertThat(paint(weights, new Viewport(Grid.of(weights), 1, 2, 1, 0, 0)))
        .containsExactly(RED, BLUE);
  }

  @Test
  void aPixelOverManyWeightsShowsTheStrongest() {
    float[] values = new float[100];
    values[57] = -1;
    values[12] = 0.5f;
    Weights weights = new DenseWeights(2, 2, 5, 5, values);
    assertThat(paint(weights, new Viewport(Grid.of(weights), 1, 1, 0.1, 0, 0)))
        .containsExactly(BLUE);
  }

  @Test
  void ofEqualMagnitudesThePositiveShowsInAnyOrder() {
    Weights weights = new DenseWeights(1, 4, 1, 1, new float[] {1, -1, -1, 1});
    assertThat(paint(weights, new Viewport(Grid.of(weights), 2, 1, 0.5, 0, 0)))
        .containsExactly(RED, RED);
  }

  @Test
  void aWeightThatIsNoNumberShowsAsSuchFromAfar() {
    Weights weights = new DenseWeights(1, 3, 1, 1, new float[] {1, Float.NaN, 1});
    assertThat(paint(weights, new Viewport(Grid.of(weights), 1, 1, 0.3, 0, 0)))
        .containsExactly(ColourScale.RED_BLUE.notANumber());
  }

  @Test
  void negativeZeroIsWhiteAndNotAbsent() {
    Weights weights = new DenseWeights(1, 1, 1, 1, new float[] {-0f});
    assertThat(paint(weights, new Viewport(Grid.of(weights), 1, 1, 1, 0, 0)))
        .containsExactly(WHITE);
  }

  @Test
  void absentCellsAndHolesAreToldFromZero() {
    BitSet absent = new BitSet();
    absent.set(0);
    Weights weights = new DenseWeights(2, 2, 1, 1, new float[] {1, 0, 1, 1}, absent);
    Viewport viewport = new Viewport(Grid.of(weights), 2, 2, 1, 0, 0);
    assertThat(paint(weights, viewport, row -> row == 1, column -> false))
        .containsExactly(LIGHT.absent(), WHITE, LIGHT.hole(), LIGHT.hole());
    assertThat(paint(weights, viewport, row -> false, column -> column == 1))
        .containsExactly(LIGHT.absent(), LIGHT.hole(), RED, LIGHT.hole());
  }

  @Test
  void largeTilesHaveGapsAndTheirAbsentCellsAndHolesStrokes() {
    BitSet absent = new BitSet();
    absent.set(0);
    Weights weights = new DenseWeights(2, 3, 1, 1, new float[6], absent);
    int[] pixels =
        paint(weights, new Viewport(Grid.of(weights), 24, 16, 8, 0, 0), r -> false, c -> c == 1);
    assertThat(pixels[1 * 24 + 1]).isEqualTo(LIGHT.absent());
    assertThat(pixels[1 * 24 + 5]).isEqualTo(LIGHT.absentHatch());
    assertThat(pixels[1 * 24 + 7]).isEqualTo(LIGHT.gap());
    assertThat(pixels[1 * 24 + 8 + 1]).isEqualTo(LIGHT.holeHatch());
    assertThat(pixels[1 * 24 + 8 + 5]).isEqualTo(LIGHT.holeHatch());
    assertThat(pixels[1 * 24 + 8 + 2]).isEqualTo(LIGHT.hole());
    assertThat(pixels[7 * 24 + 1]).isEqualTo(LIGHT.gap());
    assertThat(pixels[1 * 24 + 16]).isEqualTo(WHITE);
    assertThat(pixels[1 * 24 + 23]).isEqualTo(LIGHT.background());
    assertThat(pixels[15 * 24 + 1]).isEqualTo(LIGHT.background());
    assertThat(pixels[8 * 24 + 1]).isEqualTo(WHITE);
  }

  @Test
  void theColoursOfWhatIsNoWeightAreUnlikeZeroInEveryScaleAndTheme() {
    for (Surroundings theme : new Surroundings[] {LIGHT, Surroundings.DARK}) {
      for (ColourScale scale : ColourScale.all()) {
        assertThat(scale.argb(0, 1)).isNotIn(theme.absent(), theme.hole(), theme.gap());
      }
      assertThat(theme.absent()).isNotIn(theme.hole(), theme.background(), theme.gap());
      assertThat(theme.hole()).isNotIn(theme.background(), theme.gap());
    }
  }

  @Test
  void anEmptyMatrixIsBackground() {
    Weights weights = new DenseWeights(0, 3, 1, 1, new float[0]);
    assertThat(paint(weights, Viewport.fit(Grid.of(weights), 2, 1)))
        .containsOnly(LIGHT.background());
  }

  @Test
  void cancellingLeavesTheRestUnpainted() {
    Weights weights = new DenseWeights(9, 1, 1, 1, new float[9]);
    int[] target = new int[9];
    AtomicInteger asked = new AtomicInteger();
    boolean painted =
        MatrixPainter.onThisThread()
            .paint(
                Samples.picture(weights, new Viewport(Grid.of(weights), 1, 9, 1, 0, 0)),
                target,
                () -> asked.incrementAndGet() > 2);
    assertThat(painted).isFalse();
    assertThat(target).contains(WHITE).contains(0);
  }

  @Test
  void aFullOrClosedExecutorIsNotWaitedFor() {
    Weights weights = Samples.weights(new Grid(9, 9, 3, 3), 1);
    MatrixPicture picture = Samples.picture(weights, Viewport.fit(Grid.of(weights), 50, 50));
    int[] full = new int[2500];
    new MatrixPainter(task -> {}, 4).paint(picture, full);
    int[] closed = new int[2500];
    new MatrixPainter(
            task -> {
              throw new RejectedExecutionException();
            },
            4)
        .paint(picture, closed);
    assertThat(full).isEqualTo(Samples.paint(picture));
    assertThat(closed).isEqualTo(full);
  }

  @Test
  void aFailureOnAnyThreadReachesTheCaller() {
    Weights weights = new DenseWeights(4, 1, 1, 1, new float[4]);
    MatrixPicture picture =
        new MatrixPicture(
            weights,
            new Viewport(Grid.of(weights), 1, 4, 1, 0, 0),
            ColourScale.RED_BLUE,
            1,
            LIGHT,
            row -> {
              throw new IllegalStateException("row " + row);
            },
            column -> false);
    assertThatThrownBy(
            () -> new MatrixPainter(Thread::startVirtualThread, 2).paint(picture, new int[4]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("row");
  }

  @Test
  void aTargetThatIsTooSmallAndAViewportForOthersAreRefused() {
    Weights weights = new DenseWeights(1, 1, 1, 1, new float[1]);
    Viewport viewport = new Viewport(Grid.of(weights), 2, 2, 1, 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MatrixPainter.onThisThread().paint(Samples.picture(weights, viewport), new int[3]));
    Viewport other = new Viewport(new Grid(1, 2, 1, 1), 2, 2, 1, 0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.picture(weights, other));
  }

  private static int[] paint(Weights weights, Viewport viewport) {
    return paint(weights, viewport, row -> false, column -> false);
  }

  private static int[] paint(
      Weights weights, Viewport viewport, IntPredicate holeRow, IntPredicate holeColumn) {
    return Samples.paint(
        new MatrixPicture(weights, viewport, ColourScale.RED_BLUE, 1, LIGHT, holeRow, holeColumn));
  }
}
