package orbit.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Rectifier;
import orbit.network.Tensor;
import orbit.network.Window;
import org.jspecify.annotations.Nullable;

/** Each operation of a graph on arrays [pictures][channels][height][width]; all have gradients. */
final class Operations {

  private static final Window POINT = Window.square(1, 1, Padding.none());

  private final Constants constants;

  Operations(Constants constants) {
    this.constants = constants;
  }

  NDArray apply(Operation operation, List<NDArray> maps, Rectifier rectifier) {
    NDArray values = apply(operation, maps);
    boolean cuts = operation instanceof Operation.Relu || operation instanceof Operation.Clip;
    if (rectifier == Rectifier.PLAIN || !cuts) {
      return values;
    }
    // zero, with the gradient of what was cut off
    NDArray cut = maps.getFirst().sub(values);
    return values.add(cut.sub(cut.stopGradient()));
  }

  private NDArray apply(Operation operation, List<NDArray> maps) {
    NDArray map = maps.getFirst();
    return switch (operation) {
      case Operation.Input input -> map;
      case Operation.Convolution convolution -> convolve(convolution, map, null);
      case Operation.Bias(Tensor values) ->
          map.add(perChannel(constants.in(map.getManager(), values)));
      case Operation.Relu relu -> Activation.relu(map);
      case Operation.Clip(double low, double high) -> map.clip(low, high);
      case Operation.LeakyRelu(double slope) -> Activation.leakyRelu(map, (float) slope);
      case Operation.Sigmoid sigmoid -> Activation.sigmoid(map);
      case Operation.HardSigmoid(double slope, double offset) ->
          map.mul(slope).add(offset).clip(0, 1);
      case Operation.MaxPool(Window window) -> maxPool(window, map);
      case Operation.AveragePool(Window window, boolean counts) -> averagePool(window, map, counts);
      case Operation.GlobalAveragePool pool -> meanOf(map);
      case Operation.Lrn lrn -> normalise(lrn, map);
      case Operation.BatchNorm norm -> {
        NDArray[] parts = constants.factorAndShift(norm);
        yield map.mul(parts[0]).add(parts[1]);
      }
      case Operation.Concat concat -> maps.size() == 1 ? map : NDArrays.concat(new NDList(maps), 1);
      case Operation.Add add -> maps.stream().reduce(NDArray::add).orElse(map);
      case Operation.Multiply multiply -> map.mul(maps.get(1));
      case Operation.Pad(Padding.Fixed padding, double value) -> padded(map, padding, value);
      case Operation.Dense(Tensor weights) -> {
        NDArray product =
            map.reshape(map.getShape().get(0), -1)
                .matMul(constants.in(map.getManager(), weights).transpose());
        yield product.reshape(product.getShape().addAll(new Shape(1, 1)));
      }
      case Operation.Softmax softmax -> map.softmax(1);
    };
  }

  NDArray convolve(Operation.Convolution convolution, NDArray map, Operation.@Nullable Bias bias) {
    Window window = convolution.window();
    Padding.Fixed pad = padding(window, map);
    boolean even = pad.top() == pad.bottom() && pad.left() == pad.right();
    NDArray source = even ? map : padded(map, pad, 0);
    NDManager pass = map.getManager();
    NDArray kernels = constants.in(pass, convolution.kernels());
    NDArray added = bias == null ? null : constants.in(pass, bias.values());
    Shape around = even ? new Shape(pad.top(), pad.left()) : new Shape(0, 0);
    return convolution.groups() == 1 && window.height() * window.width() > 1
        ? Blocks.convolve(source, kernels, added, window, around)
        : Blocks.plain(source, kernels, added, window, around, convolution.groups());
  }

  private static NDArray maxPool(Window window, NDArray map) {
    Padding.Fixed pad = padding(window, map);
    boolean inner = pad.top() == 0 && pad.left() == 0;
    boolean hangs = inner && hangsOver(window, map, pad);
    boolean none = inner && pad.bottom() == 0 && pad.right() == 0;
    NDArray source = hangs || none ? map : padded(map, pad, Double.NEGATIVE_INFINITY);
    return Pool.maxPool2d(source, size(window), stride(window), new Shape(0, 0), hangs);
  }

  /** Whether the windows that hang over the edge are just those of PyTorch's ceil mode. */
  private static boolean hangsOver(Window window, NDArray map, Padding.Fixed pad) {
    int height = (int) map.getShape().get(2);
    int width = (int) map.getShape().get(3);
    int[] over = window.over(height, width);
    return pad.bottom() < window.strideY()
        && pad.right() < window.strideX()
        && over[0] == ceil(height, window.height(), window.strideY())
        && over[1] == ceil(width, window.width(), window.strideX());
  }

  private static int ceil(int size, int reach, int stride) {
    return Math.ceilDiv(size - reach, stride) + 1;
  }

  private static NDArray averagePool(Window window, NDArray map, boolean counts) {
    Padding.Fixed pad = padding(window, map);
    NDArray sums = average(window, padded(map, pad, 0));
    if (counts || pad.equals(Padding.none())) {
      return sums;
    }
    Shape one = new Shape(1, 1, map.getShape().get(2), map.getShape().get(3));
    NDArray shares = average(window, padded(map.getManager().ones(one), pad, 0));
    return sums.div(shares);
  }

  private static NDArray average(Window window, NDArray map) {
    return Pool.avgPool2d(map, size(window), stride(window), new Shape(0, 0), false, true);
  }

  private static NDArray meanOf(NDArray map) {
    Shape shape = map.getShape();
    // this engine takes the mean along one axis only
    NDArray means = map.reshape(shape.get(0), shape.get(1), -1).mean(new int[] {2}, true);
    return means.reshape(shape.get(0), shape.get(1), 1, 1);
  }

  private NDArray normalise(Operation.Lrn lrn, NDArray map) {
    // one small convolution is faster than pooling across channels
    NDArray band = constants.band(map.getManager(), (int) map.getShape().get(1), lrn.radius());
    NDArray sums = Blocks.plain(map.square(), band, null, POINT, new Shape(0, 0), 1);
    NDArray divisor = sums.mul(lrn.alpha()).add(lrn.bias());
    return map.div(lrn.beta() == 0.5 ? divisor.sqrt() : divisor.pow(lrn.beta()));
  }

  private static NDArray perChannel(NDArray values) {
    return values.reshape(1, values.size(), 1, 1);
  }

  private static NDArray padded(NDArray map, Padding.Fixed pad, double value) {
    return pad.equals(Padding.none())
        ? map
        : map.pad(new Shape(pad.left(), pad.right(), pad.top(), pad.bottom()), value);
  }

  private static Padding.Fixed padding(Window window, NDArray map) {
    return window.around((int) map.getShape().get(2), (int) map.getShape().get(3));
  }

  private static Shape size(Window window) {
    return new Shape(window.height(), window.width());
  }

  private static Shape stride(Window window) {
    return new Shape(window.strideY(), window.strideX());
  }
}
