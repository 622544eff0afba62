package orbit.symmetry;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Groups of every kind, small enough to try all their elements. */
final class Groups extends DomainContextBase {

  @Provide
  Arbitrary<Group> groups() {
    Arbitrary<Group> turns = Arbitraries.integers().between(1, 8).map(n -> rotations(n));
    Arbitrary<Group> hues = Arbitraries.integers().between(1, 6).map(n -> hues(n));
    Arbitrary<Group> dihedral = Arbitraries.integers().between(1, 6).map(Group.Dihedral::new);
    Arbitrary<Group> products =
        Combinators.combine(hues, Arbitraries.oneOf(turns, dihedral)).as(Group.Product::new);
    Group mirror = new Group.Cyclic(Action.MIRROR, 2);
    return Arbitraries.oneOf(turns, hues, dihedral, products, Arbitraries.just(mirror));
  }

  static Group rotations(int order) {
    return new Group.Cyclic(Action.ROTATION, order);
  }

  static Group hues(int order) {
    return new Group.Cyclic(Action.HUE, order);
  }
}
