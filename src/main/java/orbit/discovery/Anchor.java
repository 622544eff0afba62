package orbit.discovery;

import java.util.Arrays;

/**
 * Where 0 is: the angles at which the stimulus that drives a family best makes each of its units
 * answer most.
 *
 * @param responses empty of meaning where a family has no such stimulus; then the template is 0
 * @param indices of the family's units in the responses
 */
record Anchor(Responses responses, int[] indices) {

  /** For units that were shown nothing. */
  static Anchor none(int members) {
    int[] indices = new int[members];
    Arrays.setAll(indices, k -> k);
    return new Anchor(new Responses("", 1, 1, new double[members][1]), indices);
  }

  /** Rotation at the peak of a member, degrees. */
  double rotation(int member) {
    return 360.0 * (peak(member) % responses.rotations()) / responses.rotations();
  }

  /** Hue at the peak of a member, degrees. */
  double hue(int member) {
    return 360.0 * Math.floorDiv(peak(member), responses.rotations()) / responses.hues();
  }

  private int peak(int member) {
    double[] values = responses.values()[indices[member]];
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] > values[best]) {
        best = k;
      }
    }
    return best;
  }

  boolean turns() {
    return responses.rotations() > 1;
  }

  boolean recolours() {
    return responses.hues() > 1;
  }
}
