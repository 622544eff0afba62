package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KernelPictureTest {

  @Test
  void zeroIsMiddleGreyAndTheLargestMagnitudeOfAnyChannelFullContrast() {
    float[] kernel = {0, 2, 0, -2, 0, -1};
    assertThat(KernelPicture.argb(kernel, 1, 2)).containsExactly(0xff808080, 0xffff0040);
    assertThat(KernelPicture.argb(new float[] {0, 2, 0, 0, 0, 0}, 1, 2))
        .containsExactly(0xff808080, 0xffff8080);
  }

  @Test
  void noWeightsAndNoNumbersAreGrey() {
    assertThat(KernelPicture.argb(new float[3], 1, 1)).containsExactly(0xff808080);
    assertThat(KernelPicture.argb(new float[] {Float.NaN, 1, Float.NEGATIVE_INFINITY}, 1, 1))
        .containsExactly(0xff80ff00);
  }

  @Test
  void otherThanThreeChannelsAreRefused() {
    assertThatThrownBy(() -> KernelPicture.argb(new float[4], 2, 2))
        .hasMessage("4 values are not three times 2 x 2");
  }
}
