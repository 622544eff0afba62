package orbit.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bar that explains a colour scale: values from -limit to limit, evenly along its length.
 *
 * @param limit end of the scale, positive and finite
 */
public record ColourBar(ColourScale scale, float limit) {

  /**
   * A value to write beside the bar.
   *
   * @param position share of the bar's length from its negative end
   */
  public record Tick(double value, double position) {}

  /**
   * @throws IllegalArgumentException if the limit is not positive and finite
   */
  public ColourBar {
    ColourScale.factor(limit);
  }

  /** Paints the bar from left, negative, to right, positive. */
  public void paintAcross(int[] target, int width, int height) {
    for (int x = 0; x < width; x++) {
      target[x] = colour(x, width);
    }
    for (int y = 1; y < height; y++) {
      System.arraycopy(target, 0, target, y * width, width);
    }
  }

  /** Paints the bar from bottom, negative, to top, positive. */
  public void paintUp(int[] target, int width, int height) {
    for (int y = 0; y < height; y++) {
      Arrays.fill(target, y * width, (y + 1) * width, colour(height - 1 - y, height));
    }
  }

  /**
   * Round values within the limit, evenly spaced by 1, 2 or 5 times a power of ten, symmetric about
   * zero and with zero.
   *
   * @param most how many ticks at most; below 3, zero alone
   */
  public List<Tick> ticks(int most) {
    int side = Math.max(0, (most - 1) / 2);
    if (side == 0) {
      return List.of(tick(0));
    }
    Step step = step(limit / (double) side);
    if (step.reach(limit) == 0) {
      step = step(limit / 2.5);
    }
    int reach = Math.min(side, step.reach(limit));
    List<Tick> ticks = new ArrayList<>();
    for (int i = -reach; i <= reach; i++) {
      ticks.add(tick(step.times(i)));
    }
    return List.copyOf(ticks);
  }

  private Tick tick(double value) {
    return new Tick(value, Math.clamp((value / limit + 1) / 2, 0, 1));
  }

  private int colour(int pixel, int pixels) {
    // The ends of the bar show the ends of the scale.
    double share = pixels == 1 ? 0.5 : (double) pixel / (pixels - 1);
    return scale.argb((float) ((2 * share - 1) * limit), limit);
  }

  /** The smallest round step that is not below a size. */
  private static Step step(double size) {
    int exponent = (int) Math.floor(Math.log10(size));
    for (int digit : new int[] {1, 2, 5}) {
      Step step = new Step(digit, exponent);
      if (step.times(1) >= size * (1 - 1e-6)) {
        return step;
      }
    }
    return new Step(1, exponent + 1);
  }

  /** digit x 10^exponent, multiplied so that 3 x 0.1 is 0.3. */
  private record Step(int digit, int exponent) {
    /** How many steps lead from zero to no farther than a limit. */
    int reach(float limit) {
      return (int) Math.floor(limit / times(1) * (1 + 1e-6));
    }

    double times(int factor) {
      double whole = (double) digit * factor;
      return exponent < 0 ? whole / Math.pow(10, -exponent) : whole * Math.pow(10, exponent);
    }
  }
}
