package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitListTest {

  @Test
  void numbersAndRangesInTheOrderWritten() {
    assertThat(UnitList.parse(" 7, 1 ,3-5,4, 2–2 ", 8)).containsExactly(7, 1, 3, 4, 5, 2);
    assertThat(UnitList.parse("  ", 3)).containsExactly(0, 1, 2);
    assertThat(UnitList.parse("0-7", 8)).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8", "-1", "1,,2", "1,", "5-3", "3-8", "x", "1.5", "1;2", "99999999", "1-2-3"})
  void whatIsNoUnitGetsOneSentence(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitList.parse(text, 8))
        .withMessageMatching("[^\\n]*(units go from 0 to 7|is no unit)[^\\n]*");
  }
}
