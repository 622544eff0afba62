package orbit.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import orbit.network.Window;
import org.jspecify.annotations.Nullable;

/**
 * Convolutions whose channels are filled up with zeros to whole blocks.
 *
 * <p>PyTorch 2.7.1 computes in blocks of 16 channels, and on some processors leaves what lies
 * behind the last channel of a block undefined: answers were wrong where input channels did not
 * fill a block, gradients where output channels did not.
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
    long outputs = kernels.getShape().get(0);
    long inputs = kernels.getShape().get(1);
    long moreOutputs = missing(outputs);
    long moreInputs = inputs <= FEW ? 0 : missing(inputs);
    if (moreOutputs == 0 && moreInputs == 0) {
      return plain(map, kernels, bias, window, around, 1);
    }
    NDArray filled = kernels.pad(new Shape(0, 0, 0, 0, 0, moreInputs, 0, moreOutputs), 0);
    NDArray source = moreInputs == 0 ? map : map.pad(new Shape(0, 0, 0, 0, 0, moreInputs), 0);
    NDArray added = bias == null ? null : bias.pad(new Shape(0, moreOutputs), 0);
    NDArray result = plain(source, filled, added, window, around, 1);
    return moreOutputs == 0 ? result : result.get(":, :" + outputs);
  }

  private static long missing(long channels) {
    return Math.floorMod(-channels, SIZE);
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
    NDArray twins = NDArrays.concat(new NDList(map, map.stopGradient()), 0);
    return direct(twins, kernels, bias, window, around, groups).get(":1");
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
