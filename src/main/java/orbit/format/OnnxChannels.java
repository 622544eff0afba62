package orbit.format;

import java.util.Arrays;
import java.util.List;
import orbit.network.Shape;

/** A constant beside a map: which of its numbers belongs to which channel. */
final class OnnxChannels {

  private OnnxChannels() {}

  /**
   * One number a channel, where the constant, stretched as ONNX does, is the same at all places of
   * a map.
   *
   * @throws OnnxUnsupported if it differs from place to place, or does not fit
   */
  static float[] of(OnnxConstant constant, OnnxView view, OnnxBudget budget) {
    int[] dims = constant.dims();
    int[] wanted = view.dims();
    if (constant.count() == 0 || dims.length > wanted.length && constant.count() != 1) {
      throw misfit(constant, view);
    }
    for (int n = 1; n <= Math.min(dims.length, wanted.length); n++) {
      int extent = dims[dims.length - n];
      if (extent != 1 && extent != wanted[wanted.length - n]) {
        throw misfit(constant, view);
      }
    }
    int channels = view.extent(OnnxView.Part.CHANNEL);
    budget.take(channels);
    float[] result = new float[channels];
    boolean[] set = new boolean[channels];
    int[] steps = OnnxDims.steps(dims);
    boolean each = false;
    for (int k = 0; k < constant.count(); k++) {
      int channel = constant.count() == 1 ? -1 : channel(k, dims, steps, view);
      each |= channel >= 0;
      int c = Math.max(channel, 0);
      float value = (float) constant.at(k);
      if (set[c] && result[c] != value) {
        throw OnnxUnsupported.because(
            "a constant of %s differs from place to place".formatted(Arrays.toString(dims)));
      }
      set[c] = true;
      result[c] = value;
    }
    if (!each) {
      Arrays.fill(result, result[0]);
    }
    return result;
  }

  private static OnnxUnsupported misfit(OnnxConstant constant, OnnxView view) {
    return OnnxUnsupported.misfit(
        "a constant of %s does not fit %s"
            .formatted(Arrays.toString(constant.dims()), Arrays.toString(view.dims())));
  }

  /** The channel that a number belongs to; -1 for all. */
  private static int channel(int index, int[] dims, int[] steps, OnnxView view) {
    int skipped = view.rank() - dims.length;
    for (int n = 0; n < dims.length; n++) {
      int within = index / steps[n] % dims[n];
      List<OnnxView.Part> parts = dims[n] == 1 ? List.of() : view.axes().get(n + skipped);
      for (int p = parts.size() - 1; p >= 0; p--) {
        int extent = view.extent(parts.get(p));
        if (parts.get(p) == OnnxView.Part.CHANNEL) {
          return within % extent;
        }
        within /= extent;
      }
    }
    return -1;
  }

  /**
   * The order in which a value's last index runs over a map.
   *
   * @return for each of its places the place in the map, row by row within channels
   * @throws OnnxUnsupported if it does not run over all of the map
   */
  static int[] order(List<OnnxView.Part> parts, Shape shape) {
    int[] order = new int[shape.size()];
    int[] extents = parts.stream().mapToInt(part -> extent(part, shape)).toArray();
    if (parts.contains(OnnxView.Part.BATCH) || OnnxDims.count(extents) != order.length) {
      throw OnnxUnsupported.because("it does not take the whole map");
    }
    int[] steps = OnnxDims.steps(extents);
    for (int k = 0; k < order.length; k++) {
      for (int n = 0; n < extents.length; n++) {
        order[k] += k / steps[n] % extents[n] * step(parts.get(n), shape);
      }
    }
    return order;
  }

  private static int extent(OnnxView.Part part, Shape shape) {
    return switch (part) {
      case BATCH -> 1;
      case CHANNEL -> shape.channels();
      case ROW -> shape.height();
      case COLUMN -> shape.width();
    };
  }

  private static int step(OnnxView.Part part, Shape shape) {
    return switch (part) {
      case BATCH -> 0;
      case CHANNEL -> shape.height() * shape.width();
      case ROW -> shape.width();
      case COLUMN -> 1;
    };
  }
}
