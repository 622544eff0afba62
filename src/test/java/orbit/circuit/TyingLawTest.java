package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class TyingLawTest {

  @Property(tries = 60)
  void freeKernelsAreAsManyAsBurnsideCounts(
      @ForAll(supplier = RandomCircuits.Complete.class) Circuit circuit) {
    for (TyingChoice choice : TyingChoice.of(circuit)) {
      Tying tying = choice.tying();
      assertThat(tying.kernels()).isEqualTo(tying.completeKernels());
    }
  }

  @Property(tries = 60)
  void cellsAreTiedIfAndOnlyIfAnElementCarriesOneToTheOther(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    for (TyingChoice choice : ownGroups(circuit)) {
      Bands tied = choice.tying().bands();
      for (int g : choice.group().subgroup().elements().toArray()) {
        int[] outputs = BruteForce.carried(circuit.output(), circuit.group().element(g));
        int[] inputs = BruteForce.carried(circuit.input(), circuit.group().element(g));
        for (int o = 0; o < outputs.length; o++) {
          for (int i = 0; i < inputs.length; i++) {
            boolean both =
                outputs[o] >= 0
                    && inputs[i] >= 0
                    && circuit.weights().present(o, i)
                    && circuit.weights().present(outputs[o], inputs[i]);
            if (both) {
              assertThat(tied.bandOf(outputs[o], inputs[i])).isEqualTo(tied.bandOf(o, i));
            }
          }
        }
      }
    }
  }

  @Property(tries = 60)
  void aPartOfAGroupTiesLessAndKeepsMore(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    List<TyingChoice> choices = ownGroups(circuit);
    if (!choices.isEmpty()) {
      Tying whole = choices.getFirst().tying();
      assertThat(whole.kept())
          .isCloseTo(new EquivariantPart(circuit).score(circuit.weights()), within(1e-12));
      assertThat(choices)
          .allSatisfy(
              choice -> {
                Tying part = choice.tying();
                assertThat(part.kernels()).isBetween(whole.kernels(), part.cells());
                assertThat(part.kept()).isBetween(whole.kept() - 1e-6, 1 + 1e-6);
              });
    }
  }

  @Property(tries = 15)
  void freeWeightsAreTheDimensionsOfTheTiedWeights(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    TyingChoice.of(circuit).stream()
        .limit(2)
        .forEach(
            choice ->
                assertThat(choice.tying().weights().getAsInt())
                    .isEqualTo((int) Math.rint(trace(choice))));
  }

  @Test
  void aMirroredFeatureIsTheOneThatPointsTheMirroredWay() {
    Group group = Built.rotations(8);
    Circuit circuit = Built.random(group, Built.free(group), Built.free(group), 3, 1);
    Circuit wider = MirroredFeatures.of(circuit).orElseThrow();
    assertThat(wider.group().name()).isEqualTo("D8");
    int mirror = wider.group().indexOf(Element.mirror()).orElseThrow();
    // 45° clockwise of right becomes 45° clockwise of left, backwards
    assertThat(wider.output().moved(mirror, 1)).isEqualTo(3);
    assertThat(wider.output().moved(mirror, 2)).isEqualTo(2);
  }

  @Test
  void placesWithoutMirrorImagesHaveNoMirroredGroup() {
    Group group = Built.rotations(4);
    Circuit circuit =
        Built.random(group, Built.turned(group, 10, 100, 190, 280), Built.free(group), 3, 1);
    assertThat(MirroredFeatures.of(circuit)).isEmpty();
  }

  @Test
  void interpolatedTurnsTellNoNumberOfFreeWeights() {
    Group group = Built.rotations(8);
    Circuit circuit = Built.random(group, Built.free(group), Built.free(group), 3, 1);
    assertThat(TyingChoice.of(circuit).getFirst().tying().weights()).isEmpty();
  }

  @Property(tries = 20)
  void randomWeightsKeepTheShareThatIsExpected(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit, @ForAll long seed) {
    TyingChoice.of(circuit).stream()
        .limit(2)
        .forEach(
            choice -> {
              EquivariantPart part =
                  new EquivariantPart(choice.circuit(), choice.group().subgroup());
              // seeds side by side would draw alike
              Random seeds = new Random(seed);
              double sum = 0;
              for (int draw = 0; draw < 60; draw++) {
                sum += part.score(RandomCircuits.other(circuit, seeds.nextLong()));
              }
              assertThat(sum / 60).isCloseTo(choice.tying().expected(), within(0.12));
            });
  }

  @Test
  void whatInterpolatedTurnsKeepOfRandomWeightsIsLessThanTheFreeKernelsWouldTell() {
    Group group = Built.rotations(8);
    Circuit circuit = Built.random(group, Built.free(group), Built.free(group), 5, 1);
    Tying tying = TyingChoice.of(circuit).getFirst().tying();
    assertThat(tying.expected()).isBetween(0.05, 1.0 / 8);
  }

  private static List<TyingChoice> ownGroups(Circuit circuit) {
    return TyingChoice.of(circuit).stream().filter(choice -> !choice.mirrored()).toList();
  }

  /** Of the projection on tied weights. */
  private static double trace(TyingChoice choice) {
    Circuit circuit = choice.circuit();
    EquivariantPart part = new EquivariantPart(circuit, choice.group().subgroup());
    int size = circuit.weights().kernelSize();
    int inputs = circuit.weights().inputs();
    double trace = 0;
    for (int o = 0; o < circuit.weights().outputs(); o++) {
      for (int i = 0; i < inputs; i++) {
        for (int k = 0; k < size && circuit.weights().present(o, i); k++) {
          float[] unit = new float[circuit.weights().outputs() * inputs * size];
          unit[(o * inputs + i) * size + k] = 1;
          trace += Built.kernel(part.of(like(circuit, unit)), o, i)[k];
        }
      }
    }
    return trace;
  }

  private static DenseWeights like(Circuit circuit, float[] values) {
    Weights weights = circuit.weights();
    BitSet absent = new BitSet();
    for (int cell = 0; cell < weights.outputs() * weights.inputs(); cell++) {
      absent.set(cell, !weights.present(cell / weights.inputs(), cell % weights.inputs()));
    }
    return new DenseWeights(
        weights.outputs(), weights.inputs(), weights.height(), weights.width(), values, absent);
  }
}
