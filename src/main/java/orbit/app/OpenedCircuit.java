package orbit.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import orbit.circuit.CircuitFile;
import orbit.view.CircuitViewModel;
import orbit.view.FigureSubject;
import orbit.view.Inspector;
import orbit.view.LaboratoryPane;
import orbit.view.LaboratoryViewModel;
import orbit.view.MatrixPane;
import orbit.view.NoteField;
import orbit.view.SidePane;
import orbit.view.UnitPictures;
import orbit.view.WorkspaceViewModel;

/** A circuit, of a file or made of a network: its matrix and the inspector. */
final class OpenedCircuit implements Opened {

  private static final double SIDE = 364;

  private final CircuitViewModel model;
  private final LaboratoryViewModel laboratory;
  private final MatrixPane pane;
  private final Runnable end;
  private final Subscription following;
  private final Supplier<FigureSubject> figure;
  private final NoteField note;
  private final Node content;
  private final ObservableValue<Optional<Matrix>> matrix;

  /**
   * @param origin the file, or what the circuit was made of, in words and for figures
   * @param workspace in which it is looked at
   * @param bar above a circuit that was made of a network
   * @param end called when the circuit is closed
   */
  OpenedCircuit(
      MainWindow window,
      CircuitOrigin origin,
      CircuitFile file,
      CircuitViewModel model,
      WorkspaceViewModel workspace,
      ObservableValue<Optional<UnitPictures>> pictures,
      Optional<CircuitBar> bar,
      Runnable end) {
    this.end = end;
    this.model = model;
    figure = () -> FigureSubject.of(file.title(), model, pictures.getValue(), origin.provenance());
    following = workspace.onMove(model::follow);
    laboratory = new LaboratoryViewModel(model, window.worker(), window.receiver());
    pane = new MatrixPane(model);
    pane.picturesProperty().bind(pictures);
    matrix = new SimpleObjectProperty<>(Optional.of(new Matrix(model, pane)));
    Inspector inspector = new Inspector(model, file, origin.words(), pane);
    note = NoteField.of(workspace, model);
    pane.notedProperty().bind(workspace.notedProperty());
    LaboratoryPane pages = new LaboratoryPane(laboratory, model, pane, inspector);
    SplitPane panes = new SidePane(pane, new BorderPane(pages, null, null, note, null), SIDE);
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
  public Optional<FigureSubject> figure() {
    return Optional.of(figure.get());
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
    following.unsubscribe();
    note.close();
    laboratory.close();
    model.close();
    end.run();
  }
}
