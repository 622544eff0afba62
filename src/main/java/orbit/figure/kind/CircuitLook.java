package orbit.figure.kind;

import java.util.Optional;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.EquivariantPart;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.circuit.WeightViews;
import orbit.figure.RangeEstimate;
import orbit.network.Weights;

/** A circuit as settings say that it be looked at. */
public final class CircuitLook {

  private static final int MANY_CELLS = 1_000;

  private CircuitLook() {}

  /**
   * @param title what the circuit is, in a line
   * @param analysis where it is known; a figure that needs it cannot do without
   * @throws IllegalArgumentException if the settings order another circuit, or their limit is none
   */
  public static Shown.OfCircuit of(
      String title, Circuit circuit, FigureSettings settings, Optional<Analysis> analysis) {
    Layout layout =
        settings
            .layout()
            .orElseGet(() -> settings.order().orElse(Ordering.ELEMENT).layout(circuit));
    boolean fits =
        layout.outputs().size() == circuit.output().size()
            && layout.inputs().getFirst().size() == circuit.input().size();
    if (!fits) {
      throw new IllegalArgumentException("the order is that of another circuit");
    }
    Weights stored = circuit.weights();
    Weights chosen =
        switch (settings.which()) {
          case WEIGHTS -> stored;
          case TIED -> tied(circuit, analysis);
          case RESIDUAL -> WeightViews.difference(stored, tied(circuit, analysis));
        };
    return new Shown.OfCircuit(
        title,
        circuit,
        settings.canonical() ? WeightViews.canonical(circuit, chosen) : chosen,
        layout,
        order(settings, circuit),
        settings.canonical() ? frame(circuit) : "",
        // a kind that is of the analysis shows weights of its own
        settings.kind().needsAnalysis() ? "" : settings.which().words(),
        limit(stored, settings),
        analysis);
  }

  /** What the caption says of the order: nothing of one that is as stored. */
  private static String order(FigureSettings settings, Circuit circuit) {
    if (settings.order().isPresent() || settings.layout().isEmpty()) {
      return word(settings.order().orElse(Ordering.ELEMENT));
    }
    Layout layout = settings.layout().get();
    Layout upright = layout.transposed() ? layout.transpose() : layout;
    return upright.equals(Layout.stored(circuit)) ? "" : "hand";
  }

  private static String word(Ordering order) {
    return order == Ordering.RELATIVE ? "relative element" : order.word();
  }

  private static Weights tied(Circuit circuit, Optional<Analysis> analysis) {
    return analysis
        .map(Analysis::equivariant)
        .orElseGet(() -> new EquivariantPart(circuit).of(circuit.weights()));
  }

  private static String frame(Circuit circuit) {
    String how = circuit.group().turnsExactly() ? "" : ", interpolated";
    return "kernels turned back by their output’s element" + how;
  }

  /** The largest stored weight, of many cells the one that all but a few do not exceed. */
  private static float limit(Weights stored, FigureSettings settings) {
    if (settings.limit().isEmpty()) {
      RangeEstimate range = RangeEstimate.of(stored);
      boolean many = (long) stored.outputs() * stored.inputs() > MANY_CELLS;
      return many ? range.robust() : range.maximum();
    }
    float limit = (float) settings.limit().getAsDouble();
    if (!(limit > 0 && limit < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a colour scale ends at a positive number, not at " + settings.limit().getAsDouble());
    }
    return limit;
  }
}
