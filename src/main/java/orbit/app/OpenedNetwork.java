package orbit.app;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.view.LayerPair;
import orbit.view.MatrixPane;
import orbit.view.NetworkPane;
import orbit.view.NetworkUnit;
import orbit.view.NetworkViewModel;
import orbit.view.UnitPictures;

/** A network: its layers, the weights between two of them, and a unit. */
final class OpenedNetwork implements Opened {

  private final NetworkViewModel model;
  private final NetworkPane network;
  private final BenchSlot bench;
  private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param bar above the network
   */
  OpenedNetwork(
      MainWindow window,
      NetworkOrigin origin,
      NetworkViewModel model,
      ObservableValue<Optional<UnitPictures>> pictures,
      NetworkBar bar) {
    this.model = model;
    network = new NetworkPane(model, pictures);
    bench =
        new BenchSlot(
            window,
            origin,
            new BorderPane(network, bar, null, null, null),
            families -> bench(window, families, pictures));
    network.matrixProperty().subscribe(this::show);
    model.start();
  }

  private void show(Optional<MatrixPane> pane) {
    matrix.set(model.shownProperty().get().flatMap(s -> pane.map(p -> new Matrix(s.model(), p))));
  }

  private Bench bench(
      MainWindow window,
      List<FamilyChoice> families,
      ObservableValue<Optional<UnitPictures>> pictures) {
    Bench made = new Bench(window, model.network(), layer(), families, pictures, bench::close);
    made.follow(model);
    return made;
  }

  /** The layer that is looked at: the unit's, or else the one whose weights are shown. */
  private Layer layer() {
    List<Layer> layers = model.network().layers();
    return model
        .unitProperty()
        .get()
        .map(NetworkUnit::layer)
        .or(() -> model.chosenProperty().get().map(LayerPair::to))
        .filter(layers::contains)
        .orElseGet(layers::getFirst);
  }

  NetworkViewModel model() {
    return model;
  }

  @Override
  public String name() {
    return model.network().name();
  }

  @Override
  public Node content() {
    return bench.content();
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return matrix.getReadOnlyProperty();
  }

  @Override
  public Optional<BenchSlot> bench() {
    return Optional.of(bench);
  }

  @Override
  public BooleanProperty darkProperty() {
    return network.darkProperty();
  }

  @Override
  public boolean isSettled() {
    boolean answered =
        bench.benchProperty().get().map(open -> open.pane().isSettled()).orElse(true);
    return matrix.get().isPresent() && model.isSettled() && answered;
  }

  @Override
  public void focus() {
    // below a bar the layers are on screen only after the next layout
    Platform.runLater(network::focusLayers);
  }

  @Override
  public void close() {
    bench.close();
    model.close();
  }
}
