package orbit.stimulus;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One value for each parameter that is set; any other is 0, or 1 for scale and contrast. */
public final class Settings {

  /** Nothing set: upright, in the centre, at its natural size. */
  public static final Settings NEUTRAL = new Settings(Map.of());

  private final Map<Parameter, Double> values;

  private Settings(Map<Parameter, Double> values) {
    this.values = values;
  }

  public static Settings of(Parameter parameter, double value) {
    return NEUTRAL.with(parameter, value);
  }

  public double get(Parameter parameter) {
    boolean factor = parameter == Parameter.SCALE || parameter == Parameter.CONTRAST;
    return values.getOrDefault(parameter, factor ? 1.0 : 0.0);
  }

  /**
   * The same with another value, angles between 0 and 360.
   *
   * @throws IllegalArgumentException if the value is not finite or no angle and out of range
   */
  public Settings with(Parameter parameter, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(parameter.label() + " cannot be " + value);
    }
    if (!parameter.isAngle() && (value < parameter.low() || value > parameter.high())) {
      throw new IllegalArgumentException(
          "%s goes from %s to %s, not to %s"
              .formatted(parameter.label(), parameter.low(), parameter.high(), value));
    }
    Map<Parameter, Double> next = new EnumMap<>(Parameter.class);
    next.putAll(values);
    next.put(parameter, parameter.isAngle() ? turned(value) : value);
    return new Settings(next);
  }

  /** The parameters that are set. */
  public Set<Parameter> parameters() {
    return Set.copyOf(values.keySet());
  }

  /** What is set of some parameters alone. */
  Settings only(Collection<Parameter> some) {
    Map<Parameter, Double> next = new EnumMap<>(Parameter.class);
    next.putAll(values);
    next.keySet().retainAll(some);
    return new Settings(next);
  }

  /** These, and those of the others where nothing is set here. */
  public Settings orElse(Settings others) {
    Map<Parameter, Double> next = new EnumMap<>(Parameter.class);
    next.putAll(others.values);
    next.putAll(values);
    return new Settings(next);
  }

  private static double turned(double degrees) {
    double rest = degrees % 360;
    double positive = rest < 0 ? rest + 360 : rest;
    // 0.0 takes the sign from -0.0, which would be another setting
    return positive >= 360 ? 0 : positive + 0.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && settings.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Such as {@code scale=0.5, curvature=2}, in the order of the parameters. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().label() + "=" + Numbers.shortest(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
