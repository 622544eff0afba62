package orbit.circuit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.Orbit;
import orbit.symmetry.Subgroup;

/**
 * Circuits for laws: groups that turn grids exactly, one or two families a side with stabilizers of
 * any kind (trivial, half turn, mirror, twisted, whole), members shuffled, origins anywhere.
 */
public final class RandomCircuits {

  private RandomCircuits() {}

  /** Every place has its unit and every cell its kernel. */
  static final class Complete implements ArbitrarySupplier<Circuit> {
    @Override
    public Arbitrary<Circuit> get() {
      return circuits(groups(), Arbitraries.of(1, 3, 5), false);
    }
  }

  /** With holes, places that are not listed, and missing tiles. */
  public static final class WithHoles implements ArbitrarySupplier<Circuit> {
    @Override
    public Arbitrary<Circuit> get() {
      return circuits(groups(), Arbitraries.of(1, 3, 5), true);
    }
  }

  /** Hue groups, which leave kernels as they are; with holes. */
  static final class Hues implements ArbitrarySupplier<Circuit> {
    @Override
    public Arbitrary<Circuit> get() {
      return circuits(hues(7), Arbitraries.of(1, 3), true);
    }
  }

  private static Arbitrary<Group> hues(int most) {
    return Arbitraries.integers().between(1, most).map(n -> new Group.Cyclic(Action.HUE, n));
  }

  static Arbitrary<Group> groups() {
    Arbitrary<Integer> exact = Arbitraries.of(1, 2, 4);
    Arbitrary<Group> cyclic = exact.map(n -> new Group.Cyclic(Action.ROTATION, n));
    Arbitrary<Group> dihedral = exact.map(Group.Dihedral::new);
    Arbitrary<Group> spatial = Arbitraries.oneOf(cyclic, dihedral);
    return Arbitraries.oneOf(
        cyclic,
        dihedral,
        hues(7),
        Combinators.combine(hues(4), spatial).as(Group.Product::new),
        Combinators.combine(spatial, hues(3)).as(Group.Product::new));
  }

  private static Arbitrary<Circuit> circuits(
      Arbitrary<Group> groups, Arbitrary<Integer> sizes, boolean gaps) {
    return Combinators.combine(groups, sizes, Arbitraries.longs())
        .as((group, size, seed) -> circuit(group, size, gaps, new Random(seed)))
        .filter(circuit -> new Bands(circuit).count() > 0)
        .withoutEdgeCases();
  }

  private static Circuit circuit(Group group, int size, boolean gaps, Random random) {
    Side input = side("in", group, gaps, random);
    Side output = side("out", group, gaps, random);
    return new Circuit("random", group, input, output, weights(output, input, size, gaps, random));
  }

  private static Side side(String layer, Group group, boolean gaps, Random random) {
    List<Family> families = new ArrayList<>();
    int count = group.order() > 8 ? 1 : 1 + random.nextInt(2);
    for (int f = 0; f < count; f++) {
      families.add(random.nextInt(10) == 0 ? chain(group, random) : orbit(group, gaps, random));
    }
    return new Side(layer, families);
  }

  private static Family chain(Group group, Random random) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < 3; m++) {
      members.add(Member.unit(m, "", new Place.Scale(0.5 + random.nextDouble())));
    }
    return Family.listed("chain", group, new Arrangement.Chain(), members);
  }

  private static Family orbit(Group group, boolean gaps, Random random) {
    Orbit orbit = new Orbit(stabilizer(group, random));
    Element origin =
        new Element(
            group.step(Action.ROTATION) * random.nextInt(4) / 4,
            false,
            group.step(Action.HUE) * random.nextInt(4) / 4);
    List<Member> members = new ArrayList<>();
    for (int place = 0; place < orbit.places(); place++) {
      int[] fixed = orbit.stabilizer().elements().toArray();
      int carrier =
          group.multiply(orbit.representative(place), fixed[random.nextInt(fixed.length)]);
      Place at = new Place.OnOrbit(group.element(carrier).after(origin));
      int gap = gaps ? random.nextInt(8) : 7;
      if (gap > 0 || members.isEmpty()) {
        members.add(gap == 1 ? Member.hole(at) : Member.unit(random.nextInt(500), "", at));
      }
    }
    Collections.shuffle(members, random);
    // a file names the stabilizer of the feature at the identity
    List<Element> stabilizer =
        orbit
            .stabilizer()
            .elements()
            .mapToObj(h -> origin.inverse().after(group.element(h)).after(origin))
            .toList();
    return Family.onOrbit("orbit", group, stabilizer, members);
  }

  private static Subgroup stabilizer(Group group, Random random) {
    int kind = random.nextInt(6);
    if (kind < 2) {
      return kind == 0 ? Subgroup.whole(group) : Subgroup.trivial(group);
    }
    int generator = random.nextInt(group.order());
    List<Integer> powers = new ArrayList<>();
    for (int power = generator; power != 0; power = group.multiply(generator, power)) {
      powers.add(power);
    }
    return Subgroup.of(group, powers);
  }

  private static Weights weights(Side output, Side input, int size, boolean gaps, Random random) {
    BitSet absent = new BitSet();
    for (int cell = 0; cell < output.size() * input.size(); cell++) {
      boolean hole = output.isHole(cell / input.size()) || input.isHole(cell % input.size());
      absent.set(cell, hole || gaps && random.nextInt(8) == 0);
    }
    return weights(output.size(), input.size(), size, absent, random);
  }

  /** Independent normal values; zero where absent. */
  static Weights weights(int outputs, int inputs, int size, BitSet absent, Random random) {
    float[] values = new float[outputs * inputs * size * size];
    for (int k = 0; k < values.length; k++) {
      values[k] = absent.get(k / (size * size)) ? 0 : (float) random.nextGaussian();
    }
    return new DenseWeights(outputs, inputs, size, size, values, absent);
  }

  /** Other random weights, absent where the circuit's are. */
  static Weights other(Circuit circuit, long seed) {
    Weights weights = circuit.weights();
    BitSet absent = new BitSet();
    IntStream.range(0, weights.outputs() * weights.inputs())
        .filter(c -> !weights.present(c / weights.inputs(), c % weights.inputs()))
        .forEach(absent::set);
    return weights(weights.outputs(), weights.inputs(), weights.height(), absent, new Random(seed));
  }
}
