package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import orbit.task.Progress;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundChainsTest {

  private static final double RADIUS = 10;

  private static List<FamilyChain> among(FamilySizes... layers) {
    return FamilyChains.among(List.of(layers), 0, Progress.UNWATCHED);
  }

  private static double[][][] feature(Random random) {
    return PlantedRound.feature(RADIUS, random);
  }

  /** Fields of 20 and 32 pixels. */
  @ParameterizedTest
  @CsvSource({"1,1.6", "2,1.4", "3,1.9"})
  void aResizedInvariantUnitIsALinkAndItsRatioIsRight(long seed, double size) {
    Random random = new Random(seed);
    double[][][] feature = feature(random);
    PlantedRound below = new PlantedRound("below", RADIUS, random).invariant("small", feature, 1);
    PlantedRound above = new PlantedRound("above", 16, random).invariant("large", feature, size);
    List<FamilyChain> chains = among(below.sizes(), above.sizes());
    assertThat(chains).hasSize(1);
    assertThat(chains.getFirst().name()).startsWith("round");
    assertThat(chains.getFirst().links().getLast().ratio())
        .isCloseTo(size, Percentage.withPercentage(10));
  }

  @ParameterizedTest
  @CsvSource({"1,1.6", "2,1.4", "3,1.9"})
  void resizedRecolouredCopiesAreALink(long seed, double size) {
    Random random = new Random(seed);
    double[][][] feature = feature(random);
    PlantedRound below = new PlantedRound("below", RADIUS, random).recoloured("small", feature, 1);
    PlantedRound above = new PlantedRound("above", 16, random).recoloured("large", feature, size);
    List<FamilyChain> chains = among(below.sizes(), above.sizes());
    assertThat(chains).hasSize(1);
    assertThat(chains.getFirst().links().getLast().ratio())
        .isCloseTo(size, Percentage.withPercentage(10));
  }

  @Test
  void otherRoundFeaturesAreNoLinks() {
    for (long seed = 11; seed < 27; seed++) {
      Random random = new Random(seed);
      PlantedRound below = new PlantedRound("below", RADIUS, random);
      PlantedRound above = new PlantedRound("above", RADIUS, random);
      for (int f = 0; f < 4; f++) {
        below.invariant("a" + f, feature(random), 1);
        above.invariant("b" + f, feature(random), 1);
      }
      assertThat(among(below.sizes(), above.sizes())).as("seed " + seed).isEmpty();
    }
  }

  /** Which of the two is the larger one of the first cannot be told. */
  @Test
  void oneOfTwoThatAreAlikeIsNoLink() {
    Random random = new Random(2);
    double[][][] feature = feature(random);
    PlantedRound below = new PlantedRound("below", RADIUS, random).invariant("a", feature, 1);
    PlantedRound above =
        new PlantedRound("above", 16, random)
            .invariant("b", feature, 1.4)
            .invariant("b 2", feature, 1.6);
    assertThat(among(below.sizes(), above.sizes())).isEmpty();
  }
}
