package orbit.figure.kind;

import java.util.List;
import java.util.Optional;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.family.Family;
import orbit.network.Weights;
import orbit.stimulus.TuningCurves;

/** What a figure can be of. */
public sealed interface Shown {

  /** What it is, in a line. */
  String title();

  /**
   * A circuit as it is looked at.
   *
   * @param weights which are shown, [out][in] as the circuit lists its units, whatever frame they
   *     are turned to: its own, their equivariant part, the residual, or a mix
   * @param layout in which order
   * @param order the order in a word, such as {@code relative}
   * @param frame whether and how kernels are turned, in words; empty for as they are stored
   * @param what which weights these are, in words; empty for the circuit's own
   * @param limit end of the colour scale
   * @param analysis what is known of the symmetry
   */
  record OfCircuit(
      String title,
      Circuit circuit,
      Weights weights,
      Layout layout,
      String order,
      String frame,
      String what,
      float limit,
      Optional<Analysis> analysis)
      implements Shown {

    OfCircuit with(Weights other, Layout otherLayout) {
      return new OfCircuit(title, circuit, other, otherLayout, order, frame, what, limit, analysis);
    }

    Analysis analysed() {
      return analysis.orElseThrow(
          () -> new IllegalArgumentException("this figure needs the circuit's analysis"));
    }
  }

  /** A family, and the layer of its units. */
  record OfLayer(String layer, Family family) {}

  /** Families of units. */
  record OfFamilies(String title, List<OfLayer> families) implements Shown {
    public OfFamilies {
      families = List.copyOf(families);
    }
  }

  /** Tuning curves. */
  record OfTuning(String title, TuningCurves curves) implements Shown {}
}
