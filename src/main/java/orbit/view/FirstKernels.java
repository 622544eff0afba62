package orbit.view;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import orbit.figure.ColourScale;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Weights;

/**
 * The kernels of the layer that reads the picture itself: in colours where the picture has three,
 * in red and blue those that read its first channel where it has another number.
 */
final class FirstKernels extends FlowPane {

  private static final int SIDE = 32;
  private static final int MOST = 192;

  private final Layer layer;

  private FirstKernels(Layer layer, NetworkLayers layers, Weights weights) {
    super(2, 2);
    this.layer = layer;
    boolean colours = layers.isColours(layers.all().getFirst());
    float limit = (float) MatrixRequest.automatic(weights);
    for (int unit = 0; unit < Math.min(MOST, weights.outputs()); unit++) {
      Image image =
          colours
              ? KernelPictures.of(weights, unit, SIDE, layers.isBlueFirst())
              : grey(weights, unit, limit);
      ImageView tile = new ImageView(image);
      tile.setFitWidth(SIDE);
      tile.setFitHeight(SIDE);
      tile.setPreserveRatio(true);
      getChildren().add(tile);
    }
  }

  private static Image grey(Weights weights, int unit, float limit) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(unit, 0, kernel);
    return PixelImage.ofKernel(
        kernel, weights.height(), weights.width(), ColourScale.RED_BLUE, limit, SIDE);
  }

  /** Empty where no layer has weights to the picture. */
  static Optional<FirstKernels> of(Model read) {
    NetworkLayers layers = new NetworkLayers(read);
    Layer picture = layers.all().getFirst();
    Optional<Layer> first =
        layers.all().stream()
            .filter(layer -> layers.before(layer).filter(picture::equals).isPresent())
            .findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    try {
      LayerPair pair = new LayerPair(picture, first.get());
      Weights weights = PairWeights.compute(read.graph(), pair, () -> false).weights();
      return Optional.of(new FirstKernels(first.get(), layers, weights));
    } catch (IllegalArgumentException tooMany) {
      return Optional.empty();
    }
  }

  Layer layer() {
    return layer;
  }
}
