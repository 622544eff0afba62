package orbit.stimulus;

import static orbit.stimulus.Parameter.FREQUENCY;
import static orbit.stimulus.Parameter.HUE;
import static orbit.stimulus.Parameter.MIRROR;
import static orbit.stimulus.Parameter.ROTATION;
import static orbit.stimulus.Parameter.SCALE;

/**
 * Stimuli of sine waves. A wave fades to mid grey as it nears half a cycle in a pixel, so that none
 * shows up as another.
 */
final class Waves {

  /** How many times finer the fine side of high-low is. */
  private static final double RATIO = 4;

  /** Standard deviation of the Gabor's envelope. */
  private static final double ENVELOPE = 0.3;

  /** Cycles in a pixel from which waves fade. */
  private static final double FADE_FROM = 0.35;

  private static final double NYQUIST = 0.5;

  private Waves() {}

  static Drawing grating() {
    return Drawing.named(
            "grating",
            "angle = direction along the stripes",
            180,
            Settings.of(FREQUENCY, 3),
            ROTATION,
            SCALE,
            FREQUENCY)
        .grey(Waves::stripes);
  }

  static Drawing gabor() {
    return Drawing.named(
            "gabor",
            "angle = direction along the stripes",
            180,
            Settings.of(FREQUENCY, 2),
            ROTATION,
            SCALE,
            FREQUENCY)
        .grey(
            (settings, pixels) -> {
              Shade stripes = stripes(settings, pixels);
              double narrow = -0.5 / (ENVELOPE * ENVELOPE);
              return (x, y) -> Math.exp(narrow * (x * x + y * y)) * stripes.at(x, y);
            });
  }

  static Drawing highLow() {
    return Drawing.named(
            "high-low",
            "angle = the high-frequency side",
            360,
            Settings.of(FREQUENCY, 6),
            ROTATION,
            MIRROR,
            SCALE,
            FREQUENCY)
        .grey(
            (settings, pixels) -> {
              double frequency = settings.get(FREQUENCY);
              Shade high = right(pixels, checks(frequency, pixels));
              Shade low = left(pixels, checks(frequency / RATIO, pixels));
              return (x, y) -> high.at(x, y) + low.at(x, y);
            });
  }

  static Drawing blackAndWhiteAgainstColour() {
    return Drawing.named(
            "bw-colour",
            "angle = the coloured side; the same texture is black and white on the other",
            360,
            Settings.of(FREQUENCY, 2),
            ROTATION,
            HUE,
            MIRROR,
            SCALE,
            FREQUENCY)
        .grey((settings, pixels) -> left(pixels, checks(settings.get(FREQUENCY), pixels)))
        .coloured((settings, pixels) -> right(pixels, checks(settings.get(FREQUENCY), pixels)));
  }

  private static Shade stripes(Settings settings, double pixels) {
    double frequency = settings.get(FREQUENCY);
    double wave = 2 * Math.PI * frequency;
    double strength = strength(frequency / pixels);
    return (x, y) -> strength * Math.cos(wave * y);
  }

  /** Two waves across one another, along the diagonals. */
  private static Shade checks(double frequency, double pixels) {
    double wave = 2 * Math.PI * frequency;
    double strength = strength(frequency * Math.sqrt(2) / pixels);
    return (x, y) -> strength * Math.cos(wave * x) * Math.cos(wave * y);
  }

  /** 1 for waves of many pixels, 0 from Nyquist's limit. */
  private static double strength(double cyclesInPixel) {
    double t = Math.clamp((NYQUIST - cyclesInPixel) / (NYQUIST - FADE_FROM), 0, 1);
    return t * t * (3 - 2 * t);
  }

  private static Shade right(double pixels, Shade shade) {
    return (x, y) -> {
      double share = Coverage.inside(x * pixels);
      return share > 0 ? share * shade.at(x, y) : 0;
    };
  }

  private static Shade left(double pixels, Shade shade) {
    return (x, y) -> {
      double share = Coverage.inside(-x * pixels);
      return share > 0 ? share * shade.at(x, y) : 0;
    };
  }
}
