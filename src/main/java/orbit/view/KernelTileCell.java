package orbit.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.image.ImageView;
import orbit.circuit.BandKernel;
import orbit.network.Weights;
import org.jspecify.annotations.Nullable;

/** A kernel as a small tile in the colours of the matrix. */
final class KernelTileCell extends TableCell<BandKernel, float[]> {

  private static final int SIDE = 36;

  private final CircuitViewModel model;
  private final ObservableValue<Float> limit;
  private final ImageView tile = new ImageView();

  /**
   * @param limit the end of the colours, one for all tiles
   */
  KernelTileCell(CircuitViewModel model, ObservableValue<Float> limit) {
    this.model = model;
    this.limit = limit;
    tile.setPreserveRatio(true);
    tile.setSmooth(false);
    tile.setFitWidth(SIDE);
    tile.setFitHeight(SIDE);
    getStyleClass().add("tile-cell");
    model.stateProperty().map(state -> state.scale()).subscribe(scale -> draw());
  }

  @Override
  protected void updateItem(float @Nullable [] kernel, boolean empty) {
    super.updateItem(kernel, empty);
    draw();
  }

  private void draw() {
    float[] kernel = getItem();
    if (isEmpty() || kernel == null) {
      setGraphic(null);
      return;
    }
    Weights weights = model.circuit().weights();
    tile.setImage(
        PixelImage.ofKernel(
            kernel,
            weights.height(),
            weights.width(),
            model.state().scale(),
            limit.getValue(),
            2 * SIDE));
    setGraphic(tile);
  }
}
