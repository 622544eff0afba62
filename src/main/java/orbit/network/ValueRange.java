package orbit.network;

/**
 * Values of a network's input: black is {@code low}, white is {@code high}, the same for every
 * channel.
 */
public record ValueRange(double low, double high) {

  /**
   * @throws IllegalArgumentException if the range is empty or not finite
   */
  public ValueRange {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("no such range: " + low + " to " + high);
    }
  }
}
