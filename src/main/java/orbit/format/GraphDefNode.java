package orbit.format;

import java.util.ArrayList;
import java.util.List;
import orbit.network.GraphException;
import org.tensorflow.framework.AttrValue;
import org.tensorflow.framework.NodeDef;
import org.tensorflow.framework.TensorProto;

/**
 * A node of a GraphDef.
 *
 * @param inputs names of the values it reads: of a node's first output its name, of others {@code
 *     name:k}; without control inputs, which carry no values
 */
record GraphDefNode(String name, String operation, List<String> inputs, NodeDef definition) {

  static GraphDefNode of(NodeDef definition) {
    List<String> inputs = new ArrayList<>();
    for (String input : definition.getInputList()) {
      if (!input.startsWith("^")) {
        inputs.add(input.endsWith(":0") ? input.substring(0, input.length() - 2) : input);
      }
    }
    return new GraphDefNode(definition.getName(), definition.getOp(), inputs, definition);
  }

  /** The node whose value an input is. */
  static String producer(String input) {
    int colon = input.lastIndexOf(':');
    return colon < 0 ? input : input.substring(0, colon);
  }

  /** An attribute, the default of its kind if it is missing. */
  AttrValue attribute(String key) {
    return definition.getAttrOrDefault(key, AttrValue.getDefaultInstance());
  }

  boolean has(String key) {
    return definition.containsAttr(key);
  }

  String text(String key) {
    return attribute(key).getS().isValidUtf8() ? attribute(key).getS().toStringUtf8() : "";
  }

  boolean flag(String key, boolean missing) {
    return has(key) ? attribute(key).getB() : missing;
  }

  /**
   * @throws GraphException if it is not finite
   */
  double number(String key, double missing) {
    double number = has(key) ? attribute(key).getF() : missing;
    if (!Double.isFinite(number)) {
      throw problem(key + " is not a finite number");
    }
    return number;
  }

  /**
   * @throws GraphException if one is not a whole number of 32 bits
   */
  int[] integers(String key) {
    List<Long> list = attribute(key).getList().getIList();
    int[] integers = new int[list.size()];
    for (int n = 0; n < integers.length; n++) {
      integers[n] = integer(key, list.get(n));
    }
    return integers;
  }

  /**
   * @throws GraphException if it is not a whole number of 32 bits
   */
  int integer(String key, int missing) {
    return has(key) ? integer(key, attribute(key).getI()) : missing;
  }

  private int integer(String key, long number) {
    if (number != (int) number) {
      throw problem(key + " is " + number);
    }
    return (int) number;
  }

  /** What a node of operation Const holds. */
  TensorProto tensor() {
    return attribute("value").getTensor();
  }

  GraphException problem(String problem) {
    return new GraphException(name, problem);
  }
}
