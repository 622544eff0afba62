package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

final class DecimalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0",
        "-0.0",
        "0.1",
        "-41.2734",
        "123456789012345.6",
        "0.000000000000001",
        "0.0000000000000001",
        "999999999999999.0",
        "12345678.9012345",
        "1e5",
        "-2.5E-7",
        "0.30000000000000004",
        "4.9e-324",
        "1.7976931348623157e308",
        "7",
        "-12"
      })
  void isWhatJavaReads(String text) {
    assertThat(read(text)).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void isWhatJavaReadsOfAnyDecimal(
      @ForAll long digits, @ForAll @IntRange(min = 1, max = 17) int after) {
    String text = BigDecimal.valueOf(digits, after).toPlainString();
    assertThat(read(text)).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void isWhatJavaReadsOfFewDigits(
      @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int digits,
      @ForAll @IntRange(min = 1, max = 14) int after) {
    String text = BigDecimal.valueOf(digits, after).toPlainString();
    assertThat(Double.doubleToRawLongBits(read(text)))
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
  }

  private static double read(String text) {
    try (JsonParser parser = StrictJson.MAPPER.createParser("[" + text + "]")) {
      parser.nextToken();
      parser.nextToken();
      return Decimals.value(parser);
    }
  }
}
