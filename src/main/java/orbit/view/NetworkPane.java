package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import orbit.circuit.FamilyChoice;
import orbit.network.Weights;

/** An open network: its layers, the weights between two of them, and a unit. */
public final class NetworkPane extends SplitPane {

  private static final double STRIP = 250;

  /** Share of the layers, above the families. */
  private static final double LAYERS = 0.62;

  private static final double UNIT = 290;

  private final NetworkViewModel model;
  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final LayerStrip strip;
  private final FamilyTree families;
  private final SplitPane left;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<MatrixPane>> matrix =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Node>> cover = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Consumer<NetworkUnit>>> visualize =
      new SimpleObjectProperty<>(Optional.empty());
  private final UnitPane unit;
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
    strip = new LayerStrip(model, pictures);
    families = new FamilyTree(model, pictures);
    left = new SplitPane(strip);
    left.setOrientation(Orientation.VERTICAL);
    left.setMinWidth(190);
    unit = new UnitPane(model, pictures, matrix, visualize);
    getItems().addAll(left, centre, unit);
    setResizableWithParent(left, false);
    setResizableWithParent(unit, false);
    cover.addListener((p, before, now) -> cover(before, now));
    model.shownProperty().subscribe(this::show);
    model.busyProperty().subscribe(this::waitWhile);
    model.chosenProperty().subscribe(now -> waitWhile(model.busyProperty().get()));
  }

  /** The matrix on screen. */
  public ReadOnlyObjectProperty<Optional<MatrixPane>> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** Adds what belongs to the unit that is looked at, always in sight. */
  public void addBelowUnit(Node node) {
    unit.getChildren().add(unit.getChildren().size() - 1, node);
  }

  /** The families below the layers. */
  public FamilyTree families() {
    return families;
  }

  /** Shows the families that are known of the network. */
  public void showFamilies(List<FamilyChoice> known) {
    families.show(known);
    if (left.getItems().size() == 1) {
      left.getItems().add(families);
      left.setDividerPositions(LAYERS);
    }
  }

  /** What takes the place of the matrix, which stays as it is. */
  public ObjectProperty<Optional<Node>> coverProperty() {
    return cover;
  }

  /** Makes the picture of a unit; empty where none can be made. */
  public ObjectProperty<Optional<Consumer<NetworkUnit>>> visualizeProperty() {
    return visualize;
  }

  private void cover(Optional<Node> before, Optional<Node> now) {
    before.ifPresent(node -> centre.getChildren().remove(node));
    now.ifPresent(node -> centre.getChildren().add(node));
    waiting.toFront();
    matrix.get().ifPresent(pane -> pane.setVisible(now.isEmpty()));
    showHint();
  }

  private void showHint() {
    hint.setVisible(
        !model.busyProperty().get()
            && model.shownProperty().get().isEmpty()
            && cover.get().isEmpty());
  }

  /** Gives the keyboard to the layers. */
  public void focusLayers() {
    strip.requestFocus();
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
    showHint();
    if (busy) {
      patience.playFromStart();
    } else {
      waiting.setVisible(false);
    }
  }

  private void show(Optional<NetworkViewModel.Shown> shown) {
    matrix.get().ifPresent(before -> centre.getChildren().remove(before));
    showHint();
    if (shown.isEmpty()) {
      matrix.set(Optional.empty());
      return;
    }
    MatrixPane pane = new MatrixPane(shown.get().model());
    pane.darkProperty().bind(dark);
    Optional<UnitPictures> kernels = kernels(shown.get());
    pane.picturesProperty().bind(pictures.map(sources -> before(sources, kernels)));
    pane.setVisible(cover.get().isEmpty());
    centre.getChildren().addFirst(pane);
    matrix.set(Optional.of(pane));
  }

  /** Kernels stand for pictures that no other source has. */
  private static Optional<UnitPictures> before(
      Optional<UnitPictures> sources, Optional<UnitPictures> kernels) {
    return sources.isPresent() && kernels.isPresent()
        ? Optional.of(new VisualizationSources(List.of(sources.get(), kernels.get())))
        : sources.or(() -> kernels);
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
