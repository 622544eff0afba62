package orbit.app;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import orbit.circuit.CircuitFile;
import orbit.view.CircuitViewModel;
import orbit.view.Inspector;
import orbit.view.LaboratoryPane;
import orbit.view.LaboratoryViewModel;
import orbit.view.MatrixPane;
import orbit.view.SidePane;
import orbit.view.UnitPictures;

/** A circuit, of a file or made of a network: its matrix and the inspector. */
final class OpenedCircuit implements Opened {

  private static final double SIDE = 348;

  private final CircuitViewModel model;
  private final LaboratoryViewModel laboratory;
  private final MatrixPane pane;
  private final Runnable end;
  private final Node content;
  private final ObservableValue<Optional<Matrix>> matrix;

  /**
   * @param origin the file, or what the circuit was made of
   * @param bar above a circuit that was made of a network
   * @param end called when the circuit is closed
   */
  OpenedCircuit(
      MainWindow window,
      String origin,
      CircuitFile file,
      ObservableValue<Optional<UnitPictures>> pictures,
      Optional<CircuitBar> bar,
      Runnable end) {
    this.end = end;
    model =
        new CircuitViewModel(
            file.circuit(), window.preferredScale(), window.worker(), window.receiver());
    model.onFailure(window::say);
    laboratory = new LaboratoryViewModel(model, window.worker(), window.receiver());
    pane = new MatrixPane(model);
    pane.picturesProperty().bind(pictures);
    matrix = new SimpleObjectProperty<>(Optional.of(new Matrix(model, pane)));
    Inspector inspector = new Inspector(model, file, origin, pane);
    SplitPane panes =
        new SidePane(pane, new LaboratoryPane(laboratory, model, pane, inspector), SIDE);
    content = bar.<Node>map(above -> new BorderPane(panes, above, null, null, null)).orElse(panes);
    model.measure();
  }

  @Override
  public String name() {
    return model.circuit().name();
  }

  @Override
  public Optional<LaboratoryViewModel> laboratory() {
    return Optional.of(laboratory);
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return matrix;
  }

  @Override
  public BooleanProperty darkProperty() {
    return pane.darkProperty();
  }

  @Override
  public boolean isSettled() {
    return model.analysisProperty().get().isPresent() && laboratory.isSettled();
  }

  @Override
  public void focus() {
    // below a bar the matrix is on screen only after the next layout
    Platform.runLater(pane::requestFocus);
  }

  @Override
  public void close() {
    laboratory.close();
    model.close();
    end.run();
  }
}
