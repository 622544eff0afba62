package orbit.stimulus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set of a stimulus. Lengths are in halves of the receptive field's side. */
public enum Parameter {
  /** Degrees clockwise on the screen. */
  ROTATION("°", 0, 360),
  /** Degrees by which all hues are turned on the HSV wheel. */
  HUE("°", 0, 360),
  /** 1: mirrored left-right, before it is turned. */
  MIRROR("", 0, 1),
  /** How many times as large. */
  SCALE("×", 0.25, 4),
  /** To the right; 1 is the edge of the receptive field. */
  X("", -1, 1),
  /** Downwards; 1 is the edge of the receptive field. */
  Y("", -1, 1),
  /** 1 is full; below 0 light and dark change places. */
  CONTRAST("", -1, 1),
  /** Cycles in half a field. */
  FREQUENCY("", 0.5, 12),
  /** One over the radius; 0 is straight. */
  CURVATURE("", 0, 4),
  /** Length of a stroke. */
  LENGTH("", 0.1, 4),
  /** Width of a stroke. */
  WIDTH("", 0.02, 1);

  private final String unit;
  private final double low;
  private final double high;

  Parameter(String unit, double low, double high) {
    this.unit = unit;
    this.low = low;
    this.high = high;
  }

  /** Lower case, as on the command line and in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Written behind a value; may be empty. */
  public String unit() {
    return unit;
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  /** Whether the values wrap round after 360°. */
  public boolean isAngle() {
    return this == ROTATION || this == HUE;
  }

  /** In the order in which they are shown. */
  public static List<Parameter> all() {
    return List.of(values());
  }

  public static Optional<Parameter> named(String label) {
    return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
  }
}
