package orbit.circuit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Small circuits with known answers. */
final class Built {

  static final Watch GO_ON = (done, all) -> true;

  private Built() {}

  /** A weight (the whole 1x1 kernel) by the numbers of its output and input. */
  interface Weight {
    double at(int output, int input);
  }

  static Group rotations(int order) {
    return new Group.Cyclic(Action.ROTATION, order);
  }

  static Group hues(int order) {
    return new Group.Cyclic(Action.HUE, order);
  }

  /** A family without stabilizer at these angles. */
  static Family turned(Group group, double... degrees) {
    List<Element> places = Arrays.stream(degrees).mapToObj(Element::rotation).toList();
    return onOrbit(group, List.of(), places);
  }

  /** A family without stabilizer at all places of the group, in its order. */
  static Family free(Group group) {
    return onOrbit(
        group, List.of(), IntStream.range(0, group.order()).mapToObj(group::element).toList());
  }

  static Family onOrbit(Group group, List<Element> stabilizer, List<Element> places) {
    List<Member> members =
        IntStream.range(0, places.size())
            .mapToObj(u -> Member.unit(u, "", new Place.OnOrbit(places.get(u))))
            .toList();
    return Family.onOrbit("family", group, stabilizer, members);
  }

  static Family invariant(Group group) {
    Member member = Member.unit(0, "", new Place.OnOrbit(Element.IDENTITY));
    return Family.invariant("invariant", group, List.of(member));
  }

  static Side side(Family... families) {
    return new Side("layer", List.of(families));
  }

  static Circuit circuit(Group group, Family input, Family output, Weight weight) {
    return circuit(group, side(input), side(output), weight);
  }

  static Circuit circuit(Group group, Side input, Side output, Weight weight) {
    float[] values = new float[output.size() * input.size()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = (float) weight.at(cell / input.size(), cell % input.size());
    }
    return new Circuit(
        "built", group, input, output, new DenseWeights(output.size(), input.size(), 1, 1, values));
  }

  /** A circuit of random kernels. */
  static Circuit random(Group group, Family input, Family output, int size, long seed) {
    int outputs = output.members().size();
    int inputs = input.members().size();
    return new Circuit(
        "random",
        group,
        side(input),
        side(output),
        RandomCircuits.weights(outputs, inputs, size, new BitSet(), new Random(seed)));
  }

  /** A circuit of random kernels, tied. */
  static Circuit tied(Group group, Family input, Family output, int size, long seed) {
    Circuit random = random(group, input, output, size, seed);
    return with(random, BruteForce.average(random, random.weights()));
  }

  static Circuit with(Circuit circuit, Weights weights) {
    return new Circuit(circuit.name(), circuit.group(), circuit.input(), circuit.output(), weights);
  }

  static float[] kernel(Weights weights, int output, int input) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(output, input, kernel);
    return kernel;
  }
}
