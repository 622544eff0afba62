package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Groups.class)
@Domain(DomainContext.Global.class)
class IrreducibleBasisLawTest {

  @Property(tries = 60)
  void isOrthonormalAndHasAFunctionForEveryPlace(@ForAll Group group, @ForAll int seed) {
    IrreducibleBasis basis = IrreducibleBasis.of(orbit(group, seed));
    for (int a = 0; a < basis.size(); a++) {
      for (int b = 0; b < basis.size(); b++) {
        double inner = 0;
        for (int place = 0; place < basis.size(); place++) {
          inner += basis.at(a, place) * basis.at(b, place);
        }
        assertThat(inner).isCloseTo(a == b ? 1 : 0, within(1e-9));
      }
    }
  }

  @Property(tries = 60)
  void whatCommutesWithTheGroupJoinsNoTwoRepresentations(
      @ForAll Group group, @ForAll int seed, @ForAll int other) {
    Orbit from = orbit(group, seed);
    Orbit to = orbit(group, other);
    IrreducibleBasis columns = IrreducibleBasis.of(from);
    IrreducibleBasis rows = IrreducibleBasis.of(to);
    double[][] map = commuting(to, from, new Random(seed));
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        double value = 0;
        for (int p = 0; p < map.length; p++) {
          for (int q = 0; q < map[p].length; q++) {
            value += rows.at(r, p) * map[p][q] * columns.at(c, q);
          }
        }
        if (rows.irrepOf(r) != columns.irrepOf(c)) {
          assertThat(value).isCloseTo(0, within(1e-9));
        }
      }
    }
  }

  @Test
  void ofRotationsItIsTheFourierTransform() {
    IrreducibleBasis basis = IrreducibleBasis.of(new Orbit(Subgroup.trivial(Groups.rotations(8))));
    for (int place = 0; place < 8; place++) {
      assertThat(basis.at(0, place)).isCloseTo(Math.sqrt(1 / 8.0), within(1e-9));
      double angle = 2 * Math.PI * place / 8;
      assertThat(basis.at(1, place)).isCloseTo(Math.cos(angle) / 2, within(1e-9));
      assertThat(basis.at(2, place)).isCloseTo(Math.sin(angle) / 2, within(1e-9));
    }
    assertThat(List.of(basis.irrepOf(0), basis.irrepOf(1), basis.irrepOf(2)))
        .containsExactly(0, 1, 1);
  }

  /** The group average of random numbers. */
  private static double[][] commuting(Orbit to, Orbit from, Random random) {
    double[][] map = new double[to.places()][from.places()];
    for (int p = 0; p < to.places(); p++) {
      for (int q = 0; q < from.places(); q++) {
        double value = random.nextGaussian();
        for (int g = 0; g < to.group().order(); g++) {
          map[to.move(g, p)][from.move(g, q)] += value;
        }
      }
    }
    return map;
  }

  private static Orbit orbit(Group group, int seed) {
    Random random = new Random(seed);
    if (random.nextInt(3) == 0) {
      return new Orbit(random.nextBoolean() ? Subgroup.trivial(group) : Subgroup.whole(group));
    }
    int generator = random.nextInt(group.order());
    List<Integer> powers = new ArrayList<>();
    for (int power = generator; power != 0; power = group.multiply(generator, power)) {
      powers.add(power);
    }
    return new Orbit(Subgroup.of(group, powers));
  }
}
