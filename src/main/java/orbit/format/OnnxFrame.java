package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that nodes see by name: those of the main graph, of a function or of a branch. */
final class OnnxFrame {

  private final @Nullable OnnxFrame outer;
  private final Map<String, AttributeProto> attributes;
  private final int opset;
  private final String prefix;
  private final OnnxInitializers initializers;
  private final Map<String, String> told = new HashMap<>();
  private final Map<String, OnnxValue> values = new HashMap<>();
  private final int depth;

  private OnnxFrame(
      @Nullable OnnxFrame outer,
      Map<String, AttributeProto> attributes,
      int opset,
      String prefix,
      int depth,
      OnnxInitializers initializers) {
    this.outer = outer;
    this.attributes = attributes;
    this.opset = opset;
    this.prefix = prefix;
    this.depth = depth;
    this.initializers = initializers;
  }

  /** The main graph. */
  static OnnxFrame main(int opset, OnnxInitializers weights) {
    return new OnnxFrame(null, Map.of(), opset, "", 0, weights);
  }

  /** A function's own values; it does not see those around the call. */
  OnnxFrame call(Map<String, AttributeProto> given, int itsOpset, String name) {
    return new OnnxFrame(
        null, given, itsOpset, prefix + name + "/", depth + 1, OnnxInitializers.NONE);
  }

  /** A branch, which sees the values around it. */
  OnnxFrame branch(String name, OnnxInitializers weights) {
    return new OnnxFrame(this, attributes, opset, prefix + name + "/", depth + 1, weights);
  }

  int opset() {
    return opset;
  }

  /** How many calls and branches lie round this one. */
  int depth() {
    return depth;
  }

  void put(String name, OnnxValue value) {
    if (!name.isEmpty()) {
      values.put(name, value);
    }
  }

  /**
   * @throws OnnxUnsupported if it is a constant that cannot be read
   */
  Optional<OnnxValue> find(String name) {
    OnnxValue found = values.get(name);
    if (found != null) {
      return Optional.of(found);
    }
    Optional<OnnxValue> constant = initializers.find(name);
    return constant.isEmpty() && outer != null ? outer.find(name) : constant;
  }

  /** Lets a value be told under the name that it has outside. */
  void tell(String name, String outside) {
    told.put(name, outside);
  }

  /** The name under which a value is told to the user. */
  String told(String value) {
    String outside = told.get(value);
    return outside != null ? outside : value.isEmpty() ? "" : prefix + value;
  }

  /** The name under which a node is told to the user. */
  String label(NodeProto node) {
    return node.getName().isEmpty() ? "" : prefix + node.getName();
  }

  /** A node's attributes, those that name one of the function's replaced by it. */
  Map<String, AttributeProto> attributes(NodeProto node) {
    Map<String, AttributeProto> result = new LinkedHashMap<>();
    for (AttributeProto attribute : node.getAttributeList()) {
      if (attribute.getRefAttrName().isEmpty()) {
        result.put(attribute.getName(), attribute);
      } else {
        AttributeProto given = attributes.get(attribute.getRefAttrName());
        if (given != null) {
          result.put(attribute.getName(), given);
        }
      }
    }
    return result;
  }
}
