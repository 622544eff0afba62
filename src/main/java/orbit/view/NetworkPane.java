package orbit.view;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import orbit.network.Weights;

/** An open network: its layers, the weights between two of them, and a unit. */
public final class NetworkPane extends SplitPane {

  private static final double STRIP = 250;
  private static final double UNIT = 290;

  private final NetworkViewModel model;
  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<MatrixPane>> matrix =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Label hint = new Label("Click a layer to see the weights into it.");
  private final StackPane centre = new StackPane(hint);
  private final HBox waiting;
  private final Label waitingFor = new Label();
  // what is quick shows no wheel
  private final PauseTransition patience = new PauseTransition(Duration.millis(200));
  private boolean placed;

  /**
   * @param pictures the open picture pack
   */
  public NetworkPane(NetworkViewModel model, ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    this.pictures = pictures;
    getStyleClass().add("network-pane");
    hint.getStyleClass().add("hint");
    waiting = waiting();
    centre.getChildren().add(waiting);
    centre.setMinWidth(200);
    LayerStrip strip = new LayerStrip(model);
    UnitPane unit = new UnitPane(model, pictures, matrix);
    getItems().addAll(strip, centre, unit);
    setResizableWithParent(strip, false);
    setResizableWithParent(unit, false);
    model.shownProperty().subscribe(this::show);
    model.busyProperty().subscribe(this::waitWhile);
    model.chosenProperty().subscribe(now -> waitWhile(model.busyProperty().get()));
  }

  /** The matrix on screen. */
  public ReadOnlyObjectProperty<Optional<MatrixPane>> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** Gives the keyboard to the layers. */
  public void focusLayers() {
    getItems().getFirst().requestFocus();
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  private HBox waiting() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(20, 20);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> model.cancel());
    HBox box = new HBox(wheel, waitingFor, cancel);
    box.getStyleClass().add("waiting");
    box.setAlignment(Pos.CENTER);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setVisible(false);
    patience.setOnFinished(event -> box.setVisible(model.busyProperty().get()));
    return box;
  }

  private void waitWhile(boolean busy) {
    waitingFor.setText(
        "Computing " + model.chosenProperty().get().map(LayerPair::toString).orElse("") + "…");
    hint.setVisible(!busy && model.shownProperty().get().isEmpty());
    if (busy) {
      patience.playFromStart();
    } else {
      waiting.setVisible(false);
    }
  }

  private void show(Optional<NetworkViewModel.Shown> shown) {
    matrix.get().ifPresent(before -> centre.getChildren().remove(before));
    hint.setVisible(shown.isEmpty() && !model.busyProperty().get());
    if (shown.isEmpty()) {
      matrix.set(Optional.empty());
      return;
    }
    MatrixPane pane = new MatrixPane(shown.get().model());
    pane.darkProperty().bind(dark);
    Optional<UnitPictures> kernels = kernels(shown.get());
    pane.picturesProperty().bind(pictures.map(pack -> pack.or(() -> kernels)));
    centre.getChildren().addFirst(pane);
    matrix.set(Optional.of(pane));
  }

  /** Units that read the picture itself are their own pictures. */
  private Optional<UnitPictures> kernels(NetworkViewModel.Shown shown) {
    Weights weights = shown.model().circuit().weights();
    return model.layers().isColours(shown.pair().from())
        ? Optional.of(
            new KernelPictures(shown.pair().to().name(), weights, model.layers().isBlueFirst()))
        : Optional.empty();
  }

  @Override
  protected void layoutChildren() {
    if (!placed && getWidth() > 0) {
      placed = true;
      setDividerPositions(STRIP / getWidth(), 1 - UNIT / getWidth());
    }
    super.layoutChildren();
  }
}
