package orbit.visualization;

/** The identity. */
record PixelBasis(int numbers) implements Basis {

  @Override
  public void apply(float[] from, float[] channel) {
    System.arraycopy(from, 0, channel, 0, numbers);
  }

  @Override
  public void adjoint(float[] channel, float[] to) {
    System.arraycopy(channel, 0, to, 0, numbers);
  }
}
