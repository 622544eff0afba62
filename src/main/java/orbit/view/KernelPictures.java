package orbit.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import orbit.figure.KernelPicture;
import orbit.network.Weights;

/** Units that read the picture itself, each shown by its kernel in colours. */
final class KernelPictures implements UnitPictures {

  private static final int CHANNELS = 3;

  private static final int SIDE = 96;

  private final String layer;
  private final Weights weights;
  private final Map<Integer, Image> made = new HashMap<>();
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

  /**
   * @param weights from red, green and blue to the units of the layer
   */
  KernelPictures(String layer, Weights weights) {
    this.layer = layer;
    this.weights = weights;
  }

  /** The picture of a unit's kernels, one of each channel. */
  static Image of(Weights weights, int unit, int side) {
    float[] kernels = new float[CHANNELS * weights.kernelSize()];
    weights.readRow(unit, 0, CHANNELS, kernels);
    int[] argb = KernelPicture.argb(kernels, weights.height(), weights.width());
    return PixelImage.of(argb, weights.height(), weights.width(), side);
  }

  @Override
  public boolean has(String named, int unit) {
    return layer.equals(named) && unit < weights.outputs();
  }

  @Override
  public Optional<Image> picture(String named, int unit) {
    return has(named, unit)
        ? Optional.of(made.computeIfAbsent(unit, u -> of(weights, u, SIDE)))
        : Optional.empty();
  }

  @Override
  public boolean isUnreadable(String named, int unit) {
    return false;
  }

  @Override
  public double leastSize() {
    // a kernel has few pixels
    return 7;
  }

  @Override
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }
}
