package orbit.format;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Arithmetic on constants, number by number; whole numbers stay whole. */
final class OnnxCalculations {

  private final OnnxBudget budget;

  OnnxCalculations(OnnxBudget budget) {
    this.budget = budget;
  }

  OnnxValue apply(OnnxNode node) {
    return switch (node.operation()) {
      case "Add" -> binary(node, Double::sum);
      case "Sub" -> binary(node, (a, b) -> a - b);
      case "Mul" -> binary(node, (a, b) -> a * b);
      case "Div" -> divided(node);
      case "Mod" -> binary(node, OnnxCalculations::remainder);
      case "Pow" -> binary(node, Math::pow);
      case "Max" -> binary(node, Math::max);
      case "Min" -> binary(node, Math::min);
      case "Equal" -> truth(node, (a, b) -> a == b ? 1 : 0);
      case "Greater" -> truth(node, (a, b) -> a > b ? 1 : 0);
      case "GreaterOrEqual" -> truth(node, (a, b) -> a >= b ? 1 : 0);
      case "Less" -> truth(node, (a, b) -> a < b ? 1 : 0);
      case "LessOrEqual" -> truth(node, (a, b) -> a <= b ? 1 : 0);
      case "And" -> truth(node, (a, b) -> a != 0 && b != 0 ? 1 : 0);
      case "Or" -> truth(node, (a, b) -> a != 0 || b != 0 ? 1 : 0);
      case "Not" -> unary(node, a -> a == 0 ? 1 : 0);
      case "Neg" -> unary(node, a -> -a);
      case "Abs" -> unary(node, Math::abs);
      case "Sqrt" -> unary(node, Math::sqrt);
      case "Reciprocal" -> unary(node, a -> 1 / a);
      case "Exp" -> unary(node, Math::exp);
      case "Log" -> unary(node, Math::log);
      case "Floor" -> unary(node, Math::floor);
      case "Ceil" -> unary(node, Math::ceil);
      case "Round" -> unary(node, Math::rint);
      case "Where" -> where(node);
      case "ReduceProd" -> reduced(node, 1, (a, b) -> a * b);
      case "ReduceSum" -> reduced(node, 0, Double::sum);
      case "ReduceMax" -> reduced(node, Double.NEGATIVE_INFINITY, Math::max);
      case "ReduceMin" -> reduced(node, Double.POSITIVE_INFINITY, Math::min);
      default -> throw OnnxUnsupported.because("on constants");
    };
  }

  /** The sign of the divisor, as ONNX's default has it. */
  private static double remainder(double a, double b) {
    return a - b * Math.floor(a / b);
  }

  private OnnxConstant divided(OnnxNode node) {
    boolean whole = node.constant(0).isWhole() && node.constant(1).isWhole();
    if (whole && Arrays.stream(node.constant(1).toWholes()).anyMatch(by -> by == 0)) {
      throw OnnxUnsupported.misfit("a division by 0");
    }
    // what follows the point is cut off when the result becomes whole again
    return binary(node, (a, b) -> a / b);
  }

  private OnnxConstant binary(OnnxNode node, DoubleBinaryOperator operator) {
    OnnxConstant result = node.constant(0);
    for (int n = 1; n < node.inputs().size(); n++) {
      boolean whole = result.isWhole() && node.constant(n).isWhole();
      result = combined(result, node.constant(n), whole, operator);
    }
    return result;
  }

  private OnnxConstant truth(OnnxNode node, DoubleBinaryOperator operator) {
    return combined(node.constant(0), node.constant(1), true, operator);
  }

  private OnnxConstant combined(
      OnnxConstant a, OnnxConstant b, boolean whole, DoubleBinaryOperator operator) {
    int[] dims = OnnxDims.broadcast(a.dims(), b.dims());
    IntUnaryOperator first = stretched(a.dims(), dims);
    IntUnaryOperator second = stretched(b.dims(), dims);
    return made(
        a.name(),
        dims,
        whole,
        k -> operator.applyAsDouble(a.at(first.applyAsInt(k)), b.at(second.applyAsInt(k))));
  }

  private OnnxConstant unary(OnnxNode node, DoubleUnaryOperator operator) {
    OnnxConstant constant = node.constant(0);
    return made(
        constant.name(),
        constant.dims(),
        constant.isWhole(),
        k -> operator.applyAsDouble(constant.at(k)));
  }

  private OnnxConstant where(OnnxNode node) {
    OnnxConstant condition = node.constant(0);
    OnnxConstant yes = node.constant(1);
    OnnxConstant no = node.constant(2);
    int[] dims = OnnxDims.broadcast(OnnxDims.broadcast(condition.dims(), yes.dims()), no.dims());
    IntUnaryOperator asked = stretched(condition.dims(), dims);
    IntUnaryOperator first = stretched(yes.dims(), dims);
    IntUnaryOperator second = stretched(no.dims(), dims);
    return made(
        yes.name(),
        dims,
        yes.isWhole() && no.isWhole(),
        k ->
            condition.at(asked.applyAsInt(k)) != 0
                ? yes.at(first.applyAsInt(k))
                : no.at(second.applyAsInt(k)));
  }

  private OnnxConstant reduced(OnnxNode node, double start, DoubleBinaryOperator operator) {
    OnnxConstant constant = node.constant(0);
    if (node.integers("axes", 1).length < constant.rank() && constant.rank() > 1) {
      throw OnnxUnsupported.because("over some of a constant's indices");
    }
    double result = start;
    for (int k = 0; k < constant.count(); k++) {
      result = operator.applyAsDouble(result, constant.at(k));
    }
    int[] dims = new int[node.integer("keepdims", 1) != 0 ? constant.rank() : 0];
    Arrays.fill(dims, 1);
    double all = result;
    return made(constant.name(), dims, constant.isWhole(), k -> all);
  }

  private OnnxConstant made(String name, int[] dims, boolean whole, IntToDoubleFunction source) {
    if (dims.length > OnnxDims.MOST_RANK) {
      throw OnnxUnsupported.because("a shape of %d indices".formatted(dims.length));
    }
    budget.take(dims);
    int count = (int) OnnxDims.count(dims);
    long[] wholes = new long[whole ? count : 0];
    Arrays.setAll(wholes, k -> (long) source.applyAsDouble(k));
    float[] floats = new float[whole ? 0 : count];
    for (int k = 0; k < floats.length; k++) {
      floats[k] = (float) source.applyAsDouble(k);
    }
    return whole
        ? OnnxConstant.wholes(name, dims, wholes)
        : OnnxConstant.floats(name, dims, floats);
  }

  /** Where each number of a stretched array comes from. */
  static IntUnaryOperator stretched(int[] dims, int[] wide) {
    int[] from = OnnxDims.steps(dims);
    int[] to = OnnxDims.steps(wide);
    int skipped = wide.length - dims.length;
    return k -> {
      int source = 0;
      for (int n = 0; n < dims.length; n++) {
        source += dims[n] == 1 ? 0 : k / to[n + skipped] % wide[n + skipped] * from[n];
      }
      return source;
    };
  }

  /** Arrays one after the other along an axis. */
  OnnxConstant joined(OnnxNode node, int axis) {
    OnnxConstant first = node.constant(0);
    int[] dims = first.dims();
    boolean whole = true;
    long along = 0;
    for (int n = 0; n < node.inputs().size(); n++) {
      int[] others = node.constant(n).dims();
      if (others.length == dims.length) {
        along += others[axis];
        others[axis] = dims[axis];
      }
      if (!Arrays.equals(others, dims) || along > Integer.MAX_VALUE - 8) {
        throw OnnxUnsupported.misfit("its inputs do not fit side by side");
      }
      whole &= node.constant(n).isWhole();
    }
    dims[axis] = (int) along;
    int inner = (int) OnnxDims.count(Arrays.copyOfRange(dims, axis + 1, dims.length));
    budget.take(dims);
    int[] owner = new int[dims[axis]];
    int[] begin = new int[node.inputs().size() + 1];
    for (int n = 0; n + 1 < begin.length; n++) {
      begin[n + 1] = begin[n] + node.constant(n).dims()[axis];
      Arrays.fill(owner, begin[n], begin[n + 1], n);
    }
    return made(
        first.name(),
        dims,
        whole,
        k -> {
          int at = k / inner % dims[axis];
          int part = owner[at];
          int row = k / inner / dims[axis] * (begin[part + 1] - begin[part]) + at - begin[part];
          return node.constant(part).at(row * inner + k % inner);
        });
  }
}
