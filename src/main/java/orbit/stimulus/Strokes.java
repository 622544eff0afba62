package orbit.stimulus;

import static orbit.stimulus.Parameter.CURVATURE;
import static orbit.stimulus.Parameter.LENGTH;
import static orbit.stimulus.Parameter.MIRROR;
import static orbit.stimulus.Parameter.ROTATION;
import static orbit.stimulus.Parameter.SCALE;
import static orbit.stimulus.Parameter.WIDTH;

/** Stimuli of white strokes with round ends, of some width along lines and arcs. */
final class Strokes {

  /** Of the circle that a curve is part of. */
  private static final double RADIUS = 0.6;

  /** Between the arcs of an evolute and its centre, so that those of the default size touch. */
  private static final double GAP = (Math.sqrt(2) - 1) * RADIUS;

  private static final double HALF_WIDTH_OF_FAN = 60;

  private Strokes() {}

  /** Distance from the middle line of a stroke. */
  @FunctionalInterface
  private interface Distance {
    double at(double x, double y);
  }

  private static Shade stroke(Settings settings, double pixels, Distance distance) {
    double width = settings.get(WIDTH) * pixels;
    return (x, y) -> Coverage.stroke(distance.at(x, y) * pixels, width);
  }

  static Drawing curve() {
    return Drawing.named(
            "curve",
            "angle = side to which the arc bulges",
            360,
            size(1.2, 0.12).with(CURVATURE, 1 / RADIUS),
            ROTATION,
            MIRROR,
            SCALE,
            CURVATURE,
            LENGTH,
            WIDTH)
        .grey((settings, pixels) -> stroke(settings, pixels, arc(settings)));
  }

  static Drawing line() {
    return Drawing.named(
            "line",
            "angle = direction along the line",
            180,
            size(1.3, 0.12),
            ROTATION,
            SCALE,
            LENGTH,
            WIDTH)
        .grey(
            (settings, pixels) -> {
              double half = settings.get(LENGTH) / 2;
              return stroke(settings, pixels, (x, y) -> beyond(Math.abs(x) - half, y));
            });
  }

  static Drawing ring() {
    return Drawing.named("ring", "a ring has no angle", 0, Settings.of(WIDTH, 0.12), SCALE, WIDTH)
        .grey(
            (settings, pixels) ->
                stroke(settings, pixels, (x, y) -> Math.abs(length(x, y) - RADIUS)));
  }

  static Drawing evolute() {
    return Drawing.named(
            "evolute",
            "angle = side on which one of the four arcs turns its back to the centre",
            90,
            size(RADIUS * Math.PI / 2 + 0.1, 0.1).with(CURVATURE, 1 / RADIUS),
            ROTATION,
            SCALE,
            CURVATURE,
            LENGTH,
            WIDTH)
        .grey(
            (settings, pixels) -> {
              Distance arc = arc(settings);
              // of the four arcs, the nearest is the right or the lower one of this quadrant
              return stroke(
                  settings,
                  pixels,
                  (x, y) -> Math.min(arc.at(GAP - Math.abs(x), y), arc.at(GAP - Math.abs(y), x)));
            });
  }

  static Drawing star() {
    return Drawing.named(
            "star",
            "angle = direction of one of the six rays",
            60,
            size(0.65, 0.1),
            ROTATION,
            SCALE,
            LENGTH,
            WIDTH)
        .grey((settings, pixels) -> rays(settings, pixels, 0, 60, 120, 180, 240, 300));
  }

  static Drawing corner() {
    return Drawing.named(
            "corner",
            "angle = direction in which the tip of the right angle points",
            360,
            size(0.8, 0.12),
            ROTATION,
            MIRROR,
            SCALE,
            LENGTH,
            WIDTH)
        .grey((settings, pixels) -> rays(settings, pixels, 135, 225));
  }

  static Drawing divergence() {
    double part = HALF_WIDTH_OF_FAN;
    return Drawing.named(
            "divergence",
            "angle = direction in which the lines fan out",
            360,
            size(0.8, 0.08),
            ROTATION,
            MIRROR,
            SCALE,
            LENGTH,
            WIDTH)
        .grey((settings, pixels) -> rays(settings, pixels, -part, -part / 2, 0, part / 2, part));
  }

  private static Settings size(double length, double width) {
    return Settings.of(LENGTH, length).with(WIDTH, width);
  }

  /** Of an arc through the origin that bulges to the right; at most the whole circle. */
  private static Distance arc(Settings settings) {
    double half = settings.get(LENGTH) / 2;
    double curvature = settings.get(CURVATURE);
    // the arc's middle is then straight to a millionth of a field
    if (curvature < 1e-6) {
      return (x, y) -> beyond(Math.abs(y) - half, x);
    }
    double radius = 1 / curvature;
    double angle = Math.min(Math.PI, half * curvature);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return (x, y) -> {
      double right = x + radius;
      double aside = Math.abs(y);
      // sin(angle of the end - angle of the point)
      return sin * right - cos * aside >= 0
          ? Math.abs(length(right, y) - radius)
          : length(right - radius * cos, aside - radius * sin);
    };
  }

  /** Straight strokes from the origin. */
  private static Shade rays(Settings settings, double pixels, double... degrees) {
    double reach = settings.get(LENGTH);
    double[] cos = new double[degrees.length];
    double[] sin = new double[degrees.length];
    for (int k = 0; k < degrees.length; k++) {
      cos[k] = Math.cos(Math.toRadians(degrees[k]));
      sin[k] = Math.sin(Math.toRadians(degrees[k]));
    }
    return stroke(
        settings,
        pixels,
        (x, y) -> {
          double least = Double.MAX_VALUE;
          for (int k = 0; k < cos.length; k++) {
            double along = Math.clamp(x * cos[k] + y * sin[k], 0, reach);
            double dx = x - along * cos[k];
            double dy = y - along * sin[k];
            least = Math.min(least, dx * dx + dy * dy);
          }
          return Math.sqrt(least);
        });
  }

  /** From the end of a segment, given how far beyond its end and beside it a point lies. */
  private static double beyond(double end, double beside) {
    return end > 0 ? length(end, beside) : Math.abs(beside);
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
