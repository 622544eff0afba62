package orbit.stimulus;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import orbit.network.Batch;
import orbit.network.ValueRange;

/**
 * A stimulus computed from formulas at every setting, on mid grey: each channel is {@code (1 +
 * contrast (grey + tint hue)) / 2} at each pixel's centre.
 *
 * @param turn degrees of rotation after which it looks the same, if rotation changes it
 * @param defaults a value for each of the parameters
 * @param grey what is black and white in it
 * @param hue what is coloured: 1 is the hue, −1 the opposite one
 */
record Drawing(
    String name,
    String convention,
    double turn,
    Set<Parameter> parameters,
    Settings defaults,
    Pattern grey,
    Pattern hue)
    implements Stimulus {

  /** What to draw at some settings. */
  @FunctionalInterface
  interface Pattern {

    /** Mid grey. */
    Pattern NONE = (settings, pixels) -> Shade.NONE;

    /**
     * @param pixels length of 1, in pixels
     */
    Shade at(Settings settings, double pixels);
  }

  Drawing {
    Set<Parameter> known = EnumSet.copyOf(parameters);
    parameters = Collections.unmodifiableSet(known);
    defaults = of(known, defaults);
  }

  /** The same with other parameters, beside position and contrast; as yet without shades. */
  static Drawing named(
      String name, String convention, double turn, Settings defaults, Parameter... more) {
    Set<Parameter> parameters = EnumSet.of(Parameter.X, Parameter.Y, Parameter.CONTRAST);
    Collections.addAll(parameters, more);
    return new Drawing(name, convention, turn, parameters, defaults, Pattern.NONE, Pattern.NONE);
  }

  /** In black and white. */
  Drawing grey(Pattern pattern) {
    return new Drawing(name, convention, turn, parameters, defaults, pattern, hue);
  }

  /** In two opposite hues. */
  Drawing coloured(Pattern pattern) {
    return new Drawing(name, convention, turn, parameters, defaults, grey, pattern);
  }

  private static Settings of(Collection<Parameter> parameters, Settings settings) {
    Settings chosen = Settings.NEUTRAL;
    for (Parameter parameter : parameters) {
      chosen = chosen.with(parameter, settings.get(parameter));
    }
    return chosen;
  }

  @Override
  public OptionalDouble period(Parameter parameter) {
    if (!parameter.isAngle() || !parameters.contains(parameter)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(parameter == Parameter.ROTATION ? turn : 360);
  }

  @Override
  public boolean isInterpolated(Settings settings) {
    return false;
  }

  @Override
  public Batch draw(Settings settings, Placement placement, ValueRange range) {
    Settings all = of(parameters, settings.orElse(defaults));
    Frame frame = Frame.of(all, placement);
    Shade black = grey.at(all, frame.pixels());
    Shade tinted = hue.at(all, frame.pixels());
    double half = all.get(Parameter.CONTRAST) / 2;
    double red = Hue.tint(all.get(Parameter.HUE), 0);
    double green = Hue.tint(all.get(Parameter.HUE), 1);
    double blue = Hue.tint(all.get(Parameter.HUE), 2);
    Canvas canvas = new Canvas(placement.picture(), range);
    for (int row = 0; row < placement.picture().height(); row++) {
      for (int column = 0; column < placement.picture().width(); column++) {
        double x = frame.x(column, row);
        double y = frame.y(column, row);
        double light = black.at(x, y);
        double colour = tinted.at(x, y);
        canvas.put(
            column,
            row,
            0.5 + half * (light + red * colour),
            0.5 + half * (light + green * colour),
            0.5 + half * (light + blue * colour));
      }
    }
    return canvas.picture();
  }
}
