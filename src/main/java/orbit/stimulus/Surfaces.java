package orbit.stimulus;

import static orbit.stimulus.Parameter.HUE;
import static orbit.stimulus.Parameter.MIRROR;
import static orbit.stimulus.Parameter.ROTATION;
import static orbit.stimulus.Parameter.SCALE;

/** Stimuli of plain surfaces that meet in an edge. */
final class Surfaces {

  private static final double DISC = 0.6;
  private static final double CENTRE = 0.35;
  private static final double SURROUND = 0.7;

  private Surfaces() {}

  static Drawing edge() {
    return Drawing.named("edge", "angle = the bright side", 360, Settings.NEUTRAL, ROTATION, MIRROR)
        .grey((settings, pixels) -> sides(pixels));
  }

  static Drawing colourContrast() {
    return Drawing.named(
            "colour-contrast",
            "angle = the side of the hue; the opposite hue is on the other side",
            360,
            Settings.NEUTRAL,
            ROTATION,
            HUE,
            MIRROR)
        .coloured((settings, pixels) -> sides(pixels));
  }

  static Drawing centreSurround() {
    return Drawing.named(
            "centre-surround",
            "no angle; the hue is in the centre, the opposite one around it",
            0,
            Settings.NEUTRAL,
            HUE,
            SCALE)
        .coloured(
            (settings, pixels) ->
                (x, y) -> {
                  double distance = Math.sqrt(x * x + y * y);
                  double whole = Coverage.inside((SURROUND - distance) * pixels);
                  return 2 * Coverage.inside((CENTRE - distance) * pixels) - whole;
                });
  }

  static Drawing circle() {
    return Drawing.named("circle", "a disc has no angle", 0, Settings.NEUTRAL, SCALE)
        .grey(
            (settings, pixels) ->
                (x, y) -> Coverage.inside((DISC - Math.sqrt(x * x + y * y)) * pixels));
  }

  /** 1 on the right, −1 on the left. */
  private static Shade sides(double pixels) {
    return (x, y) -> 2 * Coverage.inside(x * pixels) - 1;
  }
}
