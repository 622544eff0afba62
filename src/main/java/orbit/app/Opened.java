package orbit.app;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import orbit.view.CircuitViewModel;
import orbit.view.FigureSubject;
import orbit.view.LaboratoryViewModel;
import orbit.view.MatrixPane;

/** What the window shows. */
sealed interface Opened permits OpenedCircuit, OpenedComparison, OpenedNetwork, OpenedTuning {

  /** A matrix on screen, on which orders, frames and zooms work. */
  record Matrix(CircuitViewModel model, MatrixPane pane) {}

  /** Its name in the window's title. */
  String name();

  /** The same without what stands beside it. */
  default Opened alone() {
    return this;
  }

  /** What fills the window between the tools and the line below; the same at every call. */
  Node content();

  /** The matrix; empty while there is none yet. */
  ObservableValue<Optional<Matrix>> matrix();

  /** Whether something stands in the place of the matrix. */
  default ObservableValue<Boolean> covered() {
    return new SimpleBooleanProperty();
  }

  /** Room for the stimulus bench, where there is a network to be shown stimuli. */
  default Optional<BenchSlot> bench() {
    return Optional.empty();
  }

  /** Room for the gallery of units, where there is a network. */
  default Optional<GallerySlot> gallery() {
    return Optional.empty();
  }

  /** Whether there is something of which there are figures. */
  default ObservableValue<Boolean> hasFigure() {
    return matrix().map(Optional::isPresent);
  }

  /** What is on screen, for a figure; empty where there is nothing of which there are figures. */
  default Optional<FigureSubject> figure() {
    return Optional.empty();
  }

  /** Its families as files, where it is a network. */
  default Optional<FamilyFiles> familyFiles() {
    return Optional.empty();
  }

  /** Room for the tables of families and circuits, where there is a network. */
  default Optional<SurveySlot> survey() {
    return Optional.empty();
  }

  /** What is measured of a circuit beyond its score, where one is open. */
  default Optional<LaboratoryViewModel> laboratory() {
    return Optional.empty();
  }

  BooleanProperty darkProperty();

  /** Whether nothing is computed any more. */
  boolean isSettled();

  /** Gives the keyboard to what is looked at. */
  void focus();

  /** Ends all work. */
  void close();
}
