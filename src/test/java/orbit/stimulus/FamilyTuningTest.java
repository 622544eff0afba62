package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamilyTuningTest {

  private static final double[] EIGHT = {0, 45, 90, 135, 180, 225, 270, 315};

  private static Map<Integer, Double> places(double... angles) {
    Map<Integer, Double> places = new HashMap<>();
    for (int u = 0; u < angles.length; u++) {
      places.put(u, angles[u]);
    }
    return places;
  }

  @Test
  void turnedCopiesFallOnEachOther() {
    FamilyTuning family = FamilyTuning.of(Curves.bumps(360, EIGHT), places(EIGHT));
    assertThat(family.correlation().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(family.error().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(family.turn()).isCloseTo(0, within(1e-6));
    assertThat(family.coverage()).isEqualTo(1);
    assertThat(family.holes()).isEmpty();
    assertThat(family.silent()).isEmpty();
    AlignedCurves aligned = family.aligned().orElseThrow();
    for (double[] curve : aligned.curves()) {
      assertThat(curve).containsExactly(aligned.curves()[0], within(1e-9));
    }
    assertThat(aligned.mean()).containsExactly(aligned.curves()[0], within(1e-9));
    assertThat(aligned.spread()).containsOnly(new double[72], within(1e-9));
    assertThat(aligned.offsets().get(36)).isZero();
    assertThat(aligned.mean()[36]).isCloseTo(1, within(1e-9));
  }

  @Test
  void copiesBetweenThePositionsNearlyDo() {
    FamilyTuning family = FamilyTuning.of(Curves.bumps(360, 3, 41.7, 99, 201.3), Map.of());
    assertThat(family.correlation().orElseThrow()).isGreaterThan(0.999);
    assertThat(family.error()).isEmpty();
    assertThat(family.units()).allMatch(unit -> unit.deviation().isEmpty());
  }

  @Test
  void oneTurnOfAllPlacesIsNoError() {
    double[] turned = IntStream.range(0, 8).mapToDouble(u -> (EIGHT[u] + 340) % 360).toArray();
    FamilyTuning family = FamilyTuning.of(Curves.bumps(360, EIGHT), places(turned));
    assertThat(family.turn()).isCloseTo(20, within(1e-6));
    assertThat(family.error().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(family.units())
        .allSatisfy(unit -> assertThat(unit.deviation().orElseThrow()).isCloseTo(20, within(1e-6)));
  }

  @Test
  void oneUnitThatDeviatesIsFound() {
    double[] measured = EIGHT.clone();
    measured[2] += 25;
    FamilyTuning family = FamilyTuning.of(Curves.bumps(360, measured), places(EIGHT));
    double[] deviations =
        family.units().stream().mapToDouble(unit -> unit.deviation().orElseThrow()).toArray();
    assertThat(deviations).containsExactly(new double[] {0, 0, 25, 0, 0, 0, 0, 0}, within(1e-6));
    assertThat(family.turn()).isBetween(2.5, 3.5);
    assertThat(family.error().orElseThrow()).isCloseTo(25 * Math.sqrt(7) / 8, within(0.2));
  }

  @Test
  void aUnitOfAnotherShapeCorrelatesLess() {
    TuningCurves odd =
        Curves.curves(
            List.of(0, 1, 2, 3),
            360,
            72,
            (u, x) ->
                u == 3
                    ? 1 + Math.cos(3 * Curves.radians(x))
                    : Math.exp(4 * (Math.cos(Curves.radians(x - 90 * u)) - 1)));
    FamilyTuning family = FamilyTuning.of(odd, Map.of());
    double[] each =
        family.units().stream().mapToDouble(unit -> unit.correlation().orElseThrow()).toArray();
    assertThat(each[3]).isLessThan(0.6).isLessThan(each[0]);
    assertThat(family.correlation().orElseThrow()).isLessThan(0.85);
  }

  @Test
  void missingPlacesAreHoles() {
    assertThat(FamilyTuning.of(Curves.bumps(360, 0, 45, 90, 180, 225, 270, 315), Map.of()).holes())
        .hasSize(1)
        .allSatisfy(hole -> assertThat(hole).isCloseTo(135, within(1e-6)));
    List<Double> two =
        FamilyTuning.of(Curves.bumps(360, 0, 45, 90, 135, 180, 225), Map.of()).holes();
    assertThat(two).hasSize(2);
    assertThat(two.get(0)).isCloseTo(270, within(1e-6));
    assertThat(two.get(1)).isCloseTo(315, within(1e-6));
  }

  @Test
  void unitsOfOneAngleAreOnePlace() {
    assertThat(
            FamilyTuning.of(Curves.bumps(360, 0, 3, 90, 90, 180, 178, 270, 271), Map.of()).holes())
        .isEmpty();
    assertThat(FamilyTuning.of(Curves.bumps(360, 359, 2, 120, 121, 240, 238), Map.of()).holes())
        .isEmpty();
    assertThat(FamilyTuning.of(Curves.bumps(360, 10, 10, 10, 10), Map.of()).holes()).isEmpty();
  }

  @Test
  void orientationsAreComparedModuloHalfATurn() {
    FamilyTuning lines = FamilyTuning.of(Curves.bumps(180, 175, 45, 90), places(0, 45, 270));
    assertThat(lines.units().getFirst().deviation().orElseThrow()).isCloseTo(-5, within(1e-6));
    assertThat(lines.units().getLast().deviation().orElseThrow()).isCloseTo(0, within(1e-6));
  }

  @Test
  void whatAnglesNoUnitAnswersAreNotCovered() {
    // one bump exp(4 (cos x - 1)) exceeds a half for |x| < 34.2°
    assertThat(FamilyTuning.of(Curves.bumps(360, 100), Map.of()).coverage())
        .isCloseTo(2 * 34.2 / 360, within(0.02));
  }

  @Test
  void silentUnitsAreLeftOut() {
    TuningCurves some =
        Curves.curves(
            List.of(5, 6, 7),
            360,
            36,
            (u, x) -> u == 1 ? 0 : Math.exp(Math.cos(Curves.radians(x - 90 * u))));
    FamilyTuning family = FamilyTuning.of(some, Map.of(5, 0.0, 6, 90.0, 7, 180.0));
    assertThat(family.silent()).containsExactly(6);
    assertThat(family.units()).extracting(unit -> unit.tuning().unit()).containsExactly(5, 7);
    assertThat(family.correlation().orElseThrow()).isCloseTo(1, within(1e-9));
    FamilyTuning none = FamilyTuning.of(some.of(List.of(6)), Map.of());
    assertThat(none.units()).isEmpty();
    assertThat(none.correlation()).isEmpty();
    assertThat(none.aligned()).isEmpty();
    FamilyTuning one = FamilyTuning.of(some.of(List.of(5)), Map.of());
    assertThat(one.correlation()).isEmpty();
    assertThat(one.units().getFirst().correlation()).isEmpty();
  }

  @Test
  void whatIsNoAngleIsRefused() {
    TuningCurves scale =
        new TuningCurves(
            "s",
            "l",
            "",
            Parameter.SCALE,
            OptionalDouble.empty(),
            "",
            List.of(0.5, 1.0),
            List.of(0),
            new double[][] {{0, 1}},
            List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> FamilyTuning.of(scale, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> AlignedCurves.of(scale, List.of(0.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlignedCurves.of(Curves.bumps(360, 0, 90), List.of(0.0)));
  }
}
