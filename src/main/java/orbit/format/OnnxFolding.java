package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Computes what the file alone determines: the sizes that exporters compute in front of {@code
 * Reshape}, and weights that are turned or cast before they are used.
 */
final class OnnxFolding {

  private final OnnxInitializers.Source tensors;
  private final OnnxBudget budget;
  private final OnnxCalculations calculations;

  OnnxFolding(OnnxInitializers.Source tensors, OnnxBudget budget) {
    this.tensors = tensors;
    this.budget = budget;
    this.calculations = new OnnxCalculations(budget);
  }

  /**
   * @param node whose inputs are all constants
   * @throws OnnxUnsupported if it is not known how
   */
  OnnxValue fold(OnnxNode node) {
    return switch (node.operation()) {
      case "Constant" -> constant(node);
      case "ConstantOfShape" -> filled(node);
      case "Range" -> range(node);
      case "Identity", "Dropout", "CastLike" -> node.constant(0);
      case "Cast" -> cast(node);
      case "Shape" -> OnnxReshaping.shape(node, node.constant(0).dims());
      case "Size" -> OnnxConstant.wholes("", new int[0], new long[] {node.constant(0).count()});
      case "Reshape", "Flatten", "Squeeze", "Unsqueeze" -> reshaped(node, node.constant(0));
      case "Transpose" -> transposed(node, node.constant(0));
      case "Expand" -> expanded(node);
      case "Gather" -> gathered(node);
      case "Slice" -> sliced(node);
      case "Concat" -> joined(node);
      default -> calculations.apply(node);
    };
  }

  private OnnxConstant constant(OnnxNode node) {
    String name = node.names().isEmpty() ? "" : node.names().getFirst();
    if (node.attributes().isEmpty()) {
      throw OnnxUnsupported.misfit("it has no value");
    }
    AttributeProto attribute = node.attributes().values().iterator().next();
    return switch (attribute.getName()) {
      case "value" -> OnnxInitializers.read(tensors, attribute.getT(), name);
      case "value_int" -> OnnxConstant.wholes(name, new int[0], new long[] {attribute.getI()});
      case "value_float" -> OnnxConstant.floats(name, new int[0], new float[] {attribute.getF()});
      case "value_ints" -> OnnxConstant.list(name, node.integers("value_ints"));
      case "value_floats" -> {
        float[] values = new float[attribute.getFloatsCount()];
        for (int k = 0; k < values.length; k++) {
          values[k] = attribute.getFloats(k);
        }
        yield OnnxConstant.floats(name, new int[] {values.length}, values);
      }
      default -> throw OnnxUnsupported.because("its " + attribute.getName());
    };
  }

  private OnnxValue filled(OnnxNode node) {
    String name = node.names().isEmpty() ? "" : node.names().getFirst();
    int[] dims = OnnxDims.toInts(node.constant(0).toWholes());
    if (dims.length > OnnxDims.MOST_RANK) {
      throw OnnxUnsupported.because("a shape of %d indices".formatted(dims.length));
    }
    budget.take(dims);
    if (node.attribute("value").isEmpty()) {
      return OnnxConstant.floats(name, dims, new float[(int) OnnxDims.count(dims)]);
    }
    OnnxConstant value = constant(node);
    value.single();
    return value.picked(dims, k -> 0);
  }

  private OnnxValue range(OnnxNode node) {
    double start = node.constant(0).single();
    double limit = node.constant(1).single();
    double step = node.constant(2).single();
    double count = Math.max(0, Math.ceil((limit - start) / step));
    if (!(count <= Integer.MAX_VALUE - 8)) {
      throw OnnxUnsupported.because("from %s to %s by %s".formatted(start, limit, step));
    }
    budget.take((int) count);
    boolean whole = node.constant(0).isWhole() && node.constant(2).isWhole();
    long[] wholes = new long[whole ? (int) count : 0];
    Arrays.setAll(wholes, k -> (long) (start + k * step));
    float[] floats = new float[whole ? 0 : (int) count];
    for (int k = 0; k < floats.length; k++) {
      floats[k] = (float) (start + k * step);
    }
    return whole
        ? OnnxConstant.list("range", wholes)
        : OnnxConstant.floats("range", new int[] {floats.length}, floats);
  }

  private OnnxValue cast(OnnxNode node) {
    OnnxConstant constant = node.constant(0);
    int type = (int) node.integer("to", 1);
    boolean whole =
        switch (type) {
          case 2, 3, 4, 5, 6, 7, 9, 12, 13 -> true;
          case 1, 10, 11, 16 -> false;
          default -> throw OnnxUnsupported.because("to type " + type);
        };
    budget.take(constant.dims());
    if (whole) {
      long[] values = constant.toWholes();
      if (type == TensorProto.DataType.BOOL_VALUE) {
        Arrays.setAll(values, k -> constant.at(k) != 0 ? 1 : 0);
      }
      return OnnxConstant.wholes(constant.name(), constant.dims(), values);
    }
    return OnnxConstant.floats(constant.name(), constant.dims(), constant.toFloats());
  }

  private static OnnxValue reshaped(OnnxNode node, OnnxConstant constant) {
    int[] dims = constant.dims();
    return switch (node.operation()) {
      case "Reshape" ->
          constant.shaped(
              OnnxDims.reshaped(
                  dims, node.integers("shape", 1), node.integer("allowzero", 0) != 0));
      case "Flatten" -> {
        long axis = node.integer("axis", 1);
        int at = axis == dims.length ? dims.length : OnnxDims.axis(axis, dims.length);
        int front = (int) OnnxDims.count(Arrays.copyOf(dims, at));
        int back = (int) OnnxDims.count(Arrays.copyOfRange(dims, at, dims.length));
        yield constant.shaped(front, back);
      }
      case "Squeeze" -> constant.shaped(squeezed(node, dims));
      default -> {
        int[] result = dims;
        for (int place : OnnxDims.unsqueezed(node.integers("axes", 1), dims.length)) {
          int[] longer = Arrays.copyOf(result, result.length + 1);
          System.arraycopy(result, place, longer, place + 1, result.length - place);
          longer[place] = 1;
          result = longer;
        }
        yield constant.shaped(result);
      }
    };
  }

  private static int[] squeezed(OnnxNode node, int[] dims) {
    long[] axes = node.integers("axes", 1);
    boolean[] chosen = OnnxDims.marked(axes, dims.length);
    int[] kept = new int[dims.length];
    int count = 0;
    for (int n = 0; n < dims.length; n++) {
      if (!chosen[n] && (axes.length > 0 || dims[n] != 1)) {
        kept[count++] = dims[n];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private OnnxValue transposed(OnnxNode node, OnnxConstant constant) {
    int[] order = OnnxDims.permutation(node.integers("perm"), constant.rank());
    int[] dims = constant.dims();
    int[] result = new int[dims.length];
    Arrays.setAll(result, n -> dims[order[n]]);
    int[] from = OnnxDims.steps(dims);
    int[] to = OnnxDims.steps(result);
    return picked(
        constant,
        result,
        k -> {
          int source = 0;
          for (int n = 0; n < to.length; n++) {
            source += k / to[n] % result[n] * from[order[n]];
          }
          return source;
        });
  }

  private OnnxConstant picked(OnnxConstant constant, int[] dims, IntUnaryOperator source) {
    if (dims.length > OnnxDims.MOST_RANK) {
      throw OnnxUnsupported.because("a shape of %d indices".formatted(dims.length));
    }
    budget.take(dims);
    return constant.picked(dims, source);
  }

  private OnnxValue expanded(OnnxNode node) {
    OnnxConstant constant = node.constant(0);
    int[] wanted = OnnxDims.toInts(node.constant(1).toWholes());
    int[] dims = OnnxDims.broadcast(constant.dims(), wanted);
    return picked(constant, dims, OnnxCalculations.stretched(constant.dims(), dims));
  }

  private OnnxValue gathered(OnnxNode node) {
    OnnxConstant constant = node.constant(0);
    OnnxConstant indices = node.constant(1);
    int axis = OnnxDims.axis(node.integer("axis", 0), constant.rank());
    int[] dims = constant.dims();
    int inner = (int) OnnxDims.count(Arrays.copyOfRange(dims, axis + 1, dims.length));
    int chosen = indices.count();
    int[] result = new int[dims.length - 1 + indices.rank()];
    System.arraycopy(dims, 0, result, 0, axis);
    System.arraycopy(indices.dims(), 0, result, axis, indices.rank());
    System.arraycopy(dims, axis + 1, result, axis + indices.rank(), dims.length - axis - 1);
    return picked(
        constant,
        result,
        k -> {
          int index = OnnxDims.axis(indices.wholeAt(k / inner % chosen), dims[axis]);
          return (k / inner / chosen * dims[axis] + index) * inner + k % inner;
        });
  }

  private OnnxValue sliced(OnnxNode node) {
    OnnxConstant constant = node.constant(0);
    OnnxRanges ranges = OnnxRanges.of(node, constant.dims());
    int[] from = OnnxDims.steps(constant.dims());
    int[] counts = ranges.counts();
    int[] to = OnnxDims.steps(counts);
    return picked(
        constant,
        counts,
        k -> {
          int source = 0;
          for (int n = 0; n < to.length; n++) {
            int index = ranges.starts()[n] + k / to[n] % counts[n] * ranges.steps()[n];
            source += index * from[n];
          }
          return source;
        });
  }

  private OnnxValue joined(OnnxNode node) {
    OnnxConstant first = node.constant(0);
    int axis = OnnxDims.axis(node.integer("axis", 1), first.rank());
    return calculations.joined(node, axis);
  }
}
