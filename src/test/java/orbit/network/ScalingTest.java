package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalingTest {

  @Test
  void oneColourStaysThatColour() {
    float[] values = new float[2 * 7 * 5];
    java.util.Arrays.fill(values, 0, 35, 3);
    java.util.Arrays.fill(values, 35, 70, -1);
    Batch scaled = Scaling.to(Batch.of(new Shape(2, 7, 5), values), 4, 11);
    assertThat(scaled.shape()).isEqualTo(new Shape(2, 4, 11));
    for (int k = 0; k < 88; k++) {
      assertThat(scaled.values()[k]).isCloseTo(k < 44 ? 3 : -1, within(1e-5f));
    }
  }

  @Test
  void aRampStaysARampAwayFromTheEdges() {
    float[] values = new float[16 * 16];
    for (int k = 0; k < values.length; k++) {
      values[k] = k % 16 + 100 * (k / 16);
    }
    Batch picture = Batch.of(new Shape(1, 16, 16), values);
    for (int size : new int[] {8, 40}) {
      Batch scaled = Scaling.to(picture, size, size);
      double scale = 16.0 / size;
      for (int n = size / 4; n < 3 * size / 4; n++) {
        double place = (n + 0.5) * scale - 0.5;
        assertThat(scaled.at(0, 0, n, n)).isCloseTo((float) (101 * place), within(0.01f));
      }
    }
  }

  @Test
  void shrinkingUsesEveryPixel() {
    float[] values = new float[12 * 12];
    for (int k = 0; k < values.length; k++) {
      values[k] = (k + k / 12) % 2;
    }
    Batch scaled = Scaling.to(Batch.of(new Shape(1, 12, 12), values), 3, 3);
    assertThat(scaled.at(0, 0, 1, 1)).isCloseTo(0.5f, within(0.01f));
  }

  @Test
  void itsOwnSizeIsThePictureItself() {
    Batch picture = Batch.of(new Shape(1, 2, 2), new float[] {1, 2, 3, 4});
    assertThat(Scaling.to(picture, 2, 2)).isSameAs(picture);
  }
}
