package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFormTest {

  @Test
  void everyPresetComesBackFromItsRange() {
    for (InputForm.Preset preset : InputForm.PRESETS) {
      assertThat(InputForm.of(preset.form().range(3))).isEqualTo(preset.form());
    }
  }

  @Test
  void aMeanForEachChannelAndOneDeviation() {
    ValueRange range = new InputForm(255, "104, 117 123", "2", true).range(3);
    assertThat(range.value(1, 0)).isCloseTo(-58.5, within(1e-9));
    assertThat(range.value(2, 1)).isCloseTo(66, within(1e-9));
    assertThat(range.blueFirst()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 2 | 1 | The mean is one number, or 3 with commas between.",
        "0 | 1,1,1,1 | The deviation is one number, or 3 with commas between.",
        "zero | 1 | “zero” is no number.",
        "0 | 0 | A deviation is larger than zero.",
        "NaN | 1 | “NaN” is not finite.",
      })
  void whatIsNoInputIsSaidInASentence(String mean, String deviation, String sentence) {
    assertThatThrownBy(() -> new InputForm(1, mean, deviation, false).range(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
