package orbit.visualization;

/** Adam (Kingma and Ba 2015) for ascent: rates 0.9 and 0.999, epsilon 1e-8. */
final class Adam {

  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final double rate;
  private final float[] mean;
  private final float[] square;
  private int steps;

  Adam(int numbers, double rate) {
    this.rate = rate;
    mean = new float[numbers];
    square = new float[numbers];
  }

  /** Moves the numbers along the gradient. */
  void climb(float[] numbers, float[] gradient) {
    steps++;
    double first = 1 - StrictMath.pow(FIRST, steps);
    double second = 1 - StrictMath.pow(SECOND, steps);
    float pace = (float) (rate * Math.sqrt(second) / first);
    float epsilon = (float) (EPSILON * Math.sqrt(second));
    for (int k = 0; k < numbers.length; k++) {
      float g = gradient[k];
      mean[k] = FIRST * mean[k] + (1 - FIRST) * g;
      square[k] = SECOND * square[k] + (1 - SECOND) * g * g;
      numbers[k] += pace * mean[k] / ((float) Math.sqrt(square[k]) + epsilon);
    }
  }
}
