package orbit.figure.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import orbit.figure.AngleColours;
import orbit.figure.PlotStyle;
import orbit.figure.TuningPlot;
import orbit.figure.Typeface;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Provenance;
import orbit.stimulus.AlignedCurves;
import orbit.stimulus.FamilyTuning;
import orbit.stimulus.TuningCurves;

/** Tuning curves: straight, polar or aligned at their peaks. */
final class TuningFigure {

  private TuningFigure() {}

  static Figure draw(
      FigureKind kind, Shown.OfTuning shown, FigureStyle style, Provenance provenance) {
    TuningCurves curves = shown.curves();
    TuningPlot plot =
        switch (kind) {
          case POLAR -> TuningPlot.Polar.of(curves);
          case ALIGNED ->
              aligned(curves)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "only angles are aligned, of units that respond"));
          default -> TuningPlot.Straight.of(curves);
        };
    return draw(plot, shown.title(), caption(kind, curves), style, provenance);
  }

  /** A figure of any plot, as high as its kind looks well. */
  static Figure draw(
      TuningPlot plot, String title, String words, FigureStyle style, Provenance provenance) {
    Drawing drawing = new Drawing(style);
    double shape =
        switch (plot) {
          case TuningPlot.Polar polar -> 0.72;
          case TuningPlot.Places places -> 0.7;
          case TuningPlot.Heat heat -> 0.8;
          case TuningPlot.Straight straight -> 0.5;
          case TuningPlot.Aligned aligned -> 0.5;
        };
    Area area = new Area(drawing.left(), drawing.bottom(), drawing.room(), shape * drawing.room());
    drawing.add(
        new Mark.Plot(area, plot, new PlotStyle(style.dark(), Typeface.FAMILY, style.font())));
    return drawing.finish(title, Captions.sentence(title) + " " + words, provenance);
  }

  private static Optional<TuningPlot> aligned(TuningCurves curves) {
    if (curves.period().isEmpty()) {
      return Optional.empty();
    }
    Optional<AlignedCurves> found = FamilyTuning.of(curves, Map.of()).aligned();
    List<Double> peaks = AngleColours.byPeak(curves);
    return found.map(
        aligned ->
            new TuningPlot.Aligned(
                aligned,
                curves.layer(),
                aligned.units().stream().map(u -> peaks.get(curves.units().indexOf(u))).toList(),
                OptionalInt.empty()));
  }

  private static String caption(FigureKind kind, TuningCurves curves) {
    int units = curves.units().size();
    String counted = units == 1 ? "one unit" : units + " units";
    String stimulus = curves.stimulus().isBlank() ? "" : " to " + curves.stimulus();
    String over =
        "Responses of %s of %s%s, over %s"
            .formatted(counted, curves.layer(), stimulus, curves.parameter().label());
    String how =
        switch (kind) {
          case ALIGNED -> "; each turned back to its peak, with mean and standard deviation";
          case POLAR -> "; as radius, 0° pointing right, clockwise";
          default -> "";
        };
    String convention =
        curves.convention().isBlank() ? "" : " Angles: " + Captions.sentence(curves.convention());
    return over + how + "." + convention;
  }
}
