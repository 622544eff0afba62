package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final Group HUE4 = Built.hues(4);

  @Test
  void aSmallCircuitIsEnumeratedCompletely() {
    Group group = Built.rotations(4);
    Circuit circuit =
        Built.random(group, Built.turned(group, 0, 90, 180), Built.turned(group, 90, 270), 3, 1);
    Analysis analysis = Analysis.of(circuit, 5, Built.GO_ON);
    Chance chance = analysis.chance();
    assertThat(chance.complete()).isTrue();
    assertThat(chance.permutations()).isEqualTo(12);
    assertThat(chance.scores())
        .hasSize(12)
        .anySatisfy(score -> assertThat(score).isCloseTo(analysis.score(), within(1e-12)));
    assertThat(chance.scores().stream().distinct().count()).isGreaterThan(6);
    assertThat(chance.mean())
        .isCloseTo(
            chance.scores().stream().mapToDouble(s -> s).average().orElseThrow(), within(1e-12));
  }

  @Test
  void holesStayWhereTheyAre() {
    Place gap = new Place.OnOrbit(Element.hue(90));
    List<Member> members =
        List.of(
            Member.unit(0, "", new Place.OnOrbit(Element.IDENTITY)),
            Member.hole(gap),
            Member.unit(2, "", new Place.OnOrbit(Element.hue(180))));
    Family holed = Family.onOrbit("holed", HUE4, List.of(), members);
    Circuit circuit = Built.random(HUE4, Built.free(HUE4), holed, 1, 3);
    assertThat(Analysis.of(circuit, 0, Built.GO_ON).chance().permutations()).isEqualTo(48);
  }

  @Test
  void noCircuitIsBelowTheShareOfPermutationsThatPermuteItsBands() {
    Circuit circuit = Built.tied(HUE4, Built.free(HUE4), Built.free(HUE4), 1, 7);
    Chance chance = Analysis.of(circuit, 0, Built.GO_ON).chance();
    // x -> ±x + shift on both sides, with the same sign: 2 · 4 · 4 of 4! · 4!
    assertThat(chance.permutations()).isEqualTo(576);
    assertThat(chance.pValue()).isCloseTo(32.0 / 576, within(1e-12));
  }

  @Test
  void aLargeTiedOrbitIsSeldomMatchedByChance() {
    Group group = Built.hues(8);
    Circuit circuit = Built.tied(group, Built.free(group), Built.free(group), 3, 7);
    Chance chance = Analysis.of(circuit, 11, Built.GO_ON).chance();
    assertThat(chance.complete()).isFalse();
    assertThat(chance.permutations()).isEqualTo(999);
    assertThat(chance.seed()).isEqualTo(11);
    assertThat(chance.pValue()).isCloseTo(1.0 / 1000, within(1e-12));
    assertThat(chance.mean()).isLessThan(0.5);
    assertThat(chance.deviation()).isPositive();
  }

  @Test
  void randomWeightsAreAsOftenSignificantAsTheLevelSays() {
    long significant =
        LongStream.range(0, 300)
            .mapToObj(seed -> Built.random(HUE4, Built.free(HUE4), Built.free(HUE4), 1, seed))
            .filter(circuit -> Analysis.of(circuit, 0, Built.GO_ON).chance().pValue() <= 0.1)
            .count();
    assertThat(significant).isBetween(1L, 55L);
  }

  @Test
  void theSeedSettlesTheNumbers() {
    Group group = Built.hues(6);
    Circuit circuit = Built.random(group, Built.free(group), Built.free(group), 1, 2);
    Chance first = Analysis.of(circuit, 1, Built.GO_ON).chance();
    assertThat(Analysis.of(circuit, 1, Built.GO_ON).chance()).isEqualTo(first);
    assertThat(Analysis.of(circuit, 2, Built.GO_ON).chance().scores()).isNotEqualTo(first.scores());
  }

  @Test
  void theWatchIsToldEveryStepAndCanCancel() {
    Circuit circuit = Built.random(HUE4, Built.free(HUE4), Built.free(HUE4), 1, 2);
    List<Integer> steps = new ArrayList<>();
    Watch untilFive =
        (done, all) -> {
          assertThat(all).isEqualTo(576);
          steps.add(done);
          return done < 5;
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Analysis.of(circuit, 0, untilFive));
    assertThat(steps).containsExactly(0, 1, 2, 3, 4, 5);
  }
}
