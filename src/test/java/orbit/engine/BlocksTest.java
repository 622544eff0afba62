package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Padding;
import orbit.network.PlainNetwork;
import orbit.network.Window;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convolutions and gradients of the shapes that PyTorch computed wrongly on some processors. */
class BlocksTest {

  private static final int TRIES = 3;

  /** Convolution is linear, so its gradient g by weights d has {@code <g, x> = <d, f(x)>}. */
  @ParameterizedTest
  @CsvSource({
    // count, inputs, outputs, height, width, window, stride, padding, groups
    "1, 20, 24, 5, 5, 3, 1, 1, 1",
    "2, 20, 24, 5, 5, 3, 1, 1, 1",
    "36, 24, 6, 3, 4, 3, 1, 1, 1",
    "3, 34, 31, 3, 3, 3, 1, 1, 1",
    "4, 2, 5, 5, 6, 5, 1, 2, 1",
    "2, 43, 11, 4, 5, 5, 1, 2, 1",
    "2, 29, 42, 7, 8, 7, 1, 0, 1",
    "12, 3, 8, 9, 9, 9, 1, 0, 1",
    "3, 24, 42, 9, 9, 9, 1, 0, 1",
    "4, 29, 48, 5, 5, 5, 1, 0, 1",
    "4, 5, 17, 5, 5, 5, 2, 0, 1",
    "2, 48, 16, 6, 7, 3, 2, 1, 1",
    "3, 40, 24, 5, 10, 3, 2, 0, 1",
    "1, 43, 7, 5, 7, 9, 2, 4, 1",
    "4, 80, 32, 5, 5, 3, 2, 1, 1",
    "2, 24, 24, 6, 6, 3, 1, 1, 24",
    "2, 12, 36, 7, 5, 5, 2, 2, 6",
    "3, 33, 21, 2, 2, 1, 1, 0, 1"
  })
  void agreeWithPlainLoopsTimeAfterTime(
      int count,
      int inputs,
      int outputs,
      int height,
      int width,
      int size,
      int stride,
      int padding,
      int groups)
      throws EngineUnavailableException {
    Random random = new Random(7);
    Window window = Window.square(size, stride, Padding.of(padding));
    Graph graph =
        new Drawing(random, inputs, height, width)
            .convolution("sums", "input", outputs, window, groups)
            .graph();
    Batch pictures = Networks.drawn(random, count, graph.input());
    Batch weights = Networks.drawn(random, count, graph.shape("sums"));
    double[] wanted = new PlainNetwork(graph).activations(pictures, "sums");
    double product = dot(weights.values(), wanted);
    double scale = Math.sqrt(dot(weights.values(), weights.values()) * squares(wanted));
    try (DjlNetwork network = Networks.open(graph)) {
      for (int k = 0; k < TRIES; k++) {
        Networks.assertAgrees("answers", network.activations(pictures, "sums"), wanted);
        Batch gradient = network.gradient(pictures, "sums", weights);
        assertThat(dot(gradient.values(), pictures.values()))
            .isCloseTo(product, Offset.offset(1e-5 * scale));
      }
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }

  private static double dot(float[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
