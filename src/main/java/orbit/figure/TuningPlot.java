package orbit.figure;

import java.awt.Graphics2D;
import java.util.List;
import java.util.OptionalInt;
import orbit.stimulus.AlignedCurves;
import orbit.stimulus.FamilyTuning;
import orbit.stimulus.TuningCurves;

/**
 * A plot of tuning curves, as a question: what is shown, not how large nor where. Painted by
 * JFreeChart on any {@link Graphics2D}.
 */
public sealed interface TuningPlot {

  /** Units up to which each is named beside the plot. */
  int MOST_NAMED = 12;

  /** Degrees on the ring of {@link AngleColours} for each curve. */
  List<Double> colours();

  /** The unit in front, if any. */
  OptionalInt highlighted();

  /** What a reader calls a unit, such as {@code mixed3b:379}. */
  String name(int unit);

  /** What is shown, for those who do not see it. */
  String words();

  /**
   * Responses over the parameter.
   *
   * @param colours degrees on the ring of {@link AngleColours} for each unit, such as its place
   * @param highlighted a unit, the others faded
   */
  record Straight(TuningCurves curves, List<Double> colours, OptionalInt highlighted)
      implements TuningPlot {

    /**
     * @throws IllegalArgumentException if the colours are not as many as the units
     */
    public Straight {
      colours = checked(colours, curves.units());
    }

    /** Coloured by their peaks. */
    public static Straight of(TuningCurves curves) {
      return new Straight(curves, AngleColours.byPeak(curves), OptionalInt.empty());
    }

    @Override
    public String name(int unit) {
      return curves.layer() + ":" + unit;
    }

    @Override
    public String words() {
      return spoken(curves);
    }
  }

  /**
   * Responses as radius, negative ones as none; 0° points right and angles run clockwise. What
   * comes round before 360° is drawn as often as it comes.
   *
   * @param colours degrees on the ring of {@link AngleColours} for each unit, such as its place
   * @param highlighted a unit, the others faded
   */
  record Polar(TuningCurves curves, List<Double> colours, OptionalInt highlighted)
      implements TuningPlot {

    /**
     * @throws IllegalArgumentException if the parameter is no angle, or the colours are not as many
     *     as the units
     */
    public Polar {
      if (!curves.parameter().isAngle()) {
        throw new IllegalArgumentException(curves.parameter().label() + " is no angle");
      }
      colours = checked(colours, curves.units());
    }

    /** Coloured by their peaks. */
    public static Polar of(TuningCurves curves) {
      return new Polar(curves, AngleColours.byPeak(curves), OptionalInt.empty());
    }

    @Override
    public String name(int unit) {
      return curves.layer() + ":" + unit;
    }

    @Override
    public String words() {
      return spoken(curves) + ", as radius over angle";
    }
  }

  /**
   * Curves turned back to their preferred angles, their mean, and one standard deviation about it.
   *
   * @param layer of the units
   * @param colours degrees on the ring of {@link AngleColours} for each unit, such as its place
   * @param highlighted a unit, the others faded
   */
  record Aligned(AlignedCurves curves, String layer, List<Double> colours, OptionalInt highlighted)
      implements TuningPlot {

    /**
     * @throws IllegalArgumentException if there is no offset, or the colours are not as many as the
     *     units
     */
    public Aligned {
      if (curves.offsets().isEmpty()) {
        throw new IllegalArgumentException("no offset to show");
      }
      colours = checked(colours, curves.units());
    }

    @Override
    public String name(int unit) {
      return layer + ":" + unit;
    }

    @Override
    public String words() {
      return "aligned tuning curves of %s of %s, their mean and spread"
          .formatted(counted(curves.units()), layer);
    }
  }

  /**
   * Measured angles over places, with what each unit deviates.
   *
   * @param period after how many degrees places come round
   * @param layer of the units
   * @param colours degrees on the ring of {@link AngleColours} for each placed unit
   * @param highlighted a unit, the others faded
   */
  record Places(
      FamilyTuning tuning,
      double period,
      String layer,
      List<Double> colours,
      OptionalInt highlighted)
      implements TuningPlot {

    /**
     * @throws IllegalArgumentException if the colours are not as many as the units that have a
     *     place
     */
    public Places {
      colours = checked(colours, units(tuning));
    }

    /** The units that have a place. */
    public List<Integer> units() {
      return units(tuning);
    }

    private static List<Integer> units(FamilyTuning tuning) {
      return placed(tuning).stream().map(unit -> unit.tuning().unit()).toList();
    }

    List<FamilyTuning.Unit> placed() {
      return placed(tuning);
    }

    private static List<FamilyTuning.Unit> placed(FamilyTuning tuning) {
      return tuning.units().stream().filter(unit -> unit.place().isPresent()).toList();
    }

    @Override
    public String name(int unit) {
      return layer + ":" + unit;
    }

    @Override
    public String words() {
      return "measured angles over places of %s of %s".formatted(counted(units()), layer);
    }
  }

  /**
   * One unit's response to two parameters.
   *
   * @param unit its name, such as {@code mixed3b:379}
   * @param rows the first parameter, upwards
   * @param columns the second parameter, to the right
   * @param values rows x columns
   * @param limit end of the colour scale, positive and finite
   */
  record Heat(
      String unit, Sweep rows, Sweep columns, float[] values, ColourScale scale, float limit)
      implements TuningPlot {

    /**
     * @throws IllegalArgumentException if the values do not fit rows and columns, or the limit is
     *     not positive and finite
     */
    public Heat {
      if (values.length != rows.positions().size() * columns.positions().size()) {
        throw new IllegalArgumentException(
            "%d values for %d x %d positions"
                .formatted(values.length, rows.positions().size(), columns.positions().size()));
      }
      ColourScale.factor(limit);
    }

    /** Colours up to the largest magnitude. */
    public static Heat of(
        String unit, Sweep rows, Sweep columns, float[] values, ColourScale scale) {
      float largest = 0;
      for (float value : values) {
        largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
      }
      return new Heat(unit, rows, columns, values, scale, largest > 0 ? largest : 1);
    }

    @Override
    public List<Double> colours() {
      return List.of();
    }

    @Override
    public OptionalInt highlighted() {
      return OptionalInt.empty();
    }

    @Override
    public String name(int number) {
      return unit;
    }

    @Override
    public String words() {
      return "response of %s over %s and %s"
          .formatted(unit, rows.parameter().label(), columns.parameter().label());
    }
  }

  private static String spoken(TuningCurves curves) {
    return "responses of %s of %s over %s"
        .formatted(counted(curves.units()), curves.layer(), curves.parameter().label());
  }

  private static String counted(List<Integer> units) {
    return units.size() == 1 ? "1 unit" : units.size() + " units";
  }

  private static List<Double> checked(List<Double> colours, List<Integer> units) {
    if (colours.size() != units.size()) {
      throw new IllegalArgumentException(
          "%d colours for %d units".formatted(colours.size(), units.size()));
    }
    return List.copyOf(colours);
  }

  /** Paints from (0, 0) to (width, height), and tells where what lies. */
  default PlotFrame paint(Graphics2D g, double width, double height, PlotStyle style) {
    PlotChart chart =
        switch (this) {
          case Straight straight -> new StraightChart(straight, style, width, height);
          case Polar polar -> new PolarChart(polar, style, width, height);
          case Aligned aligned -> new AlignedChart(aligned, style, width, height);
          case Places places -> new PlacesChart(places, style, width, height);
          case Heat heat -> new HeatChart(heat, style, width, height);
        };
    return chart.paint(g, width, height);
  }

  /**
   * The plot as pixels.
   *
   * @param width in units of the style's font size, at least 1
   * @param scale pixels per unit
   */
  default PlotPicture picture(int width, int height, double scale, PlotStyle style) {
    return PlotPicture.of(this, width, height, scale, style);
  }
}
