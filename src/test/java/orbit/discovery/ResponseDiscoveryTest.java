package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.stimulus.UnitTuning;
import orbit.symmetry.Element;
import orbit.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseDiscoveryTest {

  private static final int STEPS = 72;

  private final Random random = new Random(5);

  private static Discovered found(double[]... curves) {
    return found(Progress.UNWATCHED, curves);
  }

  private static Discovered found(Progress progress, double[]... curves) {
    List<Integer> units = IntStream.range(0, curves.length).boxed().toList();
    Responses responses = new Responses("curve", 1, STEPS, curves);
    return ResponseDiscovery.of(
        "layer", units, curves.length, List.of(responses), 0, List.of(), progress);
  }

  private double[] curve(DoubleUnaryOperator response, double angle, double noise) {
    double[] curve = new double[STEPS];
    Arrays.setAll(
        curve,
        k ->
            response.applyAsDouble(Math.toRadians(360.0 * k / STEPS - angle))
                + noise * random.nextGaussian());
    return curve;
  }

  private static double bump(double angle) {
    return Math.exp(3 * (Math.cos(angle) - 1));
  }

  private static double sharp(double angle) {
    return Math.exp(15 * (Math.cos(angle) - 1));
  }

  private static double twoBumps(double angle) {
    return bump(2 * angle);
  }

  private double[] smooth() {
    double[] parts = random.doubles(18, -1, 1).toArray();
    return curve(
        angle -> {
          double sum = 0;
          for (int k = 0; k < 9; k++) {
            sum += parts[2 * k] * Math.cos((k + 1) * angle);
            sum += parts[2 * k + 1] * Math.sin((k + 1) * angle);
          }
          return sum;
        },
        0,
        0);
  }

  @Test
  void turnedCopiesStandWhereTheyPeakAmongManyOthers() {
    List<double[]> curves = new ArrayList<>();
    double[] angles = {0, 45, 90, 180, 225, 315};
    for (double angle : angles) {
      curves.add(curve(ResponseDiscoveryTest::bump, angle, 0.05));
    }
    for (int k = 0; k < 60; k++) {
      curves.add(smooth());
      curves.add(random.doubles(STEPS, 0, 1).toArray());
    }
    Discovered found = found(curves.toArray(double[][]::new));
    assertThat(found.families()).hasSize(1);
    Family family = found.families().getFirst().family();
    assertThat(found.families().getFirst().units()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(family.group().name()).isEqualTo("C8");
    assertThat(family.stabilizer().isTrivial()).isTrue();
    for (Member member : family.members()) {
      Element place = ((Place.OnOrbit) member.place()).element();
      if (member.unit().isPresent()) {
        assertThat(place.rotation()).isEqualTo(angles[member.unit().getAsInt()]);
        Element measured = ((Place.OnOrbit) member.measured().orElseThrow()).element();
        assertThat(Element.distance(measured.rotation(), place.rotation())).isLessThan(5);
        assertThat(member.confidence().orElse(0)).isGreaterThan(0.9);
      } else {
        assertThat(place.rotation()).isIn(135.0, 270.0);
      }
    }
    assertThat(found.unassigned()).hasSize(120).allMatch(unit -> !unit.reason().isEmpty());
  }

  @Test
  void aLineAnswersTwiceInATurn() {
    double[][] curves =
        IntStream.range(0, 8)
            .mapToObj(k -> curve(ResponseDiscoveryTest::twoBumps, 22.5 * k, 0.05))
            .toArray(double[][]::new);
    Family family = found(curves).families().getFirst().family();
    assertThat(family.group().name()).isEqualTo("C16");
    assertThat(family.placeCount()).isEqualTo(8);
    assertThat(family.stabilizer().order()).isEqualTo(2);
  }

  @Test
  void mirroredCopiesMakeADihedralFamily() {
    DoubleUnaryOperator skew =
        angle -> sharp(angle) + 0.7 * sharp(angle - 0.9) + 0.4 * sharp(angle - 2);
    List<double[]> curves = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      curves.add(curve(skew, 90 * k, 0.02));
      curves.add(curve(angle -> skew.applyAsDouble(-angle), 90 * k, 0.02));
    }
    Discovered all = found(curves.toArray(double[][]::new));
    assertThat(all.families()).as("%s", all.unassigned()).hasSize(1);
    FoundFamily found = all.families().getFirst();
    assertThat(found.units()).hasSize(8);
    assertThat(found.family().group().name()).isEqualTo("D4");
    assertThat(
            found.family().members().stream()
                .filter(m -> ((Place.OnOrbit) m.place()).element().mirrored())
                .map(m -> m.unit().orElse(-1) % 2)
                .distinct())
        .hasSize(1);
  }

  @Test
  void aUnitThatAnswersRoundStimuliBestIsInvariantAndOneThatIsOnlyFlatIsNot() {
    double[][] turned = new double[4][STEPS];
    Arrays.fill(turned[0], 0.5);
    Arrays.fill(turned[1], 1);
    turned[3] = curve(ResponseDiscoveryTest::bump, 10, 0);
    double[][] round = {{1}, {0.1}, {0}, {0.2}};
    Discovered found =
        ResponseDiscovery.of(
            "layer",
            List.of(0, 1, 2, 3),
            4,
            List.of(new Responses("curve", 1, STEPS, turned), new Responses("circle", 1, 1, round)),
            0,
            List.of(),
            Progress.UNWATCHED);
    assertThat(found.families()).hasSize(1);
    assertThat(found.families().getFirst().family().isInvariant()).isTrue();
    assertThat(found.families().getFirst().units()).containsExactly(0);
    assertThat(found.unassigned()).extracting(u -> u.unit()).containsExactly(1, 2, 3);
    assertThat(found.unassigned().get(0).reason()).contains("alike at every angle");
    assertThat(found.unassigned().get(1).reason()).contains("none of the stimuli");
  }

  @Test
  void noiseAloneHasNoFamilies() {
    double[][] curves =
        IntStream.range(0, 90)
            .mapToObj(k -> k % 2 == 0 ? smooth() : random.doubles(STEPS, 0, 1).toArray())
            .toArray(double[][]::new);
    assertThat(found(curves).families()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void rectifiedNoiseHasFamiliesAtMostOnceInSixLayersThoughABumpIsABump(double threshold) {
    int layers = 0;
    for (int layer = 0; layer < 6; layer++) {
      double[][] curves =
          IntStream.range(0, 200)
              .mapToObj(k -> Arrays.stream(smooth()).map(v -> Math.max(0, v - threshold)).toArray())
              .toArray(double[][]::new);
      layers += found(curves).families().isEmpty() ? 0 : 1;
    }
    assertThat(layers).isLessThanOrEqualTo(1);
  }

  @Test
  void copiesAreFoundAmongHundredsOfFlatAndRectifiedCurves() {
    List<double[]> curves = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      curves.add(curve(a -> bump(a) + 0.6 * sharp(a - 1.5) + 0.5 * sharp(a + 2), 45 * k, 0.03));
    }
    for (int k = 0; k < 100; k++) {
      curves.add(Arrays.stream(smooth()).map(v -> Math.max(0, v)).toArray());
      curves.add(curve(a -> 1, 0, 0.05));
    }
    Discovered found = found(curves.toArray(double[][]::new));
    assertThat(found.families()).hasSize(1);
    assertThat(found.families().getFirst().units())
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aSearchThatIsStoppedThrows() {
    double[][] curves = IntStream.range(0, 20).mapToObj(k -> smooth()).toArray(double[][]::new);
    assertThatThrownBy(() -> found((done, all) -> done < 3, curves))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"curves-mixed3a", "curves-conv2d2", "high-low-mixed3a"})
  void publishedFamiliesAreOrderedAsTheirPeaks(String name) throws IOException {
    Path file = Path.of("../shared/data/tuning", name + ".json");
    assumeTrue(Files.exists(file), "the published tuning curves are not here");
    TuningCurves curves = TuningFile.read(file).curves();
    Discovered found =
        ResponseDiscovery.of(
            curves.layer(),
            curves.units(),
            0,
            List.of(Responses.of("curve", curves)),
            0,
            List.of(),
            Progress.UNWATCHED);
    assertThat(found.families()).hasSize(1);
    FoundFamily family = found.families().getFirst();
    // one of conv2d2 answers hardly anything
    assertThat(family.units().size()).isGreaterThanOrEqualTo(curves.units().size() - 1);
    List<Member> members =
        family.family().members().stream().filter(m -> m.unit().isPresent()).toList();
    double error =
        members.stream()
            .mapToDouble(m -> Element.distance(measured(m), peak(curves, m)))
            .average()
            .orElse(360);
    assertThat(error).isLessThan(name.startsWith("curves") ? 8 : 20);
    if (name.equals("curves-mixed3a")) {
      assertThat(family.units()).hasSize(11);
      assertThat(sorted(members, Comparator.comparingDouble(ResponseDiscoveryTest::measured)))
          .isEqualTo(sorted(members, Comparator.comparingDouble(m -> peak(curves, m))));
    }
  }

  private static List<Integer> sorted(List<Member> members, Comparator<Member> order) {
    List<Integer> units =
        new ArrayList<>(members.stream().sorted(order).map(m -> m.unit().orElseThrow()).toList());
    Collections.rotate(units, -units.indexOf(145));
    return units;
  }

  private static double measured(Member member) {
    return ((Place.OnOrbit) member.measured().orElseThrow()).element().rotation();
  }

  private static double peak(TuningCurves curves, Member member) {
    int index = curves.units().indexOf(member.unit().orElseThrow());
    return UnitTuning.of(curves, index).peak();
  }
}
