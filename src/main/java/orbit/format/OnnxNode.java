package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of an ONNX file with what is known of the values it reads.
 *
 * @param proto as it stands in the file
 * @param label its name, or empty
 * @param opset version of the operations
 * @param attributes by name, those of the function around it filled in
 * @param inputs those that are left out are empty
 * @param names of its outputs, as they are to be told; those that nobody reads may be empty
 */
record OnnxNode(
    NodeProto proto,
    String label,
    int opset,
    Map<String, AttributeProto> attributes,
    List<Optional<OnnxValue>> inputs,
    List<String> names) {

  OnnxNode {
    attributes = Map.copyOf(attributes);
    inputs = List.copyOf(inputs);
    names = List.copyOf(names);
  }

  String operation() {
    return proto.getOpType();
  }

  boolean has(int input) {
    return input < inputs.size() && inputs.get(input).isPresent();
  }

  /**
   * @throws OnnxUnsupported if the input is missing
   */
  OnnxValue value(int input) {
    if (!has(input)) {
      throw OnnxUnsupported.misfit("its input %d is missing".formatted(input));
    }
    return inputs.get(input).orElseThrow();
  }

  /**
   * An input that is a map.
   *
   * @throws OnnxUnsupported if it is something else
   */
  OnnxView view(int input) {
    if (value(input) instanceof OnnxView view) {
      return view;
    }
    throw OnnxUnsupported.because("its input %d is a constant".formatted(input));
  }

  /** As {@link #view}, [N,C,H,W] and nothing else. */
  OnnxView map(int input) {
    OnnxView view = view(input);
    if (!view.isMap()) {
      throw OnnxUnsupported.misfit(
          "its input %d is not ordered by channels, rows and columns".formatted(input));
    }
    return view;
  }

  /**
   * An input whose numbers are known.
   *
   * @throws OnnxUnsupported if they are not
   */
  OnnxConstant constant(int input) {
    if (value(input) instanceof OnnxConstant constant) {
      return constant;
    }
    throw OnnxUnsupported.because("its input %d is not a constant".formatted(input));
  }

  boolean isConstant(int input) {
    return has(input) && value(input) instanceof OnnxConstant;
  }

  Optional<AttributeProto> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  long integer(String name, long otherwise) {
    return attribute(name)
        .map(found -> found.hasI() || !found.hasF() ? found.getI() : (long) found.getF())
        .orElse(otherwise);
  }

  double number(String name, double otherwise) {
    return attribute(name)
        .map(found -> found.hasF() || !found.hasI() ? (double) found.getF() : found.getI())
        .orElse(otherwise);
  }

  String text(String name, String otherwise) {
    return attribute(name)
        .map(found -> found.getS().toString(StandardCharsets.UTF_8))
        .orElse(otherwise);
  }

  /** Empty where there are none. */
  long[] integers(String name) {
    return attribute(name)
        .map(found -> found.getIntsList().stream().mapToLong(Long::longValue).toArray())
        .orElse(new long[0]);
  }

  /**
   * Whole numbers that older files hold in an attribute and newer ones in an input; empty where
   * there are none.
   */
  long[] integers(String attribute, int input) {
    return has(input) ? constant(input).toWholes() : integers(attribute);
  }

  /**
   * So many whole numbers.
   *
   * @param otherwise each of them where there are none
   * @throws OnnxUnsupported if there are more or fewer, or they are too large
   */
  int[] sizes(String attribute, int count, int otherwise) {
    long[] found = integers(attribute);
    int[] sizes = new int[count];
    for (int n = 0; n < count; n++) {
      long size = found.length == 0 ? otherwise : n < found.length ? found[n] : -1;
      if (found.length > count || size < 0 || size > 1 << 20) {
        throw OnnxUnsupported.because("%d numbers as %s".formatted(found.length, attribute));
      }
      sizes[n] = (int) size;
    }
    return sizes;
  }

  /** The inputs that are there. */
  List<OnnxValue> values() {
    List<OnnxValue> values = new ArrayList<>();
    inputs.forEach(input -> input.ifPresent(values::add));
    return values;
  }
}
