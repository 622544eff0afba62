package orbit.view;

import java.util.function.BooleanSupplier;
import orbit.network.ExpandedWeights;
import orbit.network.Graph;
import orbit.network.Weights;

/**
 * The expanded weights of two layers.
 *
 * @param limit the end of the colours where the user gives none
 */
record PairWeights(Weights weights, double limit) {

  /** Slow; cancelled by an exception. */
  static PairWeights compute(Graph graph, LayerPair pair, BooleanSupplier cancelled) {
    Weights weights =
        ExpandedWeights.between(graph, pair.from().node(), pair.to().node(), cancelled).weights();
    return new PairWeights(weights, MatrixRequest.automatic(weights));
  }

  long bytes() {
    return (long) weights.outputs() * weights.inputs() * weights.kernelSize() * Float.BYTES;
  }
}
