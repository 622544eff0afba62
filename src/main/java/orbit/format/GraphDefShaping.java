package orbit.format;

import java.util.Arrays;
import java.util.List;
import orbit.network.Operation;
import orbit.network.Shape;

/** The operations of a GraphDef that move values or join and shrink maps. */
final class GraphDefShaping {

  private GraphDefShaping() {}

  /** Of a map: into a vector, out of one, or as it is; of a constant: into any shape. */
  static GraphDefValue reshape(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    if (call.isConstant(0)) {
      return reshaped(call);
    }
    GraphDefValue.FeatureMap map = call.map(0);
    Shape shape = drawing.shape(map);
    if (call.value(1) instanceof GraphDefValue.Sizes(int count)) {
      return flattened(call, map, count == 2);
    }
    int[] wanted = call.constant(1).integers();
    if (wanted.length == 2) {
      return flattened(call, map, wanted[1] == -1 || wanted[1] == shape.size());
    }
    GraphDefLayout layout = drawing.layout();
    boolean same =
        wanted.length == 4
            && fits(wanted[layout.channels()], shape.channels())
            && fits(wanted[layout.rows()], shape.height())
            && fits(wanted[layout.columns()], shape.width());
    if (!same) {
      throw call.node().problem("%s into %s".formatted(shape, Arrays.toString(wanted)));
    }
    return new GraphDefValue.FeatureMap(map.node(), false);
  }

  private static boolean fits(int wanted, int extent) {
    return wanted == -1 || wanted == extent;
  }

  private static GraphDefValue flattened(
      GraphDefCall call, GraphDefValue.FeatureMap map, boolean whole) {
    if (!whole) {
      throw call.node().problem("it does not make a vector of the whole map");
    }
    return new GraphDefValue.FeatureMap(map.node(), true);
  }

  private static GraphDefValue reshaped(GraphDefCall call) {
    GraphDefConstant constant = call.constant(0);
    int[] shape = call.constant(1).integers();
    long known =
        Arrays.stream(shape).filter(n -> n != -1).asLongStream().reduce(1, (a, b) -> a * b);
    for (int n = 0; n < shape.length; n++) {
      if (shape[n] == -1 && known > 0) {
        shape[n] = (int) (constant.count() / known);
      }
    }
    long count = 1;
    for (int extent : shape) {
      count = extent < 0 || count > constant.count() ? -1 : count * extent;
    }
    if (count != constant.count()) {
      throw call.node().problem("%d values do not fill its shape".formatted(constant.count()));
    }
    return new GraphDefValue.Constant(
        new GraphDefConstant(call.node().name(), shape, constant.values()));
  }

  static GraphDefValue flatten(GraphDefCall call) {
    call.expect(1);
    return flattened(call, call.map(0), true);
  }

  /** Drops height and width, which must be 1. */
  static GraphDefValue squeeze(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(1);
    GraphDefValue.FeatureMap map = call.plane(0);
    String key = call.node().has("squeeze_dims") ? "squeeze_dims" : "axis";
    int[] axes = call.node().integers(key);
    if (!drawing.isPoint(map) || (axes.length > 0 && !isPlane(axes, drawing.layout()))) {
      throw call.node().problem("%s without axes %s".formatted(drawing.shape(map), list(axes)));
    }
    return new GraphDefValue.FeatureMap(map.node(), true);
  }

  /** Over height and width. */
  static GraphDefValue mean(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    int[] axes = call.constant(1).integers();
    if (!isPlane(axes, drawing.layout())) {
      throw call.node().problem("along axes " + list(axes));
    }
    GraphDefValue.FeatureMap mean =
        drawing.add(call.node(), new Operation.GlobalAveragePool(), call.plane(0));
    return new GraphDefValue.FeatureMap(mean.node(), !call.node().flag("keep_dims", false));
  }

  private static boolean isPlane(int[] axes, GraphDefLayout layout) {
    int[] sorted = Arrays.stream(axes).map(axis -> axis < 0 ? axis + 4 : axis).sorted().toArray();
    return Arrays.equals(sorted, new int[] {layout.rows(), layout.columns()});
  }

  /** Along channels; the axis is the first input of Concat and the last of ConcatV2. */
  static GraphDefValue concat(GraphDefCall call, GraphDefDrawing drawing) {
    int last = call.inputs().size() - 1;
    boolean axisFirst = call.node().operation().equals("Concat");
    if (last < 1) {
      throw call.node().problem("it joins nothing");
    }
    int axis = (int) call.constant(axisFirst ? 0 : last).number();
    List<GraphDefValue.FeatureMap> maps = call.maps(axisFirst ? 1 : 0, axisFirst ? last + 1 : last);
    boolean flat = maps.getFirst().flat();
    int channels = flat ? 1 : drawing.layout().channels();
    if (axis != channels && axis + (flat ? 2 : 4) != channels) {
      throw call.node().problem("along axis " + axis);
    }
    maps.forEach(map -> GraphDefArithmetic.refuseFlattened(call.node(), map, drawing));
    return drawing.add(call.node(), new Operation.Concat(), maps);
  }

  /** Over channels, which must be the last axis. */
  static GraphDefValue softmax(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(1);
    GraphDefValue.FeatureMap map = call.map(0);
    GraphDefArithmetic.refuseFlattened(call.node(), map, drawing);
    if (!map.flat() && drawing.layout() == GraphDefLayout.NCHW) {
      throw call.node().problem("along a row of a map");
    }
    return drawing.add(call.node(), new Operation.Softmax(), map);
  }

  private static String list(int[] axes) {
    return Arrays.toString(axes);
  }
}
