package orbit.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import orbit.circuit.CircuitFile;
import orbit.view.CircuitViewModel;
import orbit.view.Inspector;
import orbit.view.MatrixPane;
import orbit.view.UnitPictures;

/** A circuit file: its matrix and the inspector. */
final class OpenedCircuit implements Opened {

  private final CircuitViewModel model;
  private final MatrixPane pane;
  private final SplitPane content;
  private final ObservableValue<Optional<Matrix>> matrix;

  OpenedCircuit(
      Path path,
      CircuitFile file,
      CircuitViewModel model,
      ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    pane = new MatrixPane(model);
    pane.picturesProperty().bind(pictures);
    matrix = new SimpleObjectProperty<>(Optional.of(new Matrix(model, pane)));
    Inspector inspector = new Inspector(model, file, path, pane);
    content = new SplitPane(pane, inspector);
    SplitPane.setResizableWithParent(inspector, false);
    content.setDividerPositions(0.74);
    model.measure();
  }

  @Override
  public String name() {
    return model.circuit().name();
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
    return model.analysisProperty().get().isPresent();
  }

  @Override
  public void focus() {
    pane.requestFocus();
  }

  @Override
  public void close() {
    model.close();
  }
}
