package orbit.stimulus;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/**
 * A picture of the user's as a stimulus: its shorter side fills the field, a disc of it is shown on
 * mid grey, so that turning brings no corners in. Resampled with Catmull and Rom's cubic (Computer
 * Aided Geometric Design, 1974), widened where it shrinks; moved pixel by pixel where pixels fall
 * on pixels.
 */
public final class StoredPicture implements Stimulus {

  private static final double EXACT = 1e-9;

  private final String name;
  private final Batch colours;

  /**
   * @param colours one picture with values from 0 to 1, of three channels (red, green, blue) or one
   */
  public StoredPicture(String name, Batch colours) {
    int channels = colours.shape().channels();
    if (colours.count() != 1 || (channels != 3 && channels != 1)) {
      throw new IllegalArgumentException("one picture of one or three channels is needed");
    }
    this.name = name;
    this.colours = colours;
  }

  /** A square of it. */
  public StoredPicture crop(int top, int left, int side) {
    Shape old = colours.shape();
    if (side < 1 || top < 0 || left < 0 || top + side > old.height() || left + side > old.width()) {
      throw new IllegalArgumentException("the square lies beyond the picture");
    }
    Shape shape = new Shape(old.channels(), side, side);
    float[] values = new float[shape.size()];
    for (int c = 0; c < old.channels(); c++) {
      for (int y = 0; y < side; y++) {
        int from = (c * old.height() + top + y) * old.width() + left;
        System.arraycopy(colours.values(), from, values, (c * side + y) * side, side);
      }
    }
    return new StoredPicture(name, Batch.of(shape, values));
  }

  /** Its values from 0 to 1. */
  public Batch colours() {
    return colours;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String convention() {
    return "angle = turn of the picture, clockwise";
  }

  @Override
  public Set<Parameter> parameters() {
    return EnumSet.of(
        Parameter.ROTATION,
        Parameter.HUE,
        Parameter.MIRROR,
        Parameter.SCALE,
        Parameter.X,
        Parameter.Y,
        Parameter.CONTRAST);
  }

  @Override
  public Settings defaults() {
    Settings settings = Settings.NEUTRAL;
    for (Parameter parameter : parameters()) {
      settings = settings.with(parameter, settings.get(parameter));
    }
    return settings;
  }

  @Override
  public OptionalDouble period(Parameter parameter) {
    return parameter.isAngle() ? OptionalDouble.of(360) : OptionalDouble.empty();
  }

  /** Also for quarter turns: it is resampled to the field, whose size is seldom just its own. */
  @Override
  public boolean isInterpolated(Settings settings) {
    return true;
  }

  @Override
  public Batch draw(Settings settings, Placement placement, ValueRange range) {
    Settings all = settings.orElse(defaults());
    Frame frame = Frame.of(all, placement);
    Shape old = colours.shape();
    double half = Math.min(old.height(), old.width()) / 2.0;
    double shrink = Math.max(1, half / frame.pixels());
    double contrast = all.get(Parameter.CONTRAST);
    Canvas canvas = new Canvas(placement.picture(), range);
    double[] rgb = new double[3];
    for (int row = 0; row < placement.picture().height(); row++) {
      for (int column = 0; column < placement.picture().width(); column++) {
        double x = frame.x(column, row);
        double y = frame.y(column, row);
        double shown = Coverage.inside((1 - Math.hypot(x, y)) * frame.pixels());
        if (shown > 0) {
          sample(
              x * half + (old.width() - 1) / 2.0, y * half + (old.height() - 1) / 2.0, shrink, rgb);
          Hue.turn(rgb, all.get(Parameter.HUE));
        }
        double share = shown * contrast;
        canvas.put(
            column,
            row,
            0.5 + share * (rgb[0] - 0.5),
            0.5 + share * (rgb[1] - 0.5),
            0.5 + share * (rgb[2] - 0.5));
      }
    }
    return canvas.picture();
  }

  private void sample(double x, double y, double shrink, double[] rgb) {
    Shape old = colours.shape();
    double nearX = Math.rint(x);
    double nearY = Math.rint(y);
    boolean exact = shrink == 1 && Math.abs(x - nearX) < EXACT && Math.abs(y - nearY) < EXACT;
    double reach = exact ? 0 : 2 * shrink;
    double fromX = exact ? nearX : x;
    double fromY = exact ? nearY : y;
    for (int c = 0; c < 3; c++) {
      rgb[c] = 0;
    }
    double total = 0;
    for (int v = (int) Math.ceil(fromY - reach); v <= Math.floor(fromY + reach); v++) {
      double down = cubic((v - fromY) / shrink);
      for (int u = (int) Math.ceil(fromX - reach); u <= Math.floor(fromX + reach); u++) {
        double weight = down * cubic((u - fromX) / shrink);
        total += weight;
        int row = Math.clamp(v, 0, old.height() - 1);
        int column = Math.clamp(u, 0, old.width() - 1);
        for (int c = 0; c < 3; c++) {
          rgb[c] += weight * colours.at(0, old.channels() == 3 ? c : 0, row, column);
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      rgb[c] = Math.clamp(rgb[c] / total, 0.0, 1.0);
    }
  }

  private static double cubic(double distance) {
    double d = Math.abs(distance);
    if (d >= 2) {
      return 0;
    }
    return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
  }
}
