package orbit.circuit;

import orbit.network.Weights;
import orbit.symmetry.Group;

/**
 * An input side, an output side, the group that acts on both, and the weights between them,
 * W[output][input].
 *
 * @param weights absent at every hole; outputs and inputs as the sides list them
 */
public record Circuit(String name, Group group, Side input, Side output, Weights weights) {

  /**
   * @throws IllegalArgumentException if the weights do not fit the sides
   */
  public Circuit {
    if (weights.outputs() != output.size() || weights.inputs() != input.size()) {
      throw new IllegalArgumentException(
          "weights [%d][%d] do not fit %d outputs and %d inputs"
              .formatted(weights.outputs(), weights.inputs(), output.size(), input.size()));
    }
  }

  /** Such as {@code invariant->equivariant}: what the group does to the two sides. */
  public String kind() {
    return side(input) + "->" + side(output);
  }

  private static String side(Side side) {
    boolean invariant = side.families().stream().allMatch(family -> family.isInvariant());
    return invariant ? "invariant" : "equivariant";
  }
}
