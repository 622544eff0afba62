package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ColourScaleTest {

  @Test
  void redBlueHasItsFiveStopsFromNegativeToPositive() {
    ColourScale scale = ColourScale.RED_BLUE;
    assertThat(scale.argb(-0.4f, 0.4f)).isEqualTo(0xff0571b0);
    assertThat(scale.argb(-0.2f, 0.4f)).isEqualTo(0xff92c5de);
    assertThat(scale.argb(0, 0.4f)).isEqualTo(0xfff7f7f7);
    assertThat(scale.argb(-0.0f, 0.4f)).isEqualTo(0xfff7f7f7);
    assertThat(scale.argb(0.2f, 0.4f)).isEqualTo(0xfff4a582);
    assertThat(scale.argb(0.4f, 0.4f)).isEqualTo(0xffca0020);
  }

  @Test
  void betweenStopsTheColourIsLinear() {
    assertThat(ColourScale.GREYS.argb(-0.5f, 1)).isEqualTo(0xff404040);
    assertThat(ColourScale.GREYS.argb(0.5f, 1)).isEqualTo(0xffbfbfbf);
  }

  @Test
  void everyScaleShowsItsStopsAtEvenValues() {
    for (ColourScale scale : ColourScale.all()) {
      int last = scale.stops().size() - 1;
      for (int s = 0; s <= last; s++) {
        float value = 2f * s / last - 1;
        assertThat(scale.argb(value * 3, 3))
            .as(scale + " at " + value)
            .isEqualTo(scale.stops().get(s));
      }
    }
  }

  @Test
  void valuesBeyondTheLimitTakeTheColourOfTheEnd() {
    for (ColourScale scale : ColourScale.all()) {
      assertThat(scale.argb(Float.POSITIVE_INFINITY, 1)).isEqualTo(scale.stops().getLast());
      assertThat(scale.argb(7, 1)).isEqualTo(scale.stops().getLast());
      assertThat(scale.argb(-7, 1)).isEqualTo(scale.stops().getFirst());
    }
  }

  @Test
  void whatIsNoNumberHasAColourThatNoNumberHas() {
    for (ColourScale scale : ColourScale.all()) {
      int none = scale.argb(Float.NaN, 1);
      assertThat(none).isEqualTo(scale.notANumber());
      for (float value = -1; value <= 1; value += 1 / 1024f) {
        assertThat(scale.argb(value, 1)).isNotEqualTo(none);
      }
    }
  }

  @Test
  void zeroIsWhiteUnderTheSmallestLimitToo() {
    assertThat(ColourScale.RED_BLUE.argb(0, Float.MIN_VALUE)).isEqualTo(0xfff7f7f7);
  }

  @Test
  void aLimitMustBePositiveAndFinite() {
    for (float limit : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ColourScale.RED_BLUE.argb(0, limit))
          .withMessageContaining("colour scale");
    }
  }

  @Test
  void namesAreDistinct() {
    assertThat(ColourScale.all()).extracting(ColourScale::name).doesNotHaveDuplicates();
  }
}
