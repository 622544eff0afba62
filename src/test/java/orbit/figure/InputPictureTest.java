package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;

class InputPictureTest {

  @Test
  void coloursAreThoseOfTheRange() {
    Batch red = Batch.of(new Shape(3, 1, 1), new float[] {138, -117, 10.5f});
    assertThat(InputPicture.argb(red, 0, new ValueRange(-117, 138))).containsExactly(0xffff0080);
  }

  @Test
  void blueMayComeFirstAndEachChannelHaveItsOwnRange() {
    ValueRange range = new ValueRange(List.of(0.0, 0.0, -2.0), List.of(1.0, 1.0, 2.0), true);
    Batch picture = Batch.of(new Shape(3, 1, 1), new float[] {1, 0, 0});
    assertThat(InputPicture.argb(picture, 0, range)).containsExactly(0xff8000ff);
  }

  @Test
  void otherChannelsAreTheirMeanAndWhatIsBeyondIsCut() {
    Batch two = new Batch(2, new Shape(2, 1, 1), new float[] {0, 0, 3, 5});
    assertThat(InputPicture.argb(two, 0, new ValueRange(0, 1))).containsExactly(0xff000000);
    assertThat(InputPicture.argb(two, 1, new ValueRange(0, 1))).containsExactly(0xffffffff);
  }
}
