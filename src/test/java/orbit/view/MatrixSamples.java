package orbit.view;

import java.util.ArrayList;
import java.util.List;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Circuits to look at: no two weights are alike. */
final class MatrixSamples {

  static final Group C4 = new Group.Cyclic(Action.ROTATION, 4);

  private MatrixSamples() {}

  /** Four directions to four, listed in no order of their angles; 3 x 3 kernels. */
  static Circuit directions() {
    return new Circuit(
        "directions", C4, side("in", 90, 0, 270, 180), side("out", 0, 180, 90, 270), weights(4, 4));
  }

  /** Variants to variants. */
  static Circuit many(int outputs, int inputs) {
    return new Circuit(
        "many", C4, listed("in", inputs), listed("out", outputs), weights(outputs, inputs));
  }

  private static Side side(String layer, double... angles) {
    List<Member> members = new ArrayList<>();
    for (double angle : angles) {
      Place place = new Place.OnOrbit(Element.rotation(angle));
      members.add(Member.unit(10 * members.size(), "", place));
    }
    return new Side(layer, List.of(Family.onOrbit("directions", C4, List.of(), members)));
  }

  private static Side listed(String layer, int units) {
    List<Member> members = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      members.add(Member.unit(u, "", new Place.Variant("")));
    }
    Family variants = Family.listed("variants", C4, new Arrangement.Variants(), members);
    return new Side(layer, List.of(variants));
  }

  private static DenseWeights weights(int outputs, int inputs) {
    float[] values = new float[outputs * inputs * 9];
    for (int k = 0; k < values.length; k++) {
      values[k] = 2f * k / values.length - 1;
    }
    return new DenseWeights(outputs, inputs, 3, 3, values);
  }
}
