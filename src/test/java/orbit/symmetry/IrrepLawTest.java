package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Groups.class)
@Domain(DomainContext.Global.class)
class IrrepLawTest {

  @Property(tries = 40)
  void theProjectorsAreIdempotentAndOrthogonal(@ForAll Group group) {
    List<Irrep> irreps = Irrep.of(group);
    for (Irrep a : irreps) {
      for (Irrep b : irreps) {
        double[] product = convolved(group, a.projector(), b.projector());
        for (int g = 0; g < product.length; g++) {
          double expected = a == b ? a.projector()[g] : 0;
          assertThat(product[g]).isCloseTo(expected, within(1e-9));
        }
      }
    }
  }

  @Property(tries = 40)
  void theProjectorsAddUpToTheIdentity(@ForAll Group group) {
    List<Irrep> irreps = Irrep.of(group);
    for (int g = 0; g < group.order(); g++) {
      int element = g;
      double sum = irreps.stream().mapToDouble(irrep -> irrep.projector()[element]).sum();
      assertThat(sum).isCloseTo(g == 0 ? 1 : 0, within(1e-9));
    }
  }

  @Test
  void theFirstIsTrivialAndTheOthersHaveTheirNames() {
    assertThat(names(Groups.rotations(4))).containsExactly("k=0", "k=1", "k=2");
    assertThat(names(Groups.rotations(5))).containsExactly("k=0", "k=1", "k=2");
    assertThat(names(new Group.Dihedral(3))).containsExactly("A1", "A2", "E1");
    assertThat(names(new Group.Dihedral(4))).containsExactly("A1", "A2", "B1", "B2", "E1");
    assertThat(Irrep.of(new Group.Product(Groups.hues(4), Groups.rotations(4)))).hasSize(10);
    assertThat(Irrep.of(Groups.rotations(4)).get(1).dimension()).isEqualTo(2);
  }

  private static List<String> names(Group group) {
    return Irrep.of(group).stream().map(Irrep::name).toList();
  }

  private static double[] convolved(Group group, double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int g = 0; g < a.length; g++) {
      for (int h = 0; h < b.length; h++) {
        product[group.multiply(g, h)] += a[g] * b[h];
      }
    }
    return product;
  }
}
