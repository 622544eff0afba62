package orbit.visualization;

import java.util.List;

/**
 * How a picture is made.
 *
 * @param size height and width in pixels; at most, for the centre, what the unit can see
 * @param steps of the ascent
 * @param pictures of one objective, made together
 * @param rate of learning
 */
public record Settings(
    int size,
    int steps,
    long seed,
    int pictures,
    Parametrisation parametrisation,
    List<Transform> transforms,
    double rate) {

  /** As published in Lucid, which takes one step more (513). */
  public static final Settings PUBLISHED =
      new Settings(128, 512, 0, 1, Parametrisation.PUBLISHED, Transform.PUBLISHED, 0.05);

  private static final int LARGEST = 1024;

  /**
   * @throws IllegalArgumentException one sentence, if a number is out of range
   */
  public Settings {
    transforms = List.copyOf(transforms);
    check("size", size, 1, LARGEST);
    check("number of steps", steps, 1, 100_000);
    check("number of pictures", pictures, 1, 16);
    if (!(rate > 0 && rate <= 10)) {
      throw new IllegalArgumentException("the rate is above 0 and at most 10, not " + rate);
    }
    if (size + Motion.margin(transforms) < 1) {
      throw new IllegalArgumentException("jitter leaves nothing of a picture of " + size);
    }
  }

  private static void check(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "the %s is %d to %d, not %d".formatted(what, least, most, number));
    }
  }

  /** A quick look: a quarter of the pixels, a sixteenth of the steps. */
  public Settings preview() {
    return new Settings(
        Math.max(Math.min(size, 16), size / 2),
        Math.max(1, Math.min(32, steps / 16)),
        seed,
        pictures,
        parametrisation,
        transforms,
        rate);
  }
}
