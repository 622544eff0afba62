package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Shape;

/** Networks on the engine, pictures drawn at random, and how answers are compared. */
final class Networks {

  private static final double LARGEST_ERROR = 1e-4;

  private Networks() {}

  static DjlNetwork open(Graph graph) throws EngineUnavailableException {
    assumeTrue(
        System.getProperty("java.class.path").contains("pytorch-native-cpu"),
        "a platform without PyTorch");
    return new DjlNetwork(graph, EngineLibrary.load());
  }

  static Batch drawn(Random random, int count, Shape shape) {
    float[] values = new float[count * shape.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return new Batch(count, shape, values);
  }

  /** The largest difference, in parts of the largest value. */
  static void assertAgrees(String what, Batch found, double[] wanted) {
    assertThat(found.values()).as(what).hasSize(wanted.length);
    double difference = 0;
    double largest = 0;
    for (int k = 0; k < wanted.length; k++) {
      double here = Math.abs(found.values()[k] - wanted[k]);
      difference = here > difference || Double.isNaN(here) ? here : difference;
      largest = Math.max(largest, Math.abs(wanted[k]));
    }
    assertThat(largest).as(what).isPositive();
    assertThat(difference / largest).as(what).isLessThanOrEqualTo(LARGEST_ERROR);
  }
}
