package orbit.symmetry;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A checked subgroup H of a group; a stabilizer. */
public final class Subgroup {

  private final Group group;
  private final BitSet members;

  private Subgroup(Group group, BitSet members) {
    this.group = group;
    this.members = members;
  }

  public static Subgroup trivial(Group group) {
    return of(group, List.of(0));
  }

  public static Subgroup whole(Group group) {
    BitSet all = new BitSet();
    all.set(0, group.order());
    return new Subgroup(group, all);
  }

  /**
   * The subgroup of exactly these elements and the identity.
   *
   * @throws IllegalArgumentException if a product of two of them is missing
   */
  public static Subgroup of(Group group, Collection<Integer> elements) {
    BitSet members = new BitSet();
    members.set(0);
    elements.forEach(members::set);
    for (int a = members.nextSetBit(0); a >= 0; a = members.nextSetBit(a + 1)) {
      for (int b = members.nextSetBit(0); b >= 0; b = members.nextSetBit(b + 1)) {
        int product = group.multiply(a, b);
        if (!members.get(product)) {
          throw new IllegalArgumentException(
              "%s then %s gives %s, which is not among the elements: no subgroup"
                  .formatted(group.element(b), group.element(a), group.element(product)));
        }
      }
    }
    return new Subgroup(group, members);
  }

  public Group group() {
    return group;
  }

  public int order() {
    return members.cardinality();
  }

  public boolean contains(int element) {
    return members.get(element);
  }

  public IntStream elements() {
    return members.stream();
  }

  public boolean isTrivial() {
    return order() == 1;
  }

  public boolean isWhole() {
    return order() == group.order();
  }
}
