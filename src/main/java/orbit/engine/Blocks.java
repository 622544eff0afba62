package orbit.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import orbit.network.Window;
import org.jspecify.annotations.Nullable;

/**
 * Convolutions in the ways that PyTorch 2.7.1 computes rightly on every processor: channels are
 * filled up with zeros to whole blocks, and a window as large as its map is a product of matrices.
 *
 * <p>On some processors PyTorch's own choices gave wrong answers where input channels did not fill
 * blocks of 16, and wrong gradients where output channels did not, or where a striding window read
 * an odd number of blocks above one; see decision 24.
 */
final class Blocks {

  private static final int SIZE = 16;

  /** So few input channels are not computed in blocks. */
  private static final int FEW = 8;

  /** Values of a map that PyTorch hands to the fast way when it is alone. */
  private static final int SMALL = 20_480;

  private Blocks() {}

  static NDArray convolve(
      NDArray map, NDArray kernels, @Nullable NDArray bias, Window window, Shape around) {
    if (covers(map, window, around)) {
      return product(map, kernels, bias);
    }
    long outputs = kernels.getShape().get(0);
    long inputs = kernels.getShape().get(1);
    boolean strides = window.strideY() > 1 || window.strideX() > 1;
    long moreOutputs = missing(outputs, SIZE);
    long moreInputs =
        inputs <= FEW ? 0 : missing(inputs, strides && inputs > SIZE ? 2 * SIZE : SIZE);
    if (moreOutputs == 0 && moreInputs == 0) {
      return plain(map, kernels, bias, window, around, 1);
    }
    NDArray filled = kernels.pad(new Shape(0, 0, 0, 0, 0, moreInputs, 0, moreOutputs), 0);
    NDArray source = moreInputs == 0 ? map : map.pad(new Shape(0, 0, 0, 0, 0, moreInputs), 0);
    NDArray added = bias == null ? null : bias.pad(new Shape(0, moreOutputs), 0);
    NDArray result = plain(source, filled, added, window, around, 1);
    return moreOutputs == 0 ? result : result.get(":, :" + outputs);
  }

  private static long missing(long channels, int block) {
    return Math.floorMod(-channels, block);
  }

  /** Whether the window has one place only, and all of the map in it. */
  private static boolean covers(NDArray map, Window window, Shape around) {
    return around.get(0) == 0
        && around.get(1) == 0
        && window.dilationY() == 1
        && window.dilationX() == 1
        && map.getShape().get(2) == window.height()
        && map.getShape().get(3) == window.width();
  }

  private static NDArray product(NDArray map, NDArray kernels, @Nullable NDArray bias) {
    NDArray rows = kernels.reshape(kernels.getShape().get(0), -1);
    NDArray values = map.reshape(map.getShape().get(0), -1).matMul(rows.transpose());
    NDArray sums = bias == null ? values : values.add(bias);
    return sums.reshape(sums.getShape().addAll(new Shape(1, 1)));
  }

  /** A lone small map is given a twin: PyTorch has a slow way for it, and complains on stderr. */
  static NDArray plain(
      NDArray map,
      NDArray kernels,
      @Nullable NDArray bias,
      Window window,
      Shape around,
      int groups) {
    boolean lone = groups == 1 && map.getShape().get(0) == 1 && map.size() <= SMALL;
    if (!lone) {
      return direct(map, kernels, bias, window, around, groups);
    }
    if (isPoint(window, around)) {
      return pointwise(map, kernels, bias);
    }
    NDArray twins = NDArrays.concat(new NDList(map, map.stopGradient()), 0);
    return direct(twins, kernels, bias, window, around, groups).get(":1");
  }

  private static boolean isPoint(Window window, Shape around) {
    return window.height() == 1
        && window.width() == 1
        && window.strideY() == 1
        && window.strideX() == 1
        && around.get(0) == 0
        && around.get(1) == 0;
  }

  /** The channels of each pixel of one map times the kernels [outputs][inputs][1][1]. */
  private static NDArray pointwise(NDArray map, NDArray kernels, @Nullable NDArray bias) {
    Shape shape = map.getShape();
    long outputs = kernels.getShape().get(0);
    NDArray values = kernels.reshape(outputs, shape.get(1)).matMul(map.reshape(shape.get(1), -1));
    NDArray sums = bias == null ? values : values.add(bias.reshape(outputs, 1));
    return sums.reshape(1, outputs, shape.get(2), shape.get(3));
  }

  private static NDArray direct(
      NDArray map,
      NDArray kernels,
      @Nullable NDArray bias,
      Window window,
      Shape around,
      int groups) {
    return Conv2d.conv2d(
            map,
            kernels,
            bias,
            new Shape(window.strideY(), window.strideX()),
            around,
            new Shape(window.dilationY(), window.dilationX()),
            groups)
        .singletonOrThrow();
  }
}
