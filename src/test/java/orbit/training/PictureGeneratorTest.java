package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PictureGeneratorTest {

  private final PictureGenerator generator = new PictureGenerator(7);

  @Test
  void theSameSeedAndIndexGiveTheSameBits() {
    LabelledPicture again = new PictureGenerator(7).picture(123);
    assertThat(again.values()).isEqualTo(generator.picture(123).values());
    assertThat(again.labels()).isEqualTo(generator.picture(123).labels());
  }

  @Test
  void otherIndicesAndOtherSeedsGiveOtherPictures() {
    float[] values = generator.picture(0).values();
    assertThat(generator.picture(1).values()).isNotEqualTo(values);
    assertThat(generator.picture(-1).values()).isNotEqualTo(values);
    assertThat(new PictureGenerator(8).picture(0).values()).isNotEqualTo(values);
  }

  @Test
  void anyThreadDrawsAnyPicture() throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<LabelledPicture>> drawn = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int index = i % 50;
        drawn.add(threads.submit(() -> generator.picture(index)));
      }
      for (int i = 0; i < drawn.size(); i++) {
        LabelledPicture expected = generator.picture(i % 50);
        assertThat(drawn.get(i).get().values()).isEqualTo(expected.values());
        assertThat(drawn.get(i).get().labels()).isEqualTo(expected.labels());
      }
    }
  }

  @Test
  void paintsIntoABatchWhateverWasThereAndNothingBesides() {
    int length = PictureGenerator.LENGTH;
    float[] batch = new float[3 * length];
    Arrays.fill(batch, 5);
    Labels labels = generator.paint(3, batch, length);

    assertThat(labels).isEqualTo(generator.picture(3).labels());
    assertThat(Arrays.copyOfRange(batch, length, 2 * length))
        .isEqualTo(generator.picture(3).values());
    assertThat(Arrays.copyOfRange(batch, 0, length)).containsOnly(5);
    assertThat(Arrays.copyOfRange(batch, 2 * length, 3 * length)).containsOnly(5);
  }

  @Test
  void valuesFillTheRangeAndStayWithinIt() {
    float least = 0;
    float most = 0;
    for (int i = 0; i < 500; i++) {
      for (float value : generator.picture(i).values()) {
        assertThat(Float.isFinite(value)).isTrue();
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    assertThat(least).isEqualTo(-1);
    assertThat(most).isEqualTo(1);
  }

  @Test
  void theNoiseHasItsDeviation() {
    float[] grey = new float[PictureGenerator.LENGTH];
    Arrays.fill(grey, 0.5f);
    new Finish(31.5, 0, 0, 99).apply(grey, 0, PictureGenerator.SIZE);
    double sum = 0;
    double squares = 0;
    for (float value : grey) {
      sum += value;
      squares += value * value;
    }
    assertThat(sum / grey.length).isCloseTo(0, Offset.offset(0.001));
    assertThat(Math.sqrt(squares / grey.length)).isCloseTo(0.03, Offset.offset(0.001));
  }

  /** A change of the generator changes what networks were trained on: it has to be meant. */
  @Test
  void theFirstTwentyPicturesOfSeedSevenAreTheseBits() {
    var checksum = new CRC32();
    for (int i = 0; i < 20; i++) {
      LabelledPicture picture = generator.picture(i);
      checksum.update(picture.labels().toString().getBytes(StandardCharsets.UTF_8));
      for (float value : picture.values()) {
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < 32; shift += 8) {
          checksum.update(bits >>> shift);
        }
      }
    }
    assertThat(checksum.getValue()).isEqualTo(1038304080L);
  }
}
