package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MagnitudeLawTest {

  @Property
  void keysAreOrderedByMagnitude(@ForAll("weights") float a, @ForAll("weights") float b) {
    int byKey = Integer.compare(Magnitude.key(a), Magnitude.key(b));
    if (Math.abs(a) == Math.abs(b)) {
      assertThat(byKey).isEqualTo(Float.compare(a, b));
    } else {
      assertThat(byKey).isEqualTo(Float.compare(Math.abs(a), Math.abs(b)));
    }
  }

  @Property
  void aKeyKnowsItsWeight(@ForAll("weights") float weight) {
    assertThat(Float.compare(Magnitude.weight(Magnitude.key(weight)), weight)).isZero();
    assertThat(Magnitude.key(weight)).isGreaterThan(Magnitude.NONE);
  }

  @Test
  void anAbsentWeightIsWeakerThanZeroAndOneThatIsNoNumberIsStrongest() {
    assertThat(Magnitude.key(Magnitude.ABSENT)).isEqualTo(Magnitude.NONE);
    assertThat(Magnitude.key(Float.NaN)).isGreaterThan(Magnitude.key(Float.NEGATIVE_INFINITY));
    assertThat(Magnitude.key(Float.NaN)).isGreaterThan(Magnitude.key(Float.POSITIVE_INFINITY));
  }

  @Provide
  Arbitrary<Float> weights() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            0f,
            -0f,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            1f,
            -1f,
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY),
        Arbitraries.floats());
  }
}
