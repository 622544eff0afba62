package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuningPlotTest {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 300;

  @Test
  void aUnitThatAnswersTo90DegreesPointsDownInAPolarPlot() {
    PlotFrame frame = frame(TuningPlot.Polar.of(TuningSamples.peak(90, 360)));
    Point2D peak = frame.where(0, 90).orElseThrow();
    assertThat(peak.getX()).isCloseTo(frame.area().getCenterX(), within(0.01));
    assertThat(peak.getY()).isGreaterThan(frame.area().getCenterY() + 60);
    Point2D right = frame.at(0, 10).orElseThrow();
    assertThat(right.getX()).isGreaterThan(frame.area().getCenterX() + 60);
    assertThat(right.getY()).isCloseTo(frame.area().getCenterY(), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void dotsLieOnTheCurvesAsTheyAreDrawn(double scale) {
    TuningCurves peak = TuningSamples.peak(75, 360);
    TuningCurves scales =
        TuningSamples.curves(
            Parameter.SCALE,
            OptionalDouble.empty(),
            List.of(0.25, 0.5, 1.0, 2.0, 4.0),
            1,
            (u, x) -> x - 2);
    assertDrawn(TuningPlot.Straight.of(peak), List.of(20.0, 75.0, 103.0, 358.0), scale);
    assertDrawn(TuningPlot.Polar.of(peak), List.of(60.0, 75.0, 92.0), scale);
    assertDrawn(TuningPlot.Straight.of(scales), List.of(0.3, 1.0, 3.5), scale);
  }

  private static void assertDrawn(TuningPlot plot, List<Double> positions, double scale) {
    PlotPicture picture = plot.picture(WIDTH, HEIGHT, scale, PlotStyle.LIGHT);
    int colour = AngleColours.argb(plot.colours().getFirst(), false);
    for (double position : positions) {
      Point2D at = picture.frame().where(0, position).orElseThrow();
      assertThat(nearestDistance(picture, at, scale, colour))
          .as("%s at %s", plot.words(), position)
          .isLessThan(60);
    }
  }

  /** Least difference of colours within a pixel of a point. */
  private static int nearestDistance(PlotPicture picture, Point2D at, double scale, int colour) {
    int best = Integer.MAX_VALUE;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int x = Math.clamp((int) (at.getX() * scale) + dx, 0, picture.width() - 1);
        int y = Math.clamp((int) (at.getY() * scale) + dy, 0, picture.height() - 1);
        best = Math.min(best, distance(picture.argb()[y * picture.width() + x], colour));
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff))
        + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
        + Math.abs((a & 0xff) - (b & 0xff));
  }

  @Test
  void whatComesRoundAfterAHalfTurnIsDrawnTwiceRound() {
    PlotFrame frame = frame(TuningPlot.Polar.of(TuningSamples.peak(45, 180)));
    Point2D once = frame.where(0, 45).orElseThrow();
    Point2D again = frame.where(0, 225).orElseThrow();
    assertThat(again.getX() + once.getX()).isCloseTo(2 * frame.area().getCenterX(), within(0.01));
    assertThat(again.getY() + once.getY()).isCloseTo(2 * frame.area().getCenterY(), within(0.01));
    assertThat(frame.nearest(again.getX(), again.getY(), 1)).hasValue(100);
  }

  @Test
  void anAngleComesRoundInAStraightPlot() {
    PlotFrame frame = frame(TuningPlot.Straight.of(TuningSamples.peak(45, 180)));
    assertThat(frame.where(0, 225)).isEqualTo(frame.where(0, 45));
    assertThat(frame.where(0, -135)).isEqualTo(frame.where(0, 45));
    assertThat(frame.at(225, 3)).isEqualTo(frame.at(45, 3));
  }

  @Test
  void scaleIsOnADoublingAxis() {
    TuningCurves curves =
        TuningSamples.curves(
            Parameter.SCALE, OptionalDouble.empty(), List.of(0.25, 1.0, 4.0), 1, (u, x) -> x);
    PlotFrame frame = frame(TuningPlot.Straight.of(curves));
    double low = frame.where(0, 0.25).orElseThrow().getX();
    double middle = frame.where(0, 1).orElseThrow().getX();
    double high = frame.where(0, 4).orElseThrow().getX();
    assertThat(middle - low).isCloseTo(high - middle, within(0.01));
    assertThat(frame.where(0, 5)).isEmpty();
  }

  @Test
  void aPartOfATurnIsNotClosed() {
    TuningCurves part =
        TuningSamples.curves(
            Parameter.ROTATION,
            OptionalDouble.of(360),
            TuningSamples.steps(30, 5, 13),
            1,
            (u, x) -> x);
    assertThat(frame(TuningPlot.Straight.of(part)).where(0, 20)).isEmpty();
    assertThat(frame(TuningPlot.Polar.of(part)).where(0, 20)).isEmpty();
    assertThat(frame(TuningPlot.Polar.of(part)).where(0, 60)).isPresent();
  }

  @Test
  void responsesBeyondTheAxesStayAtTheirEdge() {
    PlotFrame frame = frame(TuningPlot.Straight.of(TuningSamples.peak(90, 360)));
    assertThat(frame.at(90, 1e9).orElseThrow().getY()).isEqualTo(frame.area().getMinY());
    assertThat(frame.at(90, Double.NaN)).isEmpty();
    PlotFrame polar = frame(TuningPlot.Polar.of(TuningSamples.peak(90, 360)));
    assertThat(polar.at(180, -5).orElseThrow().getX())
        .isCloseTo(polar.area().getCenterX(), within(0.01));
  }

  @Test
  void theNearestCurveIsFoundWithinReach() {
    PlotFrame frame = frame(TuningPlot.Straight.of(TuningSamples.round(6)));
    Point2D peak = frame.where(2, 120).orElseThrow();
    assertThat(frame.nearest(peak.getX() + 1, peak.getY() - 3, 6)).hasValue(102);
    assertThat(frame.nearest(peak.getX(), peak.getY() - 8, 6)).isEmpty();
    assertThat(frame.where(6, 0)).isEmpty();
    assertThat(frame.where(-1, 0)).isEmpty();
  }

  @Test
  void alignedCurvesShareTheirMiddle() {
    PlotFrame frame = frame(TuningSamples.aligned(4));
    Point2D middle = frame.where(0, 0).orElseThrow();
    assertThat(middle.getX()).isCloseTo(frame.area().getCenterX(), within(0.01));
    assertThat(frame.where(3, 0).orElseThrow().getX()).isEqualTo(middle.getX());
  }

  @Test
  void aHeatMapHasItsFirstRowAtTheBottomAndItsColoursWhereTheyBelong() {
    Sweep hue = new Sweep(Parameter.HUE, List.of(0.0, 120.0, 240.0));
    Sweep turn = new Sweep(Parameter.ROTATION, List.of(0.0, 90.0, 180.0, 270.0));
    float[] values = {-4, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 4};
    TuningPlot plot = TuningPlot.Heat.of("mixed3b:1", hue, turn, values, ColourScale.RED_BLUE);
    PlotPicture picture = plot.picture(WIDTH, HEIGHT, 1, PlotStyle.DARK);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        Point2D at = picture.frame().at(90.0 * column, 120.0 * row).orElseThrow();
        int argb = picture.argb()[(int) at.getY() * WIDTH + (int) at.getX()];
        assertThat(argb).isEqualTo(ColourScale.RED_BLUE.argb(values[4 * row + column], 4));
      }
    }
    assertThat(picture.frame().at(0, 0).orElseThrow().getY())
        .isGreaterThan(picture.frame().at(0, 240).orElseThrow().getY());
  }

  @Test
  void unevenPositionsFillTheWayToTheirNeighbours() {
    Sweep uneven = new Sweep(Parameter.X, List.of(0.0, 0.1, 1.0));
    int[] cells = HeatCells.of(uneven).indices();
    assertThat(cells[0]).isZero();
    assertThat(cells[cells.length - 1]).isEqualTo(2);
    assertThat(Arrays.stream(cells).filter(c -> c == 2).count())
        .isGreaterThan(Arrays.stream(cells).filter(c -> c == 0).count());
  }

  @Test
  void thePictureHasThePixelsOfTheScreenAndOnlyOpaqueOnes() {
    PlotPicture picture =
        TuningPlot.Straight.of(TuningSamples.round(4)).picture(401, 200, 1.25, PlotStyle.DARK);
    assertThat(picture.width()).isEqualTo(502);
    assertThat(picture.height()).isEqualTo(250);
    assertThat(picture.argb()).hasSize(502 * 250);
    assertThat(Arrays.stream(picture.argb()).allMatch(p -> p >>> 24 == 255)).isTrue();
    assertThat(picture.argb()[0]).isEqualTo(Surroundings.DARK.background());
    assertThat(picture.frame().width()).isEqualTo(401);
  }

  @Test
  void theSamePlotGivesTheSamePixelsInEveryCountry() {
    TuningPlot plot = TuningPlot.Straight.of(TuningSamples.peak(30.5, 360));
    int[] here = plot.picture(WIDTH, HEIGHT, 1, PlotStyle.LIGHT).argb();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(plot.picture(WIDTH, HEIGHT, 1, PlotStyle.LIGHT).argb()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theOthersFadeBesideAHighlightedUnit() {
    TuningCurves curves = TuningSamples.round(6);
    List<Double> colours = AngleColours.byPeak(curves);
    assertThat(colours).containsExactly(0.0, 60.0, 120.0, 180.0, 240.0, 300.0);
    TuningPlot plot = new TuningPlot.Straight(curves, colours, OptionalInt.of(102));
    PlotPicture picture = plot.picture(WIDTH, HEIGHT, 1, PlotStyle.LIGHT);
    Point2D front = picture.frame().where(2, 120).orElseThrow();
    Point2D behind = picture.frame().where(4, 240).orElseThrow();
    assertThat(nearestDistance(picture, front, 1, AngleColours.argb(120, false))).isLessThan(20);
    assertThat(nearestDistance(picture, behind, 1, AngleColours.argb(240, false)))
        .isGreaterThan(150);
  }

  @Test
  void degenerateCurvesAreDrawnToo() {
    OptionalDouble turn = OptionalDouble.of(360);
    List<Double> all = TuningSamples.steps(0, 10, 36);
    for (TuningCurves curves :
        List.of(
            TuningSamples.round(480),
            TuningSamples.curves(Parameter.ROTATION, turn, all, 3, (u, x) -> 0),
            TuningSamples.curves(Parameter.ROTATION, turn, all, 0, (u, x) -> 0),
            TuningSamples.curves(Parameter.HUE, turn, List.of(90.0), 1, (u, x) -> -1),
            TuningSamples.curves(Parameter.HUE, turn, List.of(-90.0, 0.0, 90.0), 2, (u, x) -> x),
            TuningSamples.curves(
                Parameter.ROTATION, turn, all, 2, (u, x) -> x == 180 ? 1.7e308 : -1.7e308),
            TuningSamples.curves(Parameter.ROTATION, turn, all, 1, (u, x) -> x == 180 ? 4e-320 : 0),
            TuningSamples.curves(
                Parameter.ROTATION, turn, all, 1, (u, x) -> x == 180 ? 1e-12 : 0))) {
      for (TuningPlot plot : List.of(TuningPlot.Straight.of(curves), TuningPlot.Polar.of(curves))) {
        assertThat(plot.picture(300, 200, 1, PlotStyle.DARK).argb()).hasSize(300 * 200);
        assertThat(plot.picture(1, 1, 1, PlotStyle.LIGHT).argb()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIRROR", "X", "CURVATURE", "SCALE"})
  void oneOrTwoPositionsOfOtherParametersAreDrawn(String name) {
    Parameter parameter = Parameter.valueOf(name);
    for (List<Double> positions : List.of(List.of(1.0), List.of(0.5, 1.0))) {
      TuningCurves curves =
          TuningSamples.curves(parameter, OptionalDouble.empty(), positions, 2, (u, x) -> u + x);
      PlotFrame frame = frame(TuningPlot.Straight.of(curves));
      Point2D at = frame.where(1, 1).orElseThrow();
      assertThat(at.getX()).isBetween(frame.area().getMinX(), frame.area().getMaxX());
      assertThat(at.getY()).isBetween(frame.area().getMinY(), frame.area().getMaxY());
    }
  }

  @Test
  void plotsThatMakeNoSenseAreRefused() {
    TuningCurves scales =
        TuningSamples.curves(
            Parameter.SCALE, OptionalDouble.empty(), List.of(1.0, 2.0), 1, (u, x) -> x);
    assertThatThrownBy(() -> TuningPlot.Polar.of(scales)).hasMessage("scale is no angle");
    assertThatThrownBy(() -> new TuningPlot.Straight(scales, List.of(), OptionalInt.empty()))
        .hasMessage("0 colours for 1 units");
    Sweep one = new Sweep(Parameter.HUE, List.of(0.0));
    assertThatThrownBy(() -> TuningPlot.Heat.of("u", one, one, new float[2], ColourScale.RED_BLUE))
        .hasMessage("2 values for 1 x 1 positions");
    assertThatThrownBy(() -> new Sweep(Parameter.HUE, List.of(1.0, 1.0)))
        .hasMessage("positions of hue do not ascend");
    assertThatThrownBy(() -> TuningPlot.Straight.of(scales).picture(0, 9, 1, PlotStyle.LIGHT))
        .hasMessageStartingWith("no such picture");
  }

  @Test
  void numbersOfTicksAreShort() {
    assertThat(ChartLook.number(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(ChartLook.number(-1200)).isEqualTo("−1200");
    assertThat(ChartLook.number(0)).isEqualTo("0");
  }

  private static PlotFrame frame(TuningPlot plot) {
    return plot.picture(WIDTH, HEIGHT, 1, PlotStyle.LIGHT).frame();
  }
}
