package orbit.visualization;

/** A linear map from the numbers that are optimised to one channel of a picture. */
interface Basis {

  /** How many numbers a channel has. */
  int numbers();

  /** Writes height x width values; not to be used by two threads at once. */
  void apply(float[] numbers, float[] channel);

  /** The transposed map: {@code <apply(a), b> = <a, adjoint(b)>}. */
  void adjoint(float[] channel, float[] numbers);
}
