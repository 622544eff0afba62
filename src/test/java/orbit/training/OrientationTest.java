package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing in the pictures tells an orientation. */
class OrientationTest {
  private static final int PICTURES = 2000;
  private static final int SIZE = PictureGenerator.SIZE;
  private static final double[] STRENGTH = new double[8];
  private static final float[] MEAN = new float[PictureGenerator.LENGTH];

  @BeforeAll
  static void draw() {
    var generator = new PictureGenerator(5);
    float[] values = new float[PictureGenerator.LENGTH];
    for (int i = 0; i < PICTURES; i++) {
      generator.paint(i, values, 0);
      addGradients(values);
      for (int k = 0; k < values.length; k++) {
        MEAN[k] += values[k] / PICTURES;
      }
    }
  }

  @Test
  void gradientsPointEverywhereAlike() {
    double mean = 0;
    for (double strength : STRENGTH) {
      mean += strength / STRENGTH.length;
    }
    for (double strength : STRENGTH) {
      assertThat(strength).isCloseTo(mean, Percentage.withPercentage(10));
    }
  }

  @Test
  void noSideOfThePictureIsBrighter() {
    double right = 0;
    double down = 0;
    for (int k = 0; k < MEAN.length; k++) {
      int x = k % SIZE;
      int y = k / SIZE % SIZE;
      right += (x < SIZE / 2 ? -1 : 1) * MEAN[k] / MEAN.length;
      down += (y < SIZE / 2 ? -1 : 1) * MEAN[k] / MEAN.length;
    }
    assertThat(Math.abs(right)).isLessThan(0.01);
    assertThat(Math.abs(down)).isLessThan(0.01);
  }

  // Octants: the square grid's own preference for some directions is the same in each of them.
  private static void addGradients(float[] values) {
    for (int plane = 0; plane < 3; plane++) {
      for (int y = 1; y < SIZE - 1; y++) {
        for (int x = 1; x < SIZE - 1; x++) {
          int at = (plane * SIZE + y) * SIZE + x;
          double right = values[at + 1] - values[at - 1];
          double down = values[at + SIZE] - values[at - SIZE];
          double turns = Math.atan2(down, right) / (2 * Math.PI);
          STRENGTH[Math.floorMod((int) Math.floor(turns * 8), 8)] += Math.hypot(right, down);
        }
      }
    }
  }
}
