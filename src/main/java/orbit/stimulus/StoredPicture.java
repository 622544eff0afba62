package orbit.stimulus;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /**
   * A part of a picture, in pixels from its upper left corner.
   *
   * @param side of the square
   */
  public record Square(int top, int left, int side) {

    private Square within(Optional<Square> other) {
      return other.map(o -> new Square(o.top + top, o.left + left, side)).orElse(this);
    }
  }

  /**
   * Where a picture was read from.
   *
   * @param file absolute
   * @param square the part that is shown; empty for all
   */
  public record Source(Path file, String sha256, Optional<Square> square) {}

  private final String name;
  private final Batch colours;
  private final Optional<Source> source;
  private final Map<Integer, Resampling> levels = new ConcurrentHashMap<>();

  /**
   * @param colours one picture with values from 0 to 1, of three channels (red, green, blue) or one
   */
  public StoredPicture(String name, Batch colours) {
    this(name, colours, Optional.empty());
  }

  private StoredPicture(String name, Batch colours, Optional<Source> source) {
    int channels = colours.shape().channels();
    if (colours.count() != 1 || (channels != 3 && channels != 1)) {
      throw new IllegalArgumentException("one picture of one or three channels is needed");
    }
    this.name = name;
    this.colours = colours;
    this.source = source;
  }

  /** The same, with the file that it was read from. */
  public StoredPicture in(Path file, String sha256) {
    return new StoredPicture(
        name, colours, Optional.of(new Source(file, sha256, Optional.empty())));
  }

  /** Where it was read from; empty where that is not known. */
  public Optional<Source> source() {
    return source;
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
    Square part = new Square(top, left, side);
    return new StoredPicture(
        name,
        Batch.of(shape, values),
        source.map(s -> new Source(s.file(), s.sha256(), Optional.of(part.within(s.square())))));
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
    // a cubic that shrinks more than twice would read very many pixels for each
    int level = (int) Math.max(0, Math.ceil(Math.log(shrink) / Math.log(2)) - 1);
    Resampling source = level(level);
    Shape fine = source.colours().shape();
    double fewerX = (double) fine.width() / old.width();
    double fewerY = (double) fine.height() / old.height();
    double rest = Math.max(1, shrink * Math.max(fewerX, fewerY));
    double contrast = all.get(Parameter.CONTRAST);
    Canvas canvas = new Canvas(placement.picture(), range);
    double[] rgb = new double[3];
    for (int row = 0; row < placement.picture().height(); row++) {
      for (int column = 0; column < placement.picture().width(); column++) {
        double x = frame.x(column, row);
        double y = frame.y(column, row);
        double shown = Coverage.inside((1 - Math.hypot(x, y)) * frame.pixels());
        if (shown > 0) {
          source.sample(
              x * half * fewerX + (fine.width() - 1) / 2.0,
              y * half * fewerY + (fine.height() - 1) / 2.0,
              rest,
              rgb);
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

  /** The picture in 2^level times fewer pixels along each side; made once. */
  private Resampling level(int level) {
    return levels.computeIfAbsent(
        level,
        l -> {
          Shape old = colours.shape();
          Resampling whole = new Resampling(colours);
          return l == 0 ? whole : whole.reduced(fewer(old.height(), l), fewer(old.width(), l));
        });
  }

  private static int fewer(int pixels, int level) {
    return (int) Math.max(1, Math.round(Math.scalb((double) pixels, -level)));
  }
}
