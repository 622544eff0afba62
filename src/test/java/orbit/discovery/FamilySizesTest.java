package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.Model;
import orbit.stimulus.Probe;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.task.Progress;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FamilySizesTest {

  private static FamilySizes sizes(Model model, String layer, List<Family> families, Progress bar)
      throws EngineUnavailableException {
    EngineLibrary library = EngineLibrary.load();
    try (Probe probe =
        Probe.open(
            model, model.layer(layer).orElseThrow(), graph -> new DjlNetwork(graph, library))) {
      return FamilySizes.of(probe, families, bar);
    }
  }

  @Test
  void kernelsOfTwoSizesInFieldsOfTwoSizesAreAChainOfTheirRatio()
      throws EngineUnavailableException {
    double size = 1.4;
    Model model = PlantedNetwork.of(size);
    List<Family> families = List.of(PlantedNetwork.curves());
    FamilySizes low = sizes(model, "low", families, Progress.UNWATCHED);
    assertThat(low.name(low.families().getFirst())).isEqualTo("curve");
    FamilySizes high = sizes(model, "high", families, Progress.UNWATCHED);
    List<FamilyChain> chains = FamilyChains.among(List.of(low, high), 0, Progress.UNWATCHED);
    assertThat(chains).hasSize(1);
    assertThat(chains.getFirst().name()).isEqualTo("curve");
    assertThat(chains.getFirst().links().getLast().ratio())
        .isCloseTo(size, Percentage.withPercentage(5));
  }

  @Test
  void aLayerWithoutFamiliesIsShownNothing() throws EngineUnavailableException {
    AtomicInteger told = new AtomicInteger();
    FamilySizes none =
        sizes(
            PlantedNetwork.of(1),
            "low",
            List.of(),
            (done, all) -> {
              told.incrementAndGet();
              return true;
            });
    assertThat(none.families()).isEmpty();
    assertThat(told).hasValue(0);
  }

  @Test
  void invariantAndRecolouredFamiliesAreMeasuredByStimuliOfTheirOwn()
      throws EngineUnavailableException {
    Family round =
        Family.invariant(
            "ring",
            new Group.Cyclic(Action.ROTATION, 8),
            List.of(Member.unit(9, "", new Place.OnOrbit(Element.IDENTITY))));
    Family hues =
        Family.onOrbit(
            "hues",
            new Group.Cyclic(Action.HUE, 6),
            List.of(),
            List.of(Member.unit(12, "", new Place.OnOrbit(Element.hue(60)))));
    FamilySizes low = sizes(PlantedNetwork.of(1), "low", List.of(round, hues), Progress.UNWATCHED);
    assertThat(low.families())
        .extracting(FamilySizes.Sized::kind)
        .containsExactly(SizedKind.ROUND, SizedKind.RECOLOURED);
    assertThat(low.name(low.families().getFirst())).matches("(dark )?(circle|ring)");
    assertThat(low.name(low.families().getLast())).isEqualTo("centre-surround");
  }
}
