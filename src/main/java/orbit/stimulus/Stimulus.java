package orbit.stimulus;

import java.util.OptionalDouble;
import java.util.Set;
import orbit.network.Batch;
import orbit.network.ValueRange;

/** A picture with parameters, drawn anew for all settings of them; the same at every call. */
public interface Stimulus {

  /** One word, as on the command line: {@code high-low}. */
  String name();

  /** What its rotation means: {@code angle = side to which the arc bulges}. */
  String convention();

  /** What changes it. */
  Set<Parameter> parameters();

  /** A value for each of its parameters. */
  Settings defaults();

  /**
   * After how many degrees it looks the same again: 360 for a curve, 180 for a line; empty for what
   * is no angle or does not change it.
   */
  OptionalDouble period(Parameter parameter);

  /** Whether it is resampled at these settings, rather than drawn. */
  boolean isInterpolated(Settings settings);

  /**
   * One picture in the network's input range.
   *
   * @param settings what is not set is as in the defaults
   */
  Batch draw(Settings settings, Placement placement, ValueRange range);
}
