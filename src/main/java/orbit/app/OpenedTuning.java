package orbit.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import orbit.stimulus.TuningFile;
import orbit.view.FigureSubject;
import orbit.view.TuningFilePane;
import orbit.view.TuningViewModel;

/** Tuning curves of a file, without their model. */
final class OpenedTuning implements Opened {

  private final TuningFile file;
  private final Path path;
  private final TuningViewModel model;
  private final TuningFilePane pane;
  private final ObservableValue<Optional<Matrix>> none =
      new SimpleObjectProperty<>(Optional.empty());

  OpenedTuning(MainWindow window, TuningFile file, Path path) {
    this.file = file;
    this.path = path;
    model = new TuningViewModel(window.worker(), window.receiver());
    model.onFailure(window::say);
    pane = new TuningFilePane(model, file.curves(), new BenchChoosers(window));
  }

  @Override
  public String name() {
    return file.curves().name();
  }

  @Override
  public Node content() {
    return pane;
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return none;
  }

  @Override
  public ObservableValue<Boolean> hasFigure() {
    return new SimpleObjectProperty<>(true);
  }

  @Override
  public Optional<FigureSubject> figure() {
    return Optional.of(
        FigureSubject.of(
            file.curves(), model.kindProperty().get(), CircuitOrigin.of(path, file.curves())));
  }

  @Override
  public BooleanProperty darkProperty() {
    return pane.darkProperty();
  }

  @Override
  public boolean isSettled() {
    return pane.isPainted();
  }

  @Override
  public void focus() {
    pane.requestFocus();
  }

  @Override
  public void close() {
    model.close();
    pane.stop();
  }
}
