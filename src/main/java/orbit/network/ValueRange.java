package orbit.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Values of a network's input, channel by channel in the network's own order.
 *
 * @param black the value of black; one for all channels, or one for each
 * @param white the value of white, as many
 * @param blueFirst whether the channels are blue, green, red
 */
public record ValueRange(List<Double> black, List<Double> white, boolean blueFirst) {

  /**
   * @throws IllegalArgumentException if a range is empty or not finite, or the counts differ
   */
  public ValueRange {
    black = List.copyOf(black);
    white = List.copyOf(white);
    if (black.isEmpty() || black.size() != white.size()) {
      throw new IllegalArgumentException("black and white need one value, or one a channel");
    }
    if (black.stream().distinct().count() == 1 && white.stream().distinct().count() == 1) {
      black = List.of(black.getFirst());
      white = List.of(white.getFirst());
    }
    for (int c = 0; c < black.size(); c++) {
      if (!(black.get(c) < white.get(c)) || !Double.isFinite(white.get(c) - black.get(c))) {
        throw new IllegalArgumentException(
            "no such range: " + black.get(c) + " to " + white.get(c));
      }
    }
  }

  /** The same for all channels, red first. */
  public ValueRange(double black, double white) {
    this(List.of(black), List.of(white), false);
  }

  /**
   * {@code (scale * x - mean) / deviation} of colours x from 0 to 1.
   *
   * @param mean of each channel, or one for all
   * @param deviation as many
   * @throws IllegalArgumentException if the counts differ or a deviation is not positive
   */
  public static ValueRange normalised(
      double scale, double[] mean, double[] deviation, boolean blueFirst) {
    if (mean.length != deviation.length) {
      throw new IllegalArgumentException("as many means as deviations are needed");
    }
    Double[] black = new Double[mean.length];
    Double[] white = new Double[mean.length];
    for (int c = 0; c < mean.length; c++) {
      black[c] = -mean[c] / deviation[c];
      white[c] = (scale - mean[c]) / deviation[c];
    }
    return new ValueRange(Arrays.asList(black), Arrays.asList(white), blueFirst);
  }

  /** Whether all channels have the same range. */
  public boolean isUniform() {
    return black.size() == 1;
  }

  /** The least value of any channel. */
  public double low() {
    return Collections.min(black);
  }

  /** The largest value of any channel. */
  public double high() {
    return Collections.max(white);
  }

  /** The input's value for a colour from 0 (black) to 1 (white) in a channel. */
  public double value(int channel, double colour) {
    int c = black.size() == 1 ? 0 : channel;
    return black.get(c) + colour * (white.get(c) - black.get(c));
  }
}
