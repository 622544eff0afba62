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
  private final boolean blueFirst;
  private final Map<Integer, Image> made = new HashMap<>();
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

  /**
   * @param weights from the three colours to the units of the layer
   */
  KernelPictures(String layer, Weights weights, boolean blueFirst) {
    this.layer = layer;
    this.blueFirst = blueFirst;
    this.weights = weights;
  }

  /** The picture of a unit's kernels, one of each channel. */
  static Image of(Weights weights, int unit, int side, boolean blueFirst) {
    int size = weights.kernelSize();
    float[] kernels = new float[CHANNELS * size];
    float[] kernel = new float[size];
    for (int channel = 0; channel < CHANNELS; channel++) {
      weights.read(unit, blueFirst ? CHANNELS - 1 - channel : channel, kernel);
      System.arraycopy(kernel, 0, kernels, channel * size, size);
    }
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
        ? Optional.of(made.computeIfAbsent(unit, u -> of(weights, u, SIDE, blueFirst)))
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
