package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;

/** Kernels of expanded weights and how they are checked. */
final class Kernels {

  private Kernels() {}

  /** All values [out][in][height][width]. */
  static float[] values(ExpandedWeights expanded) {
    Weights weights = expanded.weights();
    int row = weights.inputs() * weights.kernelSize();
    float[] values = new float[weights.outputs() * row];
    float[] kernels = new float[row];
    for (int o = 0; o < weights.outputs(); o++) {
      weights.readRow(o, 0, weights.inputs(), kernels);
      System.arraycopy(kernels, 0, values, o * row, row);
    }
    return values;
  }

  /** What counts as equal to 1e-5 of the largest weight. */
  static double tolerance(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return 1e-5 * largest + 1e-30;
  }

  /**
   * Every answer of every output to impulses round the centre of the input's map is the weight that
   * stands there, or zero outside of the kernel; and every weight is met.
   */
  static void answerImpulses(Graph graph, String from, String to) {
    ExpandedWeights expanded = ExpandedWeights.between(graph, from, to);
    Shape map = graph.shape(from);
    BitSet met = new BitSet();
    for (int dy = 0; dy < expanded.strideY(); dy++) {
      for (int dx = 0; dx < expanded.strideX(); dx++) {
        answerImpulse(graph, from, to, map.height() / 2 + dy, map.width() / 2 + dx, met);
      }
    }
    assertThat(met.cardinality()).isEqualTo(expanded.weights().kernelSize());
  }

  /**
   * As above, for an impulse at one place of the input's map; notes the cells of the kernel met.
   */
  static void answerImpulse(Graph graph, String from, String to, int y, int x, BitSet met) {
    ExpandedWeights expanded = ExpandedWeights.between(graph, from, to);
    Weights weights = expanded.weights();
    Shape shape = graph.shape(to);
    assertThat(weights.outputs()).isEqualTo(shape.channels());
    assertThat(weights.inputs()).isEqualTo(graph.shape(from).channels());
    double tolerance = tolerance(values(expanded));
    float[] kernel = new float[weights.kernelSize()];
    for (int i = 0; i < weights.inputs(); i++) {
      double[] answer = PlainForward.response(graph, from, to, i, y, x);
      for (int k = 0; k < answer.length; k++) {
        int o = k / shape.width() / shape.height();
        int dy = y - k / shape.width() % shape.height() * expanded.strideY() - expanded.top();
        int dx = x - k % shape.width() * expanded.strideX() - expanded.left();
        boolean inside = dy >= 0 && dy < weights.height() && dx >= 0 && dx < weights.width();
        double weight = 0;
        if (inside) {
          weights.read(o, i, kernel);
          weight = kernel[dy * weights.width() + dx];
          met.set(dy * weights.width() + dx);
        }
        assertThat(weight)
            .as("[%d][%d][%d][%d]", o, i, dy, dx)
            .isCloseTo(answer[k], within(tolerance));
      }
    }
  }
}
