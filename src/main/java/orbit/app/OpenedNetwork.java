package orbit.app;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import orbit.view.MatrixPane;
import orbit.view.NetworkPane;
import orbit.view.NetworkViewModel;
import orbit.view.UnitPictures;

/** A network: its layers, the weights between two of them, and a unit. */
final class OpenedNetwork implements Opened {

  private final NetworkViewModel model;
  private final NetworkPane network;
  private final Node content;
  private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param bar above the network
   */
  OpenedNetwork(
      NetworkViewModel model, ObservableValue<Optional<UnitPictures>> pictures, NetworkBar bar) {
    this.model = model;
    network = new NetworkPane(model, pictures);
    content = new BorderPane(network, bar, null, null, null);
    network.matrixProperty().subscribe(this::show);
    model.start();
  }

  private void show(Optional<MatrixPane> pane) {
    matrix.set(model.shownProperty().get().flatMap(s -> pane.map(p -> new Matrix(s.model(), p))));
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
    return content;
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return matrix.getReadOnlyProperty();
  }

  @Override
  public BooleanProperty darkProperty() {
    return network.darkProperty();
  }

  @Override
  public boolean isSettled() {
    return matrix.get().isPresent() && model.isSettled();
  }

  @Override
  public void focus() {
    // below a bar the layers are on screen only after the next layout
    Platform.runLater(network::focusLayers);
  }

  @Override
  public void close() {
    model.close();
  }
}
