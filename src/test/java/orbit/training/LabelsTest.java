package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final int PICTURES = 2000;

  private static final PictureGenerator GENERATOR = new PictureGenerator(11);
  private static final List<Labels> LABELS = labels();

  @Test
  void everyClassIsAboutAsFrequent() {
    assertUniform(8, label -> label.shape().ordinal());
    assertUniform(6, label -> label.texture().ordinal());
    assertUniform(Labels.HUES, Labels::hue);
  }

  @Test
  void shapeTextureAndHueDoNotTellEachOther() {
    assertUniform(48, label -> label.shape().ordinal() * 6 + label.texture().ordinal());
    assertUniform(36, label -> label.texture().ordinal() * 6 + label.hue());
    assertUniform(48, label -> label.shape().ordinal() * 6 + label.hue());
  }

  @Test
  void theIndexDoesNotTellTheClass() {
    for (int modulus : new int[] {2, 3, 8}) {
      List<Integer> cells = new ArrayList<>();
      for (int i = 0; i < PICTURES; i++) {
        cells.add(i % modulus * 8 + LABELS.get(i).shape().ordinal());
      }
      assertThat(chiSquarePerDegree(cells, 8 * modulus)).isLessThan(2);
    }
    assertThat(repeats(Labels::hue)).isCloseTo(1.0 / 6, Offset.offset(0.03));
    assertThat(repeats(label -> label.texture().ordinal())).isCloseTo(1.0 / 6, Offset.offset(0.03));
  }

  @Test
  void aPlainLeafShowsTheHueOfItsClass() {
    int seen = 0;
    for (int i = 0; i < PICTURES; i++) {
      Labels label = LABELS.get(i);
      if (label.texture() == Texture.PLAIN && coversItsMiddle(label.shape())) {
        double away = Math.abs(centralHue(GENERATOR.picture(i).values(), 60 * label.hue()));
        assertThat(away).as("picture %d, %s", i, label).isLessThan(30);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(150);
  }

  @Test
  void blobsAreNoLabels() {
    assertThat(LeafShape.labelled()).hasSize(8).doesNotContain(LeafShape.BLOB);
  }

  private static List<Labels> labels() {
    float[] values = new float[PictureGenerator.LENGTH];
    List<Labels> all = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      all.add(GENERATOR.paint(i, values, 0));
    }
    return all;
  }

  private static void assertUniform(int classes, ToIntFunction<Labels> cell) {
    List<Integer> cells = LABELS.stream().map(cell::applyAsInt).toList();
    assertThat(chiSquarePerDegree(cells, classes)).isLessThan(2.5);
  }

  private static double chiSquarePerDegree(List<Integer> cells, int classes) {
    int[] counts = new int[classes];
    cells.forEach(cell -> counts[cell]++);
    double expected = (double) cells.size() / classes;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum / (classes - 1);
  }

  private static double repeats(ToIntFunction<Labels> label) {
    int same = 0;
    for (int i = 1; i < PICTURES; i++) {
      if (label.applyAsInt(LABELS.get(i)) == label.applyAsInt(LABELS.get(i - 1))) {
        same++;
      }
    }
    return same / (PICTURES - 1.0);
  }

  private static boolean coversItsMiddle(LeafShape shape) {
    return shape != LeafShape.RING && shape != LeafShape.CRESCENT;
  }

  /** The median hue of the middle 5 x 5 pixels, in degrees from {@code origin}, -180..180. */
  private static double centralHue(float[] values, double origin) {
    List<Double> away = new ArrayList<>();
    int size = PictureGenerator.SIZE;
    for (int y = size / 2 - 3; y < size / 2 + 2; y++) {
      for (int x = size / 2 - 3; x < size / 2 + 2; x++) {
        int at = y * size + x;
        float[] hsb =
            Color.RGBtoHSB(
                level(values[at]),
                level(values[at + size * size]),
                level(values[at + 2 * size * size]),
                null);
        double turns = hsb[0] - origin / 360;
        away.add(360 * (turns - Math.rint(turns)));
      }
    }
    away.sort(null);
    return away.get(away.size() / 2);
  }

  private static int level(float value) {
    return Math.round((value + 1) * 127.5f);
  }
}
