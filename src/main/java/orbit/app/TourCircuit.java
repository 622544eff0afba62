package orbit.app;

import java.util.Optional;
import java.util.function.Consumer;
import orbit.circuit.Ordering;
import orbit.view.CircuitViewModel;
import orbit.view.LaboratoryPage;
import orbit.workspace.Frame;
import orbit.workspace.Selection;
import orbit.workspace.Shown;

/**
 * How a tour shows the matrix of a circuit.
 *
 * @param exception whether the output is selected that the symmetry explains least
 * @param page beside the matrix
 */
record TourCircuit(
    Ordering order, Frame frame, boolean transposed, boolean exception, LaboratoryPage page) {

  static final TourCircuit BY_NUMBER =
      new TourCircuit(Ordering.INDEX, Frame.STORED, false, false, LaboratoryPage.CIRCUIT);

  TourCircuit by(Ordering other) {
    return new TourCircuit(other, frame, transposed, exception, page);
  }

  TourCircuit framed() {
    return new TourCircuit(order, Frame.CANONICAL, transposed, exception, page);
  }

  TourCircuit beside(LaboratoryPage other) {
    return new TourCircuit(order, frame, transposed, exception, other);
  }

  TourCircuit withException() {
    return new TourCircuit(order, frame, transposed, true, page);
  }

  TourCircuit turned() {
    return new TourCircuit(order, frame, true, exception, page);
  }

  Consumer<MainWindow> arranging() {
    return window -> {
      window.matrixProperty().getValue().ifPresent(shown -> arrange(shown.model()));
      window
          .openedProperty()
          .get()
          .flatMap(Opened::laboratory)
          .ifPresent(laboratory -> laboratory.pageProperty().set(page));
    };
  }

  /** What is so already is not done again, so that the history stays short. */
  private void arrange(CircuitViewModel model) {
    if (model.state().layout().transposed() != transposed) {
      model.transpose();
    }
    if (!model.state().ordering().equals(Optional.of(order))) {
      model.order(order);
    }
    model.frame(frame);
    model.select(exception ? exception(model) : new Selection.Nothing());
    model.tie(0);
    model.viewport(Optional.empty());
    model.endGesture();
    if (!(model.state().shown() instanceof Shown.Tied)) {
      model.residual(false);
    }
  }

  private static Selection exception(CircuitViewModel model) {
    double[] residuals =
        model
            .analysisProperty()
            .get()
            .map(known -> known.residualOfOutputs())
            .orElse(new double[0]);
    int most = -1;
    for (int unit = 0; unit < residuals.length; unit++) {
      if (!Double.isNaN(residuals[unit]) && (most < 0 || residuals[unit] > residuals[most])) {
        most = unit;
      }
    }
    return most < 0 ? new Selection.Nothing() : new Selection.Output(most);
  }
}
