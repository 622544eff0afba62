package orbit.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.figure.ColourScale;
import orbit.figure.Sweep;
import orbit.figure.TuningPlot;
import orbit.stimulus.FamilyTuning;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningGrid;
import orbit.stimulus.UnitTuning;

/** Plots of what was measured, and the dots on them. */
final class TuningPlots {

  private TuningPlots() {}

  /** Empty where there is nothing of this kind to plot. */
  static Optional<TuningPlot> of(TuningMeasured found, TuningKind kind, OptionalInt unit) {
    TuningCurves curves = found.curves();
    OptionalInt front =
        unit.isPresent() && curves.units().contains(unit.getAsInt()) ? unit : OptionalInt.empty();
    boolean angle = curves.period().isPresent();
    return switch (kind) {
      case STRAIGHT -> Optional.of(new TuningPlot.Straight(curves, found.colours(), front));
      case POLAR ->
          angle
              ? Optional.of(new TuningPlot.Polar(curves, found.colours(), front))
              : Optional.empty();
      case ALIGNED ->
          found
              .tuning()
              .flatMap(FamilyTuning::aligned)
              .map(
                  aligned ->
                      new TuningPlot.Aligned(
                          aligned, curves.layer(), colours(found, aligned.units()), front));
      case PLACES -> places(found, front);
      case MAP, NUMBERS -> Optional.empty();
    };
  }

  private static Optional<TuningPlot> places(TuningMeasured found, OptionalInt front) {
    return found
        .tuning()
        .filter(tuning -> tuning.units().stream().anyMatch(u -> u.place().isPresent()))
        .map(
            tuning -> {
              List<Integer> placed =
                  tuning.units().stream()
                      .filter(u -> u.place().isPresent())
                      .map(u -> u.tuning().unit())
                      .toList();
              return new TuningPlot.Places(
                  tuning,
                  found.curves().period().orElseThrow(),
                  found.curves().layer(),
                  colours(found, placed),
                  front);
            });
  }

  private static List<Double> colours(TuningMeasured found, List<Integer> some) {
    Map<Integer, Double> colours = new HashMap<>();
    List<Integer> units = found.curves().units();
    for (int u = 0; u < units.size(); u++) {
      colours.put(units.get(u), found.colours().get(u));
    }
    return some.stream().map(unit -> colours.getOrDefault(unit, 0.0)).toList();
  }

  /** A unit's responses to two parameters; empty where the unit was not asked. */
  static Optional<TuningPlot> map(TuningGrid grid, OptionalInt unit, ColourScale scale) {
    int index = unit.isPresent() ? grid.units().indexOf(unit.getAsInt()) : -1;
    if (index < 0) {
      return Optional.empty();
    }
    double[] found = grid.values()[index];
    float[] values = new float[found.length];
    for (int v = 0; v < values.length; v++) {
      values[v] = (float) found[v];
    }
    return Optional.of(
        TuningPlot.Heat.of(
            grid.layer() + ":" + unit.getAsInt(),
            new Sweep(grid.first(), grid.firstPositions()),
            new Sweep(grid.second(), grid.secondPositions()),
            values,
            scale));
  }

  /** The stimulus as it is now: where it was answered, else on the curves. */
  static List<TuningDot> dots(
      TuningMeasured found, TuningKind kind, TuningViewModel.Moment moment) {
    double position = moment.settings().get(found.curves().parameter());
    return switch (kind) {
      case STRAIGHT, POLAR ->
          moment
              .responses()
              .map(all -> TuningDot.at(position, of(found.curves().units(), all)))
              .orElseGet(() -> TuningDot.onCurves(position, found.curves().units().size()));
      case ALIGNED -> aligned(found, position, moment.responses());
      case PLACES, MAP, NUMBERS -> List.of();
    };
  }

  /** The stimulus as it is now, on a map. */
  static List<TuningDot> dots(TuningGrid grid, TuningViewModel.Moment moment) {
    double column = moment.settings().get(grid.second());
    OptionalDouble row = OptionalDouble.of(moment.settings().get(grid.first()));
    return List.of(new TuningDot(0, column, row));
  }

  private static double[] of(List<Integer> units, float[] all) {
    return units.stream().mapToDouble(unit -> unit < all.length ? all[unit] : 0).toArray();
  }

  private static List<TuningDot> aligned(
      TuningMeasured found, double position, Optional<float[]> responses) {
    if (found.tuning().isEmpty()) {
      return List.of();
    }
    double period = found.curves().period().orElseThrow();
    List<Integer> all = found.curves().units();
    List<TuningDot> dots = new ArrayList<>();
    // the aligned curves are those of the family's units that respond, in their order
    for (FamilyTuning.Unit one : found.tuning().get().units()) {
      UnitTuning tuning = one.tuning();
      double offset = Math.IEEEremainder(position - tuning.preferred(), period);
      double[] curve = found.curves().curve(all.indexOf(tuning.unit()));
      OptionalDouble height =
          responses.isPresent()
              ? OptionalDouble.of(normalised(responses.get()[tuning.unit()], curve))
              : OptionalDouble.empty();
      dots.add(new TuningDot(dots.size(), offset, height));
    }
    return dots;
  }

  private static double normalised(double response, double[] curve) {
    double largest = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (double r : curve) {
      largest = Math.max(largest, r);
      least = Math.min(least, r);
    }
    double base = largest > 0 ? 0 : least;
    return largest > base ? (response - base) / (largest - base) : 0;
  }
}
