package orbit.visualization;

import java.util.List;
import java.util.Random;

/**
 * Where the picture lies for the network: {@code v = F p + t}, both from the centre, x right and y
 * down. All transforms of one step together, so that the picture is interpolated once.
 *
 * @param xx of {@code F = [[xx, xy], [yx, yy]]}
 */
record Motion(double xx, double xy, double yx, double yy, double tx, double ty) {

  static final Motion NONE = new Motion(1, 0, 0, 1, 0, 0);

  static Motion draw(List<Transform> transforms, Random random) {
    Motion motion = NONE;
    for (Transform transform : transforms) {
      motion =
          switch (transform) {
            case Transform.Pad pad -> motion;
            case Transform.Jitter(int pixels) -> motion.moved(pixels, random);
            case Transform.Scale(List<Double> factors) ->
                motion.scaled(factors.get(random.nextInt(factors.size())));
            case Transform.Rotate(List<Double> degrees) ->
                motion.turned(degrees.get(random.nextInt(degrees.size())));
          };
    }
    return motion;
  }

  private Motion moved(int pixels, Random random) {
    double x = random.nextInt(pixels + 1) - pixels / 2.0;
    double y = random.nextInt(pixels + 1) - pixels / 2.0;
    return new Motion(xx, xy, yx, yy, tx + x, ty + y);
  }

  Motion scaled(double s) {
    return new Motion(s * xx, s * xy, s * yx, s * yy, s * tx, s * ty);
  }

  private Motion turned(double degrees) {
    if (degrees == 0) {
      return this;
    }
    double c = StrictMath.cos(StrictMath.toRadians(degrees));
    double s = StrictMath.sin(StrictMath.toRadians(degrees));
    return new Motion(
        c * xx - s * yx,
        c * xy - s * yy,
        s * xx + c * yx,
        s * xy + c * yy,
        c * tx - s * ty,
        s * tx + c * ty);
  }

  /** How many pixels the network sees beyond a picture's side; may be negative. */
  static int margin(List<Transform> transforms) {
    int margin = 0;
    for (Transform transform : transforms) {
      margin +=
          switch (transform) {
            case Transform.Pad(int pixels) -> 2 * pixels;
            case Transform.Jitter(int pixels) -> -pixels;
            case Transform.Scale scale -> 0;
            case Transform.Rotate rotate -> 0;
          };
    }
    return margin;
  }

  /** The side of all that a square field of the view can show of the picture. */
  static int reach(List<Transform> transforms, int field) {
    double side = field;
    for (Transform transform : transforms.reversed()) {
      side =
          switch (transform) {
            case Transform.Pad pad -> side;
            case Transform.Jitter(int pixels) -> side + pixels;
            case Transform.Scale(List<Double> factors) ->
                side / factors.stream().mapToDouble(Double::doubleValue).min().orElse(1);
            case Transform.Rotate(List<Double> degrees) -> {
              double widest =
                  degrees.stream().mapToDouble(d -> Math.min(45, Math.abs(d))).max().orElse(0);
              double radians = StrictMath.toRadians(widest);
              yield side * (StrictMath.cos(radians) + StrictMath.sin(radians));
            }
          };
    }
    return (int) Math.ceil(side - 1e-9);
  }
}
