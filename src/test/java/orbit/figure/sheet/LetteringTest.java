package orbit.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LetteringTest {

  @Test
  void isAsWideAsTheTypefaceSays() {
    // Liberation Sans: 2048 units to the em, H is 1479 of them, as in Arial
    assertThat(Lettering.width("HH", 10)).isCloseTo(2 * 14.79 / 2.048, within(0.01));
    assertThat(Lettering.width("", 10)).isZero();
  }

  @Test
  void whatTheTypefaceLacksIsAQuestionMark() {
    assertThat(Lettering.shown("曲線 ° → − × ± ρ\n\u0000")).isEqualTo("?? ° → − × ± ρ ?");
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    String fitted = Lettering.fitted("high-frequency factor", 7, 40);
    assertThat(fitted).startsWith("high").endsWith("…");
    assertThat(Lettering.width(fitted, 7)).isLessThanOrEqualTo(40);
    assertThat(Lettering.fitted("wide", 7, 1)).isEmpty();
    assertThat(Lettering.fitted("wide", 7, 100)).isEqualTo("wide");
  }

  @Test
  void linesBreakBetweenWordsAndLoseNone() {
    String text = "one two three four five";
    assertThat(Lettering.wrapped(text, 7, 40)).hasSizeGreaterThan(1);
    assertThat(String.join(" ", Lettering.wrapped(text, 7, 40))).isEqualTo(text);
    assertThat(Lettering.wrapped("  ", 7, 40)).isEmpty();
  }
}
