package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.Turning;
import orbit.task.Progress;
import org.junit.jupiter.api.Test;

/** Units 0 to 7 of both layers are turned copies, unit 8 is invariant, 9 to 16 are anything. */
class CircuitSearchTest {

  private static final Group C8 = new Group.Cyclic(Action.ROTATION, 8);
  private static final int UNITS = 17;
  private static final int SIZE = 3;

  private final Family curves = family("curves", 0);
  private final Family others = family("others", 9);
  private final Family circle =
      Family.invariant(
          "circle", C8, List.of(Member.unit(8, "", new Place.OnOrbit(Element.IDENTITY))));

  private static Family family(String name, int first) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      members.add(Member.unit(first + k, "", new Place.OnOrbit(Element.rotation(45 * k))));
    }
    return Family.onOrbit(name, C8, List.of(), members);
  }

  /** Tied between the copies; the circle reads them as they read the circle, transposed. */
  private static Weights weights() {
    Random random = new Random(4);
    float[] values = new float[UNITS * UNITS * SIZE * SIZE];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian() / 2;
    }
    float[] edge = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
    float[] kernel = new float[SIZE * SIZE];
    for (int a = 0; a < 8; a++) {
      Turning turning = Turning.of(Element.rotation(45 * a), SIZE, SIZE);
      turning.apply(edge, kernel);
      put(values, a, 8, kernel, 1);
      put(values, 8, a, kernel, 1);
      for (int b = 0; b < 8; b++) {
        put(values, a, b, kernel, (float) Math.cos(Math.PI / 4 * (a - b)));
      }
    }
    return new DenseWeights(UNITS, UNITS, SIZE, SIZE, values);
  }

  private static void put(float[] values, int output, int input, float[] kernel, float times) {
    for (int k = 0; k < kernel.length; k++) {
      values[(output * UNITS + input) * kernel.length + k] = times * kernel[k];
    }
  }

  private List<FoundCircuit> search(Progress progress) {
    List<Family> families = List.of(curves, others, circle);
    return CircuitSearch.between("early", families, "late", families, weights(), 0, progress);
  }

  @Test
  void tiedCircuitsComeFirstAndAreToldByKind() {
    List<FoundCircuit> found = search(Progress.UNWATCHED);
    assertThat(found).hasSize(8);
    assertThat(found.subList(0, 3))
        .extracting(FoundCircuit::kind)
        .containsExactlyInAnyOrder(
            "equivariant->equivariant", "invariant->equivariant", "equivariant->invariant");
    assertThat(found.subList(0, 3))
        .allSatisfy(
            each -> {
              assertThat(each.chance().pValue()).isLessThan(0.01);
              assertThat(each.qValue()).isLessThan(0.05);
              assertThat(each.score()).isGreaterThan(each.chance().mean() + 0.3);
              assertThat(each.circuit().name()).doesNotContain("others");
            });
    assertThat(found.getLast().excess()).isLessThan(3);
  }

  @Test
  void aTransposedPatternIsFound() {
    List<FoundCircuit> tied = search(Progress.UNWATCHED).subList(0, 3);
    List<Likeness> alike = Likeness.among(tied, 0, Progress.UNWATCHED);
    assertThat(alike).hasSize(1);
    assertThat(alike.getFirst().transposed()).isTrue();
    assertThat(alike.getFirst().qValue()).isLessThan(0.05);
  }

  @Test
  void mostCircuitsOfUntiedWeightsAreLikeNoOther() {
    List<FoundCircuit> untied =
        search(Progress.UNWATCHED).stream()
            .filter(each -> each.circuit().name().contains("others"))
            .toList();
    assertThat(untied).hasSize(5);
    assertThat(Likeness.among(untied, 0, Progress.UNWATCHED)).isEmpty();
  }

  @Test
  void aCircuitOfHuesIsNeverThePatternOfOneOfAngles() {
    Weights identity = tied(new Random(7));
    CircuitPattern angles = pattern(new Group.Cyclic(Action.ROTATION, 8), identity);
    CircuitPattern hues = pattern(new Group.Cyclic(Action.HUE, 8), identity);
    assertThat(angles.sameKind(hues)).isFalse();
    assertThat(angles.sameKind(pattern(new Group.Cyclic(Action.ROTATION, 8), identity))).isTrue();
    // the same cells by relative hue as by relative angle, not all in one
    assertThat(hues.values()).containsExactly(angles.values());
  }

  private static CircuitPattern pattern(Group group, Weights weights) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      members.add(Member.unit(k, "", new Place.OnOrbit(group.element(k))));
    }
    Family family = Family.onOrbit("copies", group, List.of(), members);
    return CircuitPattern.of(
        CircuitSearch.circuit("early", family, "late", family, weights).orElseThrow());
  }

  private static Weights tied(Random random) {
    float[] bands = new float[8];
    for (int k = 0; k < 8; k++) {
      bands[k] = (float) random.nextGaussian();
    }
    float[] values = new float[64];
    for (int k = 0; k < 64; k++) {
      values[k] = bands[Math.floorMod(k % 8 - k / 8, 8)];
    }
    return new DenseWeights(8, 8, 1, 1, values);
  }

  @Test
  void pValuesAreCorrectedForHowManyWereTried() {
    assertThat(FalseDiscoveries.qValues(new double[] {0.04, 0.01, 1, 0.02}))
        .containsExactly(
            new double[] {0.16 / 3, 0.04, 1, 0.04}, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void familiesOfDifferentGroupsMeetInOneThatContainsBoth() {
    Group c16 = new Group.Cyclic(Action.ROTATION, 16);
    Family lines =
        Family.onOrbit(
            "lines",
            c16,
            List.of(Element.IDENTITY, Element.rotation(180)),
            List.of(Member.unit(1, "", new Place.OnOrbit(Element.rotation(22.5)))));
    List<Family> both = CommonGroup.of(curves, lines).orElseThrow();
    assertThat(both).extracting(family -> family.group().name()).containsExactly("C16", "C16");
    assertThat(both.get(1).stabilizer().order()).isEqualTo(2);
    Family hues =
        Family.onOrbit(
            "hues",
            new Group.Cyclic(Action.HUE, 6),
            List.of(),
            List.of(Member.unit(3, "", new Place.OnOrbit(Element.hue(60)))));
    List<Family> mixed = CommonGroup.of(curves, hues).orElseThrow();
    assertThat(mixed.get(0).group().order()).isEqualTo(48);
    assertThat(mixed.get(0).stabilizer().order()).isEqualTo(6);
    assertThat(mixed.get(1).stabilizer().order()).isEqualTo(8);
  }

  @Test
  void aSearchThatIsStoppedThrows() {
    assertThatThrownBy(() -> search((done, all) -> done < 2))
        .isInstanceOf(CancellationException.class);
  }
}
