package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import orbit.discovery.PlantedSizes.Feature;
import orbit.task.Progress;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyChainsTest {

  private static final double RADIUS = 10;

  private static Feature feature(Random random) {
    return Feature.drawn(PlantedSizes.log(RADIUS), true, random);
  }

  private static List<FamilyChain> among(FamilySizes... layers) {
    return FamilyChains.among(List.of(layers), 0, Progress.UNWATCHED);
  }

  /** Fields of 20 and 32 pixels. */
  @ParameterizedTest
  @CsvSource({"1,1.6", "2,1.4", "3,2", "4,1.2", "5,2.4", "6,1"})
  void aResizedCopyIsALinkAndItsRatioIsRight(long seed, double size) {
    Random random = new Random(seed);
    Feature feature = feature(random);
    FamilySizes below =
        new PlantedSizes("below", RADIUS, random).with("small", feature, 1, 0).sizes();
    FamilySizes above =
        new PlantedSizes("above", 16, random).with("large", feature, size, 100).sizes();
    List<FamilyChain> chains = among(below, above);
    assertThat(chains).hasSize(1);
    FamilyChain.Link first = chains.getFirst().links().get(0);
    assertThat(first.layer()).isEqualTo("below");
    assertThat(first.family()).isEqualTo("small");
    assertThat(first.ratio()).isEqualTo(1);
    assertThat(first.evidence()).isEmpty();
    FamilyChain.Link second = chains.getFirst().links().get(1);
    assertThat(second.layer()).isEqualTo("above");
    assertThat(second.family()).isEqualTo("large");
    assertThat(second.ratio()).isCloseTo(size, Percentage.withPercentage(5));
    FamilyChain.Evidence evidence = second.evidence().orElseThrow();
    assertThat(evidence.with()).isEqualTo("below");
    assertThat(evidence.correlation()).isBetween(evidence.chance() + 0.2, 1.0);
    assertThat(evidence.qValue()).isLessThanOrEqualTo(0.05);
    assertThat(evidence.pValue()).isLessThanOrEqualTo(evidence.qValue());
  }

  @Test
  void otherFeaturesAreNoLinks() {
    int compared = 0;
    for (long seed = 11; seed < 27; seed++) {
      Random random = new Random(seed);
      FamilySizes below =
          new PlantedSizes("below", RADIUS, random)
              .with("a", feature(random), 1, 0)
              .with("b", feature(random), 1, 0)
              .sizes();
      FamilySizes above =
          new PlantedSizes("above", RADIUS, random)
              .with("c", feature(random), 1, 0)
              .with("d", feature(random), 1, 0)
              .sizes();
      compared +=
          (int)
              below.families().stream()
                  .flatMap(
                      one ->
                          above.families().stream().filter(other -> one.common(other).isPresent()))
                  .count();
      assertThat(among(below, above)).as("seed " + seed).isEmpty();
    }
    assertThat(compared).isGreaterThan(25);
  }

  @Test
  void oneLayerHasNoChainEvenOfItsOwnCopies() {
    Random random = new Random(3);
    Feature feature = feature(random);
    FamilySizes layer =
        new PlantedSizes("layer", RADIUS, random)
            .with("a", feature, 1, 0)
            .with("b", feature, 1.4, 0)
            .sizes();
    assertThat(among(layer)).isEmpty();
    assertThat(among()).isEmpty();
  }

  @Test
  void chainsGoUpwardsAndHaveOneFamilyOfALayer() {
    Random random = new Random(12);
    Feature one = feature(random);
    Feature other = feature(random);
    FamilySizes low =
        new PlantedSizes("low", RADIUS, random).with("a", one, 1, 0).with("x", other, 1, 0).sizes();
    FamilySizes middle =
        new PlantedSizes("middle", 13, random)
            .with("y", other, 1.5, 30)
            .with("b", one, 1.25, 0)
            .with("b 2", one, 1.3, 0)
            .sizes();
    FamilySizes high =
        new PlantedSizes("high", 18, random)
            .with("c", one, 2, 60)
            .with("z", feature(random), 1, 0)
            .sizes();
    List<FamilyChain> chains = among(low, middle, high);
    assertThat(chains).hasSize(2);
    assertThat(chains).extracting(FamilyChain::name).containsExactly("stimulus0", "stimulus0 2");
    List<FamilyChain.Link> links = chains.getFirst().links();
    assertThat(links).extracting(FamilyChain.Link::layer).containsExactly("low", "middle", "high");
    assertThat(links.get(0).family()).isEqualTo("a");
    assertThat(links.get(1).family()).startsWith("b");
    assertThat(links.get(2).family()).isEqualTo("c");
    assertThat(links.get(1).ratio()).isCloseTo(1.27, Percentage.withPercentage(8));
    assertThat(links.get(2).ratio()).isCloseTo(2, Percentage.withPercentage(5));
    assertThat(chains.get(1).links())
        .extracting(FamilyChain.Link::family)
        .containsExactly("x", "y");
    assertThat(chains.get(1).links().get(1).ratio()).isCloseTo(1.5, Percentage.withPercentage(5));
  }

  /** Four times as large in a field that is not larger: two octaves, of which one was shown. */
  @Test
  void aSizeThatWasNotShownIsRefused() {
    Random random = new Random(9);
    Feature feature = feature(random);
    FamilySizes below = new PlantedSizes("below", RADIUS, random).with("a", feature, 1, 0).sizes();
    FamilySizes above = new PlantedSizes("above", RADIUS, random).with("b", feature, 4, 0).sizes();
    assertThat(among(below, above)).isEmpty();
  }

  /** As a line that is longer than every field, at any width. */
  @Test
  void whatAnswersAllSizesAlikeHasNoRatio() {
    Random random = new Random(10);
    Feature feature = Feature.drawn(0, false, random);
    FamilySizes below = new PlantedSizes("below", RADIUS, random).with("a", feature, 1, 0).sizes();
    FamilySizes above = new PlantedSizes("above", 16, random).with("b", feature, 1, 0).sizes();
    SizeMatch match =
        SizeMatch.best(
            SizedKind.TURNED,
            below.families().getFirst().members(),
            above.families().getFirst().members());
    assertThat(match.correlation()).isGreaterThan(0.8);
    assertThat(match.octaves()).isEmpty();
    assertThat(among(below, above)).isEmpty();
  }

  @Test
  void aMatchDoesNotDependOnWhichIsCalledFirst() {
    Random random = new Random(12);
    Feature feature = feature(random);
    double[][] a = members(new PlantedSizes("a", RADIUS, random).with("a", feature, 1, 0));
    double[][] b = members(new PlantedSizes("b", RADIUS, random).with("b", feature, 1.3, 50));
    SizeMatch there = SizeMatch.best(SizedKind.TURNED, a, b);
    SizeMatch back = SizeMatch.best(SizedKind.TURNED, b, a);
    assertThat(there.octaves().orElseThrow()).isCloseTo(PlantedSizes.log(1.3), within(0.06));
    assertThat(back.octaves().orElseThrow())
        .isCloseTo(-there.octaves().orElseThrow(), within(1e-9));
    assertThat(back.correlation()).isCloseTo(there.correlation(), within(1e-9));
  }

  private static double[][] members(PlantedSizes layer) {
    return layer.sizes().families().getFirst().members();
  }

  @Test
  void aSearchThatIsStoppedThrows() {
    FamilySizes layer =
        new PlantedSizes("a", RADIUS, new Random(1))
            .with("a", feature(new Random(1)), 1, 0)
            .sizes();
    assertThatThrownBy(() -> FamilyChains.among(List.of(layer, layer), 0, (done, all) -> done < 1))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aChainIsToldInOneLine() {
    FamilyChain chain =
        new FamilyChain(
            "curve",
            List.of(
                new FamilyChain.Link("conv2", "curve", 1, Optional.empty()),
                new FamilyChain.Link(
                    "block3",
                    "curve 2",
                    Math.sqrt(2),
                    Optional.of(new FamilyChain.Evidence("conv2", 0.93, 0.41, 0.002, 0.01)))));
    assertThat(chain.words())
        .isEqualTo(
            "chain curve: conv2 \"curve\" x1.00, block3 \"curve 2\" x1.41"
                + " (correlation 0.93 with conv2, chance 0.41, q 0.010)");
  }
}
