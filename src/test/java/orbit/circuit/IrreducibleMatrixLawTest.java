package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.family.Family;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class IrreducibleMatrixLawTest {

  private static final IrreducibleMatrix.Holes MEAN = IrreducibleMatrix.Holes.MEAN;
  private static final IrreducibleMatrix.Holes ZERO = IrreducibleMatrix.Holes.ZERO;

  @Property(tries = 100)
  void keepsTheEnergyOfAllWeights(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    IrreducibleMatrix matrix = IrreducibleMatrix.of(circuit, ZERO);
    double all = BruteForce.inner(circuit.weights(), circuit.weights());
    assertThat(matrix.energy()).isCloseTo(all, within(1e-5 * all));
    double drawn =
        Arrays.stream(matrix.magnitudes())
            .flatMapToDouble(Arrays::stream)
            .map(magnitude -> magnitude * magnitude)
            .sum();
    assertThat(drawn).isCloseTo(all, within(1e-5 * all));
  }

  @Property(tries = 100)
  void bandedWeightsAreBlockDiagonalAlsoWithHolesThatTheirBandsFill(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Circuit tied = Built.with(circuit, BruteForce.average(circuit, circuit.weights()));
    IrreducibleMatrix matrix = IrreducibleMatrix.of(tied, MEAN);
    assertThat(matrix.inBlocks()).isCloseTo(1, within(1e-9));
    double outside = matrix.energy();
    for (IrreducibleMatrix.Block block : matrix.blocks()) {
      for (int r = block.fromRow(); r < block.endRow(); r++) {
        for (int c = block.fromColumn(); c < block.endColumn(); c++) {
          outside -= matrix.magnitudes()[r][c] * matrix.magnitudes()[r][c];
        }
      }
    }
    assertThat(outside).isCloseTo(0, within(1e-9 * matrix.energy()));
  }

  @Property(tries = 100)
  void theBlocksHoldAtLeastWhatIsEquivariant(
      @ForAll(supplier = RandomCircuits.Complete.class) Circuit circuit) {
    IrreducibleMatrix matrix = IrreducibleMatrix.of(circuit, ZERO);
    assertThat(matrix.missing()).isZero();
    assertThat(matrix.inBlocks())
        .isGreaterThanOrEqualTo(new EquivariantPart(circuit).score(circuit.weights()) - 1e-5);
    assertThat(matrix.rows().size()).isGreaterThanOrEqualTo(circuit.output().size());
  }

  @Test
  void anInvariantOutputLeavesTheFrameToTheInputs() {
    Group group = Built.rotations(4);
    Circuit column = Built.tied(group, Built.free(group), Built.invariant(group), 3, 7);
    IrreducibleMatrix matrix = IrreducibleMatrix.of(column, ZERO);
    assertThat(matrix.framedByOutputs()).isFalse();
    assertThat(matrix.rows()).hasSize(1);
    assertThat(matrix.columns().stream().map(IrreducibleMatrix.Line::irrep))
        .containsExactly("k=0", "k=1", "k=1", "k=2");
    assertThat(matrix.magnitudes()[0][0]).isPositive();
    assertThat(matrix.inBlocks()).isCloseTo(1, within(1e-9));
    assertThat(matrix.blocks()).hasSize(1);
  }

  @Test
  void aHoleFilledByZeroLeaksOutOfTheBlocksAndOneFilledByItsBandDoesNot() {
    Group group = Built.rotations(4);
    List<Element> three = List.of(group.element(0), group.element(1), group.element(2));
    Family holed = Built.onOrbit(group, List.of(), three);
    Circuit circuit = Built.tied(group, Built.free(group), holed, 3, 7);
    assertThat(IrreducibleMatrix.of(circuit, MEAN).inBlocks()).isCloseTo(1, within(1e-9));
    assertThat(IrreducibleMatrix.of(circuit, ZERO).inBlocks()).isLessThan(0.95);
    assertThat(IrreducibleMatrix.of(circuit, ZERO).missing()).isEqualTo(4);
  }

  @Test
  void refusesWhatWouldTakeTooLong() {
    Group group = new Group.Product(Built.hues(60), Built.rotations(60));
    Circuit circuit = Built.random(group, Built.invariant(group), Built.invariant(group), 41, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IrreducibleMatrix.of(circuit, MEAN))
        .withMessageContaining("too large");
  }
}
