package orbit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import orbit.network.Operation;

/** Sums, differences, products and limits of maps and of maps with constants. */
final class OnnxArithmetic {

  private final OnnxNetwork network;

  OnnxArithmetic(OnnxNetwork network) {
    this.network = network;
  }

  OnnxView apply(OnnxNode node) {
    return switch (node.operation()) {
      case "Add", "Sum" -> sum(node);
      case "Sub" -> difference(node);
      case "Mul" -> product(node);
      case "Div" -> scaled(node, node.view(0), node.constant(1), x -> 1 / x);
      case "Neg" -> negated(node, node.view(0));
      default -> limited(node);
    };
  }

  private OnnxView sum(OnnxNode node) {
    if (node.inputs().size() == 2 && node.isConstant(0)) {
      return shifted(node, node.view(1), node.constant(0), x -> x);
    }
    if (node.inputs().size() == 2 && node.isConstant(1)) {
      return shifted(node, node.view(0), node.constant(1), x -> x);
    }
    List<OnnxView> maps = new ArrayList<>();
    for (int n = 0; n < node.inputs().size(); n++) {
      maps.add(node.view(n));
    }
    return maps.size() == 1 ? maps.getFirst() : added(node, maps);
  }

  private OnnxView added(OnnxNode node, List<OnnxView> maps) {
    for (OnnxView map : maps) {
      if (!Arrays.equals(map.dims(), maps.getFirst().dims())) {
        throw OnnxUnsupported.misfit(
            "%s and %s are added"
                .formatted(Arrays.toString(maps.getFirst().dims()), Arrays.toString(map.dims())));
      }
      if (!map.axes().equals(maps.getFirst().axes())) {
        throw OnnxUnsupported.misfit("maps in different order are added");
      }
    }
    return network.add(node, new Operation.Add(), maps.toArray(OnnxView[]::new));
  }

  private OnnxView difference(OnnxNode node) {
    if (node.isConstant(1)) {
      return shifted(node, node.view(0), node.constant(1), x -> -x);
    }
    OnnxView second = node.view(1);
    OnnxView negative =
        network.scaledStep(node, second, "minus", network.channels(second.shape().channels(), -1));
    return node.isConstant(0)
        ? shifted(node, negative, node.constant(0), x -> x)
        : added(node, List.of(node.view(0), negative));
  }

  private OnnxView negated(OnnxNode node, OnnxView view) {
    return network.scaled(node, view, "minus", network.channels(view.shape().channels(), -1));
  }

  private OnnxView product(OnnxNode node) {
    if (node.isConstant(0)) {
      return scaled(node, node.view(1), node.constant(0), x -> x);
    }
    if (node.isConstant(1)) {
      return scaled(node, node.view(0), node.constant(1), x -> x);
    }
    OnnxView first = node.view(0);
    OnnxView second = node.view(1);
    boolean gateFirst = first.shape().size() < second.shape().size();
    OnnxView map = gateFirst ? second : first;
    OnnxView gate = gateFirst ? first : second;
    if (!isGate(map, gate)) {
      throw OnnxUnsupported.misfit(
          "%s times %s".formatted(Arrays.toString(first.dims()), Arrays.toString(second.dims())));
    }
    return network.add(node, new Operation.Multiply(), map, gate);
  }

  /** Whether the second has the indices of the first, rows and columns perhaps of extent 1. */
  private static boolean isGate(OnnxView map, OnnxView gate) {
    boolean fits = map.rank() == gate.rank();
    for (int n = 0; fits && n < map.rank(); n++) {
      boolean spread =
          gate.axes().get(n).isEmpty()
              && !map.axes().get(n).contains(OnnxView.Part.CHANNEL)
              && !map.axes().get(n).contains(OnnxView.Part.BATCH);
      fits = spread || map.axes().get(n).equals(gate.axes().get(n));
    }
    return fits;
  }

  /** {@code Max} or {@code Min} with a number. */
  private OnnxView limited(OnnxNode node) {
    int constant = node.isConstant(0) ? 0 : 1;
    if (node.inputs().size() != 2) {
      throw OnnxUnsupported.because("of other than a map and a number");
    }
    double limit = node.constant(constant).single();
    if (Double.isNaN(limit)) {
      throw OnnxUnsupported.because("a limit that is no number");
    }
    OnnxView view = node.view(1 - constant);
    return node.operation().equals("Max")
        ? network.limited(node, view, limit, Float.POSITIVE_INFINITY)
        : network.limited(node, view, Float.NEGATIVE_INFINITY, limit);
  }

  private OnnxView shifted(
      OnnxNode node, OnnxView view, OnnxConstant constant, DoubleUnaryOperator sign) {
    float[] values = numbers(node, view, constant, sign);
    if (!view.picks().isEmpty()) {
      return OnnxChannelParts.changed(view, ones(values.length), values);
    }
    boolean same = sign.applyAsDouble(1) == 1 && constant.count() == values.length;
    return network.bias(
        node,
        view,
        same && !constant.isWhole()
            ? constant.shaped(values.length).tensor()
            : OnnxConstant.finite(constant.name(), new int[] {values.length}, values));
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private OnnxView scaled(
      OnnxNode node, OnnxView view, OnnxConstant constant, DoubleUnaryOperator factor) {
    float[] values = numbers(node, view, constant, factor);
    return view.picks().isEmpty()
        ? network.scaled(node, view, constant.name(), values)
        : OnnxChannelParts.changed(view, values, new float[values.length]);
  }

  private float[] numbers(
      OnnxNode node, OnnxView view, OnnxConstant constant, DoubleUnaryOperator change) {
    float[] values = network.perChannel(aligned(node, view, constant), view);
    for (int c = 0; c < values.length; c++) {
      values[c] = (float) change.applyAsDouble(values[c]);
    }
    return values;
  }

  /** Before opset 7 a constant's first index stands at an axis that the node names. */
  private static OnnxConstant aligned(OnnxNode node, OnnxView view, OnnxConstant constant) {
    long axis = node.integer("axis", -1);
    int behind = view.rank() - (int) Math.clamp(axis, 0, view.rank()) - constant.rank();
    if (node.opset() >= 7 || axis < 0 || behind <= 0) {
      return constant;
    }
    int[] dims = Arrays.copyOf(constant.dims(), constant.rank() + behind);
    Arrays.fill(dims, constant.rank(), dims.length, 1);
    return constant.shaped(dims);
  }
}
