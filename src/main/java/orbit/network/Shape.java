package orbit.network;

/** Extent of one picture or of one layer's activations: channels x height x width. */
public record Shape(int channels, int height, int width) {

  /**
   * @throws IllegalArgumentException if an extent is not positive
   */
  public Shape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "no such shape: " + channels + " x " + height + " x " + width);
    }
  }

  /** Number of values. */
  public int size() {
    return Math.multiplyExact(Math.multiplyExact(channels, height), width);
  }

  @Override
  public String toString() {
    return channels + " x " + height + " x " + width;
  }
}
