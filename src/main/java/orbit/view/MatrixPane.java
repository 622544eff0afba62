package orbit.view;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** The matrix of one circuit: kernels as tiles, units along the edges. */
public final class MatrixPane extends Region {

  private final CircuitViewModel model;
  private final ObjectProperty<Optional<PicturePack>> pictures =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BooleanProperty animated = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");

  public MatrixPane(CircuitViewModel model) {
    this.model = model;
    getStyleClass().add("matrix-pane");
  }

  /** Pictures of the units, shown in the headers. */
  public ObjectProperty<Optional<PicturePack>> picturesProperty() {
    return pictures;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether tiles glide to their new places when the order changes. */
  public BooleanProperty animatedProperty() {
    return animated;
  }

  /** What the pointer is on, in one line; empty outside the matrix. */
  public ReadOnlyStringProperty readoutProperty() {
    return readout.getReadOnlyProperty();
  }

  public void zoomIn() {}

  public void zoomOut() {}

  /** The whole matrix in the window; stays so when the window is resized. */
  public void fit() {
    model.viewport(Optional.empty());
    model.endGesture();
  }
}
