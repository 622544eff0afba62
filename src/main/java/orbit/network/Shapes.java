package orbit.network;

import java.util.List;

/** The shape that comes out of an operation. */
final class Shapes {

  private Shapes() {}

  /**
   * @throws IllegalArgumentException if the maps do not fit the operation
   */
  static Shape after(Operation operation, Shape picture, List<Shape> inputs) {
    return switch (operation) {
      case Operation.Input input -> picture;
      case Operation.Convolution convolution -> after(convolution, inputs.getFirst());
      case Operation.Bias(Tensor values) -> perChannel(inputs.getFirst(), values);
      case Operation.Relu relu -> inputs.getFirst();
      case Operation.Clip clip -> inputs.getFirst();
      case Operation.LeakyRelu relu -> inputs.getFirst();
      case Operation.Sigmoid sigmoid -> inputs.getFirst();
      case Operation.HardSigmoid sigmoid -> inputs.getFirst();
      case Operation.MaxPool(Window window) ->
          over(window, inputs.getFirst().channels(), inputs.getFirst());
      case Operation.AveragePool(Window window, boolean counts) ->
          over(window, inputs.getFirst().channels(), inputs.getFirst());
      case Operation.GlobalAveragePool pool -> new Shape(inputs.getFirst().channels(), 1, 1);
      case Operation.Lrn lrn -> inputs.getFirst();
      case Operation.BatchNorm norm ->
          perChannel(inputs.getFirst(), norm.scale(), norm.shift(), norm.mean(), norm.variance());
      case Operation.Concat concat -> concatenated(inputs);
      case Operation.Add add -> equal(inputs);
      case Operation.Multiply multiply -> multiplied(inputs.get(0), inputs.get(1));
      case Operation.Pad(Padding.Fixed pad, double value) ->
          new Shape(
              inputs.getFirst().channels(),
              inputs.getFirst().height() + pad.top() + pad.bottom(),
              inputs.getFirst().width() + pad.left() + pad.right());
      case Operation.Dense(Tensor weights) -> dense(weights, inputs.getFirst());
      case Operation.Softmax softmax -> inputs.getFirst();
    };
  }

  private static Shape after(Operation.Convolution convolution, Shape map) {
    Tensor kernels = convolution.kernels();
    if (map.channels() != kernels.extent(1) * convolution.groups()) {
      throw new IllegalArgumentException(
          "%s in %d groups does not take %d channels"
              .formatted(kernels, convolution.groups(), map.channels()));
    }
    return over(convolution.window(), kernels.extent(0), map);
  }

  private static Shape over(Window window, int channels, Shape map) {
    int[] size = window.over(map.height(), map.width());
    return new Shape(channels, size[0], size[1]);
  }

  private static Shape perChannel(Shape map, Tensor... constants) {
    for (Tensor constant : constants) {
      if (constant.values().length != map.channels()) {
        throw new IllegalArgumentException(
            "%s does not fit %d channels".formatted(constant, map.channels()));
      }
    }
    return map;
  }

  private static Shape concatenated(List<Shape> maps) {
    Shape first = maps.getFirst();
    int channels = 0;
    for (Shape map : maps) {
      if (map.height() != first.height() || map.width() != first.width()) {
        throw new IllegalArgumentException("%s does not fit beside %s".formatted(map, first));
      }
      channels = Math.addExact(channels, map.channels());
    }
    return new Shape(channels, first.height(), first.width());
  }

  private static Shape equal(List<Shape> maps) {
    for (Shape map : maps) {
      if (!map.equals(maps.getFirst())) {
        throw new IllegalArgumentException(
            "%s cannot be added to %s".formatted(map, maps.getFirst()));
      }
    }
    return maps.getFirst();
  }

  private static Shape multiplied(Shape map, Shape factor) {
    Shape perChannel = new Shape(map.channels(), 1, 1);
    if (!factor.equals(map) && !factor.equals(perChannel)) {
      throw new IllegalArgumentException("%s cannot be multiplied by %s".formatted(map, factor));
    }
    return map;
  }

  private static Shape dense(Tensor weights, Shape map) {
    if (weights.rank() != 2 || weights.extent(1) != map.size()) {
      throw new IllegalArgumentException("%s does not take %s".formatted(weights, map));
    }
    return new Shape(weights.extent(0), 1, 1);
  }
}
