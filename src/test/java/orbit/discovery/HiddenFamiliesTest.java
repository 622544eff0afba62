package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published families among hundreds of curves of no family, and such curves alone. */
class HiddenFamiliesTest {

  private static final List<String> PUBLISHED =
      List.of("curves-mixed3a", "curves-conv2d2", "high-low-mixed3a");
  private static final List<Stranger> PLAIN =
      List.of(Stranger.WHITE, Stranger.SMOOTH, Stranger.FLAT);

  @ParameterizedTest
  @EnumSource(HiddenFamilies.Gain.class)
  void aFamilyIsFoundAmongHundredsOfStrangers(HiddenFamilies.Gain gain) throws IOException {
    assumePublished();
    for (String name : PUBLISHED) {
      HiddenFamilies hidden = HiddenFamilies.drawn(List.of(name), PLAIN, 300, 0.1, gain, 91);
      Discovered found = hidden.discovered();
      assertThat(found.families()).as(name).hasSize(1);
      assertFound(hidden, found.families().getFirst());
    }
  }

  @Test
  void severalFamiliesAreToldApartByTheirLoudness() throws IOException {
    assumePublished();
    HiddenFamilies hidden =
        HiddenFamilies.drawn(PUBLISHED, PLAIN, 300, 0.1, HiddenFamilies.Gain.NATURAL, 92);
    Discovered found = hidden.discovered();
    assertThat(found.families()).hasSize(3);
    found.families().forEach(family -> assertFound(hidden, family));
  }

  @Test
  void highLowIsFoundAmongRectifiedWaves() throws IOException {
    assumePublished();
    HiddenFamilies hidden =
        HiddenFamilies.drawn(
            List.of("high-low-mixed3a"),
            List.of(Stranger.RECTIFIED),
            300,
            0.2,
            HiddenFamilies.Gain.EQUAL,
            93);
    Discovered found = hidden.discovered();
    assertThat(found.families()).hasSize(1);
    assertFound(hidden, found.families().getFirst());
  }

  /** All or all but one of a true family's units, none else, in the order of their peaks. */
  private static void assertFound(HiddenFamilies hidden, FoundFamily found) {
    int truth = hidden.truth()[found.units().getFirst()];
    long all = IntStream.of(hidden.truth()).filter(t -> t == truth).count();
    assertThat(truth).isNotNegative();
    assertThat(found.units()).allMatch(u -> hidden.truth()[u] == truth);
    assertThat(found.units().size()).isGreaterThanOrEqualTo((int) all - 2);
    List<Integer> byAngle =
        found.family().members().stream()
            .filter(m -> m.unit().isPresent())
            .sorted(Comparator.comparingDouble(HiddenFamiliesTest::measured))
            .map(m -> m.unit().orElseThrow())
            .toList();
    double off =
        byAngle.stream()
            .mapToDouble(u -> Element.distance(hidden.peaks()[u], measured(found, u)))
            .average()
            .orElse(360);
    assertThat(off).isLessThan(20);
  }

  private static double measured(FoundFamily found, int unit) {
    return found.family().members().stream()
        .filter(m -> m.unit().orElse(-1) == unit)
        .mapToDouble(HiddenFamiliesTest::measured)
        .findFirst()
        .orElseThrow();
  }

  private static double measured(Member member) {
    return ((Place.OnOrbit) member.measured().orElseThrow()).element().rotation();
  }

  @Test
  void strangersAloneHaveAFamilyInAtMostOneLayerOfTwenty() throws IOException {
    int layers = 0;
    List<Stranger> kinds =
        List.of(Stranger.WHITE, Stranger.SMOOTH, Stranger.RECTIFIED, Stranger.TWO_HARMONICS);
    for (int layer = 0; layer < 20; layer++) {
      HiddenFamilies alone =
          HiddenFamilies.drawn(
              List.of(),
              List.of(kinds.get(layer % kinds.size())),
              120,
              0,
              HiddenFamilies.Gain.EQUAL,
              9000 + layer);
      layers += alone.discovered().families().isEmpty() ? 0 : 1;
    }
    assertThat(layers).isLessThanOrEqualTo(1);
  }

  private static void assumePublished() {
    assumeTrue(
        PUBLISHED.stream().allMatch(f -> Files.exists(HiddenFamilies.FOLDER.resolve(f + ".json"))),
        "the published tuning curves are not here");
  }
}
