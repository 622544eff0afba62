package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.network.Weights;

class EquivariantPartLawTest {

  private static final double CLOSE = 1e-5;

  @Property(tries = 300)
  void isTheMeanOverTheGroupOfTheKernelsThatExist(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Weights part = new EquivariantPart(circuit).of(circuit.weights());
    Weights mean = BruteForce.average(circuit, circuit.weights());
    assertThat(BruteForce.distance(part, mean)).isLessThan(CLOSE);
  }

  @Property(tries = 200)
  void takenTwiceIsTakenOnce(@ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    EquivariantPart part = new EquivariantPart(circuit);
    Weights once = part.of(circuit.weights());
    assertThat(BruteForce.distance(part.of(once), once)).isLessThan(CLOSE);
  }

  @Property(tries = 200)
  void isSelfAdjoint(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit, @ForAll long seed) {
    EquivariantPart part = new EquivariantPart(circuit);
    Weights weights = circuit.weights();
    Weights others = RandomCircuits.other(circuit, seed);
    double norms = Math.sqrt(BruteForce.inner(weights, weights) * BruteForce.inner(others, others));
    assertThat(BruteForce.inner(part.of(weights), others))
        .isCloseTo(BruteForce.inner(weights, part.of(others)), within(CLOSE * norms));
  }

  @Property(tries = 200)
  void commutesWithTheJointAction(
      @ForAll(supplier = RandomCircuits.Complete.class) Circuit circuit, @ForAll int number) {
    int g = Math.floorMod(number, circuit.group().order());
    EquivariantPart part = new EquivariantPart(circuit);
    Weights partOfMoved = part.of(BruteForce.moved(circuit, g, circuit.weights()));
    Weights movedPart = BruteForce.moved(circuit, g, part.of(circuit.weights()));
    assertThat(BruteForce.distance(partOfMoved, movedPart)).isLessThan(CLOSE);
  }

  @Property(tries = 200)
  void tiedWeightsScoreOneAlsoAroundHoles(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Weights tied = BruteForce.average(circuit, circuit.weights());
    assertThat(new EquivariantPart(circuit).score(tied)).isCloseTo(1, within(CLOSE));
  }

  @Property(tries = 200)
  void theScoreIsTheShareOfThePowerThatTheProjectionKeeps(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Weights weights = circuit.weights();
    Weights mean = BruteForce.average(circuit, weights);
    double share = BruteForce.inner(mean, mean) / BruteForce.inner(weights, weights);
    assertThat(new EquivariantPart(circuit).score(weights))
        .isCloseTo(share, within(CLOSE))
        .isBetween(0.0, 1 + CLOSE);
  }
}
