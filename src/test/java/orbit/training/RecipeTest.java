package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {

  private static final Recipe RECIPE =
      new Recipe(0, 1100, 8, 0.02, 100, new Recipe.Decay(0.3, 0.2, 0.1));

  @Test
  void theRateWarmsUpInEqualSteps() {
    assertThat(RECIPE.rateAt(0)).isEqualTo(0.0002, within(1e-15));
    assertThat(RECIPE.rateAt(49)).isEqualTo(0.01, within(1e-15));
    assertThat(RECIPE.rateAt(99)).isEqualTo(0.02, within(1e-15));
  }

  @Test
  void theRateFallsToZeroAsACosine() {
    assertThat(RECIPE.rateAt(100)).isEqualTo(0.02, within(1e-15));
    assertThat(RECIPE.rateAt(350)).isEqualTo(0.01 * (1 + Math.sqrt(0.5)), within(1e-15));
    assertThat(RECIPE.rateAt(600)).isEqualTo(0.01, within(1e-15));
    assertThat(RECIPE.rateAt(850)).isEqualTo(0.01 * (1 - Math.sqrt(0.5)), within(1e-15));
    assertThat(RECIPE.rateAt(1100)).isZero();
    for (int step = 101; step < 1100; step++) {
      assertThat(RECIPE.rateAt(step)).isPositive().isLessThan(RECIPE.rateAt(step - 1));
    }
  }

  @Test
  void aRunThatIsOverBeforeItIsWarmHasRatesAllTheSame() {
    Recipe few = RECIPE.withSteps(5);
    assertThat(few.rateAt(4)).isEqualTo(0.001, within(1e-15));
    assertThat(RECIPE.withSteps(100).rateAt(99)).isEqualTo(0.02, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "conv2d0_w, 0.3",
    "conv2d1_w, 0.3",
    "conv2d2_w, 0.2",
    "mixed3a_3x3_bottleneck_w, 0.1",
    "mixed3b_pool_reduce_w, 0.1",
    "heads_w, 0.1",
    "conv2d0_b, 0",
    "conv2d2_b, 0",
    "heads_b, 0"
  })
  void kernelsDecayByTheirLayerAndBiasesDoNot(String parameter, double decay) {
    assertThat(RECIPE.decayOf(parameter)).isEqualTo(decay);
  }

  @Test
  void unitsReviveEveryFourHundredStepsButNotLate() {
    Recipe long2000 = RECIPE.withSteps(2000);
    assertThat(IntStream.range(0, 2000).filter(long2000::revivesAt))
        .containsExactly(400, 800, 1200);
    assertThat(IntStream.range(0, 1100).filter(RECIPE::revivesAt)).containsExactly(400);
    assertThat(IntStream.range(0, 500).filter(RECIPE.withSteps(500)::revivesAt)).isEmpty();
  }

  @Test
  void fewerStepsChangeNothingElse() {
    assertThat(Recipe.leaves(7).withSteps(20))
        .isEqualTo(new Recipe(7, 20, 64, 3e-3, 100, new Recipe.Decay(0.3, 0.2, 0.1)));
  }
}
