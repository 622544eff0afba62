package orbit.network;

import java.util.List;

/**
 * One step of a network, from one or more maps to one map. Values are float32, maps channels x
 * height x width.
 */
public sealed interface Operation {

  /** The tensors that it holds. */
  default List<Tensor> constants() {
    return List.of();
  }

  /** The picture itself. */
  record Input() implements Operation {}

  /**
   * Cross-correlation with kernels [out][in / groups][height][width], without bias.
   *
   * @param window as high and wide as the kernels
   * @param groups output and input channels are split into so many parts, each part sees its own
   */
  record Convolution(Tensor kernels, Window window, int groups) implements Operation {

    /**
     * @throws IllegalArgumentException if kernels, window and groups do not fit together
     */
    public Convolution {
      if (kernels.rank() != 4) {
        throw new IllegalArgumentException("kernels have four indices, unlike " + kernels);
      }
      if (kernels.extent(2) != window.height() || kernels.extent(3) != window.width()) {
        throw new IllegalArgumentException("the window is not as large as " + kernels);
      }
      if (groups < 1 || kernels.extent(0) % groups != 0) {
        throw new IllegalArgumentException(groups + " groups do not divide " + kernels);
      }
    }

    @Override
    public List<Tensor> constants() {
      return List.of(kernels);
    }
  }

  /** Adds one value to each channel. */
  record Bias(Tensor values) implements Operation {
    @Override
    public List<Tensor> constants() {
      return List.of(values);
    }
  }

  /** {@code max(x, 0)}. */
  record Relu() implements Operation {}

  /** {@code min(max(x, low), high)}; ReLU6 is this from 0 to 6. */
  record Clip(double low, double high) implements Operation {

    /**
     * @throws IllegalArgumentException unless {@code low < high}
     */
    public Clip {
      if (!(low < high)) {
        throw new IllegalArgumentException("no such limits: " + low + " to " + high);
      }
    }
  }

  /** {@code max(x, 0) + slope * min(x, 0)}. */
  record LeakyRelu(double slope) implements Operation {

    /**
     * @throws IllegalArgumentException if the slope is not finite
     */
    public LeakyRelu {
      refuseInfinite(slope);
    }
  }

  /** {@code 1 / (1 + exp(-x))}. */
  record Sigmoid() implements Operation {}

  /** {@code min(max(slope * x + offset, 0), 1)}. */
  record HardSigmoid(double slope, double offset) implements Operation {

    /**
     * @throws IllegalArgumentException if a number is not finite
     */
    public HardSigmoid {
      refuseInfinite(slope);
      refuseInfinite(offset);
    }
  }

  /** The largest value in each window; padding never wins. */
  record MaxPool(Window window) implements Operation {

    /**
     * @throws IllegalArgumentException if the window is dilated
     */
    public MaxPool {
      refuseDilation(window);
    }
  }

  /**
   * The mean of each window.
   *
   * @param countsPadding whether padding counts as zeros or not at all
   */
  record AveragePool(Window window, boolean countsPadding) implements Operation {

    /**
     * @throws IllegalArgumentException if the window is dilated
     */
    public AveragePool {
      refuseDilation(window);
    }
  }

  /** The mean of each channel's whole map, whatever its size. */
  record GlobalAveragePool() implements Operation {}

  /**
   * Local response normalisation across channels, {@code x_c / (bias + alpha * sum of x_k² for |k -
   * c| <= radius)^beta}. The sum is not divided by the number of channels (TensorFlow's convention;
   * PyTorch's and ONNX's alpha is 2 radius + 1 times as large).
   */
  record Lrn(int radius, double bias, double alpha, double beta) implements Operation {

    /**
     * @throws IllegalArgumentException if the divisor could vanish
     */
    public Lrn {
      if (radius < 0 || !(bias > 0) || !(alpha >= 0) || !Double.isFinite(alpha + bias + beta)) {
        throw new IllegalArgumentException("normalisation needs a radius, bias > 0, alpha >= 0");
      }
    }
  }

  /** {@code scale * (x - mean) / sqrt(variance + epsilon) + shift}, each per channel. */
  record BatchNorm(Tensor scale, Tensor shift, Tensor mean, Tensor variance, double epsilon)
      implements Operation {
    @Override
    public List<Tensor> constants() {
      return List.of(scale, shift, mean, variance);
    }
  }

  /** Maps of equal height and width, their channels one after the other. */
  record Concat() implements Operation {}

  /** The sum of equal maps. */
  record Add() implements Operation {}

  /** The product of two maps; the second may be 1 x 1, one factor per channel. */
  record Multiply() implements Operation {}

  /** Adds rows and columns of one value round a map. */
  record Pad(Padding.Fixed padding, double value) implements Operation {}

  /** Weights [out][in] times the whole map, flattened channel by channel; without bias. */
  record Dense(Tensor weights) implements Operation {
    @Override
    public List<Tensor> constants() {
      return List.of(weights);
    }
  }

  /** {@code exp(x_c) / sum of exp(x_k)} over the channels. */
  record Softmax() implements Operation {}

  private static void refuseInfinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not finite: " + number);
    }
  }

  private static void refuseDilation(Window window) {
    if (window.dilationY() != 1 || window.dilationX() != 1) {
      throw new IllegalArgumentException("pooling with dilation is not supported");
    }
  }
}
