package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import orbit.format.NativeModel;
import orbit.network.Batch;
import orbit.network.Crop;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest {

  @ParameterizedTest
  @CsvSource({"conv2d0, 9", "conv2d2, 27", "mixed3a, 91", "mixed3b, 139"})
  void aUnitAnswersOnTheCropAsOnAPicture(String node, int largest) throws Exception {
    Graph graph = NativeModel.read(Path.of("models/leaves")).graph();
    Crop crop = Crop.of(graph, node);
    assertThat(crop.picture().height()).isLessThanOrEqualTo(largest);
    int size = 224;
    Shape shape = new Shape(3, size, size);
    float[] values = new float[shape.size()];
    Random random = new Random(5);
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    Batch picture = Batch.of(shape, values);
    // a unit in the middle of the picture, and the crop laid where that unit sees
    Field field = new Fields(graph, shape).of(node);
    int unit = 112 / field.strideY();
    int top = field.top() + unit * field.strideY() - crop.field().top();
    top -= crop.y() * crop.field().strideY();
    Batch cut = cut(picture, top, crop.picture().height());
    try (DjlNetwork network = new DjlNetwork(graph, EngineLibrary.load())) {
      Batch whole = network.activations(picture, node);
      Batch part = network.activations(cut, node);
      for (int c = 0; c < whole.shape().channels(); c++) {
        float expected = whole.at(0, c, unit, unit);
        assertThat(part.at(0, c, crop.y(), crop.x()))
            .as("%s:%d", node, c)
            .isCloseTo(expected, within(1e-4f * (1 + Math.abs(expected))));
      }
    }
  }

  private static Batch cut(Batch picture, int top, int size) {
    float[] values = new float[3 * size * size];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          values[(c * size + y) * size + x] = picture.at(0, c, top + y, top + x);
        }
      }
    }
    return Batch.of(new Shape(3, size, size), values);
  }

  @Test
  void whatTakesOneSizeAloneHasTheWholePicture() {
    Tensor weights = new Tensor("w", new int[] {2, 12}, new float[24]);
    Graph graph =
        new Graph(
            new Shape(3, 2, 2),
            List.of(
                new Node("input", new Operation.Input()),
                new Node("dense", new Operation.Dense(weights), "input")));
    assertThat(Crop.of(graph, "dense").picture()).isEqualTo(new Shape(3, 2, 2));
    assertThatThrownBy(() -> Crop.of(graph, "other")).isInstanceOf(GraphException.class);
  }
}
