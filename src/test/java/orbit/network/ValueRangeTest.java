package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueRangeTest {

  @Test
  void meanAndDeviationBecomeBlackAndWhite() {
    ValueRange range =
        ValueRange.normalised(1, new double[] {0.5, 0.25}, new double[] {0.5, 0.125}, false);
    assertThat(range.black()).containsExactly(-1.0, -2.0);
    assertThat(range.white()).containsExactly(1.0, 6.0);
    assertThat(range.isUniform()).isFalse();
    assertThat(range.low()).isEqualTo(-2);
    assertThat(range.high()).isEqualTo(6);
    assertThat(range.value(1, 0.25)).isCloseTo(0, within(1e-12));
  }

  @Test
  void oneRangeServesEveryChannel() {
    ValueRange range = new ValueRange(-117, 138);
    assertThat(range.isUniform()).isTrue();
    assertThat(range.value(2, 1)).isEqualTo(138);
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> new ValueRange(1, 1)).hasMessageContaining("no such range");
    assertThatThrownBy(() -> new ValueRange(List.of(), List.of(), false))
        .hasMessageContaining("one value");
    assertThatThrownBy(() -> new ValueRange(List.of(0.0, 0.0), List.of(1.0), false))
        .hasMessageContaining("one value");
    assertThatThrownBy(() -> ValueRange.normalised(1, new double[] {0}, new double[] {0}, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
