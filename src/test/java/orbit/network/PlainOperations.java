package orbit.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Each operation by the loops of its definition. */
final class PlainOperations {

  private interface Reduction {
    /** The value at one place from the window whose first tap stands at (top, left). */
    double of(int channel, int top, int left);
  }

  private PlainOperations() {}

  static PlainMap apply(Operation operation, List<PlainMap> inputs) {
    PlainMap in = inputs.getFirst();
    return switch (operation) {
      case Operation.Input input -> in;
      case Operation.Convolution convolution -> convolved(convolution, in);
      case Operation.Bias(Tensor values) -> each(in, (c, y, x) -> in.at(c, y, x) + of(values, c));
      case Operation.Relu relu -> each(in, (c, y, x) -> Math.max(in.at(c, y, x), 0));
      case Operation.Clip(double low, double high) ->
          each(in, (c, y, x) -> Math.min(Math.max(in.at(c, y, x), low), high));
      case Operation.LeakyRelu(double slope) ->
          each(in, (c, y, x) -> in.at(c, y, x) * (in.at(c, y, x) < 0 ? slope : 1));
      case Operation.Sigmoid sigmoid -> each(in, (c, y, x) -> 1 / (1 + Math.exp(-in.at(c, y, x))));
      case Operation.HardSigmoid(double slope, double offset) ->
          each(in, (c, y, x) -> Math.clamp(slope * in.at(c, y, x) + offset, 0.0, 1.0));
      case Operation.GlobalAveragePool pool -> {
        PlainMap out = new PlainMap(in.channels(), 1, 1);
        int cells = in.height() * in.width();
        for (int k = 0; k < in.values().length; k++) {
          out.values()[k / cells] += in.values()[k] / cells;
        }
        yield out;
      }
      case Operation.Multiply multiply -> {
        PlainMap by = inputs.get(1);
        yield each(
            in, (c, y, x) -> in.at(c, y, x) * (by.has(y, x) ? by.at(c, y, x) : by.at(c, 0, 0)));
      }
      case Operation.MaxPool(Window window) ->
          slid(in, in.channels(), window, (c, top, left) -> largest(in, window, c, top, left));
      case Operation.AveragePool(Window window, boolean counts) ->
          slid(in, in.channels(), window, (c, top, left) -> mean(in, window, counts, c, top, left));
      case Operation.Lrn lrn ->
          each(
              in,
              (c, y, x) -> {
                double sum = 0;
                for (int k = 0; k < in.channels(); k++) {
                  sum += Math.abs(k - c) <= lrn.radius() ? in.at(k, y, x) * in.at(k, y, x) : 0;
                }
                return in.at(c, y, x) / Math.pow(lrn.bias() + lrn.alpha() * sum, lrn.beta());
              });
      case Operation.BatchNorm(
              Tensor scale,
              Tensor shift,
              Tensor mean,
              Tensor variance,
              double epsilon) ->
          each(
              in,
              (c, y, x) ->
                  of(scale, c)
                          * (in.at(c, y, x) - of(mean, c))
                          / Math.sqrt(of(variance, c) + epsilon)
                      + of(shift, c));
      case Operation.Concat concat -> concatenated(inputs);
      case Operation.Add add ->
          each(in, (c, y, x) -> inputs.stream().mapToDouble(map -> map.at(c, y, x)).sum());
      case Operation.Pad(Padding.Fixed pad, double value) -> padded(in, pad, value);
      case Operation.Dense(Tensor weights) -> dense(weights, in);
      case Operation.Softmax softmax ->
          each(
              in,
              (c, y, x) -> {
                double sum = 0;
                for (int k = 0; k < in.channels(); k++) {
                  sum += Math.exp(in.at(k, y, x));
                }
                return Math.exp(in.at(c, y, x)) / sum;
              });
    };
  }

  private static double of(Tensor values, int index) {
    return values.values()[index];
  }

  private static PlainMap each(PlainMap like, Reduction value) {
    PlainMap out = new PlainMap(like.channels(), like.height(), like.width());
    for (int c = 0; c < out.channels(); c++) {
      for (int y = 0; y < out.height(); y++) {
        for (int x = 0; x < out.width(); x++) {
          out.set(c, y, x, value.of(c, y, x));
        }
      }
    }
    return out;
  }

  private static PlainMap slid(PlainMap in, int channels, Window window, Reduction value) {
    int[] ends = ends(window.padding());
    int[] rows =
        starts(
            in.height(),
            ends[0],
            ends[1],
            window.height(),
            window.strideY(),
            window.dilationY(),
            window);
    int[] columns =
        starts(
            in.width(),
            ends[2],
            ends[3],
            window.width(),
            window.strideX(),
            window.dilationX(),
            window);
    PlainMap out = new PlainMap(channels, rows.length, columns.length);
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < rows.length; y++) {
        for (int x = 0; x < columns.length; x++) {
          out.set(c, y, x, value.of(c, rows[y], columns[x]));
        }
      }
    }
    return out;
  }

  /** Rows above and below, columns left and right; -1 each for SAME. */
  private static int[] ends(Padding padding) {
    return switch (padding) {
      case Padding.Fixed fixed ->
          new int[] {fixed.top(), fixed.bottom(), fixed.left(), fixed.right()};
      case Padding.Same same -> new int[] {-1, -1, -1, -1};
    };
  }

  /** Where the windows begin along one side of a map. */
  private static int[] starts(
      int size, int before, int after, int taps, int stride, int dilation, Window window) {
    int reach = 1 + (taps - 1) * dilation;
    if (before < 0) {
      int count = (int) Math.ceil((double) size / stride);
      int missing = Math.max(0, (count - 1) * stride + reach - size);
      int first = -(missing / 2);
      return IntStream.range(0, count).map(k -> first + k * stride).toArray();
    }
    return IntStream.iterate(-before, start -> start + stride)
        .takeWhile(
            start ->
                start + reach <= size + after
                    || window.ceil() && start < size && start - stride + reach < size + after)
        .toArray();
  }

  private static PlainMap convolved(Operation.Convolution convolution, PlainMap in) {
    Tensor kernels = convolution.kernels();
    Window window = convolution.window();
    int outputs = kernels.extent(0);
    int perGroup = kernels.extent(1);
    return slid(
        in,
        outputs,
        window,
        (o, top, left) -> {
          int first = o / (outputs / convolution.groups()) * perGroup;
          double sum = 0;
          for (int i = 0; i < perGroup; i++) {
            for (int ky = 0; ky < window.height(); ky++) {
              for (int kx = 0; kx < window.width(); kx++) {
                int y = top + ky * window.dilationY();
                int x = left + kx * window.dilationX();
                int k = ((o * perGroup + i) * window.height() + ky) * window.width() + kx;
                sum += in.has(y, x) ? of(kernels, k) * in.at(first + i, y, x) : 0;
              }
            }
          }
          return sum;
        });
  }

  private static double largest(PlainMap in, Window window, int channel, int top, int left) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int y = top; y < top + window.height(); y++) {
      for (int x = left; x < left + window.width(); x++) {
        largest = in.has(y, x) ? Math.max(largest, in.at(channel, y, x)) : largest;
      }
    }
    return largest;
  }

  private static double mean(
      PlainMap in, Window window, boolean counts, int channel, int top, int left) {
    double sum = 0;
    int cells = 0;
    for (int y = top; y < top + window.height(); y++) {
      for (int x = left; x < left + window.width(); x++) {
        sum += in.has(y, x) ? in.at(channel, y, x) : 0;
        cells += counts || in.has(y, x) ? 1 : 0;
      }
    }
    return sum / cells;
  }

  private static PlainMap concatenated(List<PlainMap> maps) {
    PlainMap first = maps.getFirst();
    double[] values = maps.stream().flatMapToDouble(m -> Arrays.stream(m.values())).toArray();
    int channels = maps.stream().mapToInt(PlainMap::channels).sum();
    return new PlainMap(channels, first.height(), first.width(), values);
  }

  private static PlainMap padded(PlainMap in, Padding.Fixed pad, double value) {
    PlainMap like =
        new PlainMap(
            in.channels(),
            pad.top() + in.height() + pad.bottom(),
            pad.left() + in.width() + pad.right());
    return each(
        like,
        (c, y, x) ->
            in.has(y - pad.top(), x - pad.left())
                ? in.at(c, y - pad.top(), x - pad.left())
                : value);
  }

  private static PlainMap dense(Tensor weights, PlainMap in) {
    PlainMap out = new PlainMap(weights.extent(0), 1, 1);
    for (int o = 0; o < out.channels(); o++) {
      for (int k = 0; k < in.values().length; k++) {
        out.values()[o] += of(weights, o * in.values().length + k) * in.values()[k];
      }
    }
    return out;
  }
}
