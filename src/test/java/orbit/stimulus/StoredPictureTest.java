package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPictureTest {

  private static final ValueRange COLOURS = new ValueRange(0, 1);

  private static Batch random(int channels, int height, int width) {
    Random random = new Random(3);
    float[] values = new float[channels * height * width];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextFloat();
    }
    return Batch.of(new Shape(channels, height, width), values);
  }

  private static Batch draw(StoredPicture picture, Settings settings, int side) {
    return picture.draw(settings, Placement.square(3, side), COLOURS);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 150, 301})
  void aLargePictureShrinksToTheMeansOfItsParts(int side) {
    float[] values = new float[side * side];
    for (int k = 0; k < values.length; k++) {
      values[k] = (k % side + 0.5f) / side;
    }
    StoredPicture ramp = new StoredPicture("p", Batch.of(new Shape(1, side, side), values));
    Batch shown = draw(ramp, Settings.NEUTRAL, 16);
    Batch turned = draw(ramp, Settings.of(Parameter.ROTATION, 180), 16);
    for (int x = 3; x < 13; x++) {
      assertThat(shown.at(0, 0, 8, x)).isCloseTo((x + 0.5f) / 16, within(2e-3f));
      assertThat(turned.at(0, 0, 7, 15 - x)).isCloseTo(shown.at(0, 0, 8, x), within(1e-5f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17})
  void aPictureOfTheFieldsSizeIsMovedPixelByPixel(int side) {
    Batch colours = random(3, side, side);
    StoredPicture picture = new StoredPicture("p", colours);
    for (int quarters = 0; quarters < 4; quarters++) {
      Batch shown = draw(picture, Settings.of(Parameter.ROTATION, 90 * quarters), side);
      int inside = 0;
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          double distance = Math.hypot(x - (side - 1) / 2.0, y - (side - 1) / 2.0);
          int row = y;
          int column = x;
          for (int q = 0; q < quarters; q++) {
            int old = row;
            row = side - 1 - column;
            column = old;
          }
          if (distance < side / 2.0 - 1) {
            inside++;
            assertThat(shown.at(0, 1, y, x))
                .isCloseTo(colours.at(0, 1, row, column), within(1e-6f));
          } else if (distance > side / 2.0 + 1) {
            assertThat(shown.at(0, 1, y, x)).as("mid grey beyond the disc").isEqualTo(0.5f);
          }
        }
      }
      assertThat(inside).isGreaterThan(100);
    }
  }

  @Test
  void resampledPicturesTurnByQuartersToo() {
    StoredPicture picture = new StoredPicture("p", random(3, 37, 52));
    Batch upright = draw(picture, Settings.of(Parameter.ROTATION, 20), 15);
    Batch turned = draw(picture, Settings.of(Parameter.ROTATION, 110), 15);
    for (int y = 0; y < 15; y++) {
      for (int x = 0; x < 15; x++) {
        assertThat(turned.at(0, 0, y, x)).isCloseTo(upright.at(0, 0, 14 - x, y), within(1e-4f));
      }
    }
  }

  @Test
  void shrinkingAveragesInsteadOfPickingPixels() {
    Shape shape = new Shape(1, 200, 200);
    float[] checks = new float[shape.size()];
    for (int k = 0; k < checks.length; k++) {
      checks[k] = (k / 200 + k) % 2;
    }
    Batch small = draw(new StoredPicture("c", Batch.of(shape, checks)), Settings.NEUTRAL, 21);
    for (float value : small.values()) {
      assertThat(value).isCloseTo(0.5f, within(0.02f));
    }
  }

  @Test
  void hueMirrorAndContrastChangeIt() {
    Shape shape = new Shape(3, 11, 11);
    float[] red = new float[shape.size()];
    for (int y = 0; y < 11; y++) {
      for (int x = 0; x < 11; x++) {
        red[11 * y + x] = x < 5 ? 1 : 0.4f;
      }
    }
    StoredPicture picture = new StoredPicture("red", Batch.of(shape, red));
    Batch green = draw(picture, Settings.of(Parameter.HUE, 120), 11);
    assertThat(green.at(0, 1, 5, 2)).isCloseTo(1, within(1e-6f));
    assertThat(green.at(0, 0, 5, 2)).isCloseTo(0, within(1e-6f));
    Batch mirrored = draw(picture, Settings.of(Parameter.MIRROR, 1), 11);
    assertThat(mirrored.at(0, 0, 5, 8)).isCloseTo(1, within(1e-6f));
    assertThat(mirrored.at(0, 0, 5, 2)).isCloseTo(0.4f, within(1e-6f));
    Batch faint = draw(picture, Settings.of(Parameter.CONTRAST, -0.5), 11);
    assertThat(faint.at(0, 0, 5, 2)).isCloseTo(0.25f, within(1e-6f));
    assertThat(picture.isInterpolated(Settings.of(Parameter.ROTATION, 45))).isTrue();
    assertThat(picture.parameters()).contains(Parameter.SCALE, Parameter.X, Parameter.Y);
  }

  @Test
  void aCropIsASquareOfIt() {
    StoredPicture picture = new StoredPicture("p", random(3, 8, 10));
    StoredPicture crop = picture.crop(2, 5, 4);
    assertThat(crop.colours().shape()).isEqualTo(new Shape(3, 4, 4));
    assertThat(crop.colours().at(0, 2, 3, 0)).isEqualTo(picture.colours().at(0, 2, 5, 5));
    for (int[] wrong : new int[][] {{5, 0, 4}, {0, 7, 4}, {-1, 0, 2}, {0, 0, 0}, {0, 0, 1 << 30}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> picture.crop(wrong[0], wrong[1], wrong[2]));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new StoredPicture("p", random(2, 4, 4)));
  }
}
