package orbit.training;

/**
 * How a network is trained; with the same number of threads, the same recipe gives the same
 * weights.
 *
 * @param steps number of updates
 * @param pictures fresh pictures in each
 * @param rate highest learning rate, reached after {@code warmUp} steps; falls to zero as a cosine
 * @param decay weight decay; see {@link #decayOf}
 */
public record Recipe(long seed, int steps, int pictures, double rate, int warmUp, Decay decay) {

  private static final int REVIVING = 400;
  private static final double LAST_REVIVAL = 0.7;

  /** Weight decay of the first layers, of conv2d2, and of all behind. */
  public record Decay(double first, double third, double behind) {}

  /** The recipe of the shipped network. */
  public static Recipe leaves(long seed) {
    return new Recipe(seed, 12_000, 64, 3e-3, 100, new Decay(0.3, 0.2, 0.1));
  }

  public Recipe withSteps(int fewer) {
    return new Recipe(seed, fewer, pictures, rate, warmUp, decay);
  }

  /** Learning rate of a step, counted from 0. */
  double rateAt(int step) {
    if (step < warmUp) {
      return rate * (step + 1) / warmUp;
    }
    double share = (double) (step - warmUp) / Math.max(1, steps - warmUp);
    return rate * 0.5 * (1 + StrictMath.cos(Math.PI * share));
  }

  /** Whether units that no longer answer begin anew before a step; late ones could not settle. */
  boolean revivesAt(int step) {
    return step > 0 && step % REVIVING == 0 && step <= LAST_REVIVAL * steps;
  }

  /** Weight decay of a parameter; biases do not decay. */
  double decayOf(String parameter) {
    if (parameter.endsWith("_b")) {
      return 0;
    }
    if (parameter.startsWith("conv2d0") || parameter.startsWith("conv2d1")) {
      return decay.first();
    }
    return parameter.startsWith("conv2d2") ? decay.third() : decay.behind();
  }
}
