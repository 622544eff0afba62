package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orbit.network.FileProblem;

/**
 * Goes through the nodes of an ONNX model in order: what the file determines is computed, what
 * depends on the picture becomes nodes of the network, what is neither is left out with a note.
 * Calls of the file's own functions are followed, and branches whose condition is known.
 */
final class OnnxInterpreter {

  private static final int MOST_NODES = 30_000;
  private static final int MOST_DEPTH = 40;

  private final Map<String, FunctionProto> functions = new HashMap<>();
  private final OnnxInitializers.Source tensors;
  private final OnnxOperations operations;
  private final OnnxFolding folding;
  private final OnnxNames names;
  private final OnnxNotes notes;
  private int steps;

  OnnxInterpreter(
      ModelProto model,
      OnnxInitializers.Source tensors,
      OnnxNetwork network,
      OnnxNames names,
      OnnxNotes notes) {
    for (FunctionProto function : model.getFunctionsList()) {
      functions.put(
          key(function.getDomain(), function.getName(), function.getOverload()), function);
    }
    this.tensors = tensors;
    this.operations = new OnnxOperations(network);
    this.folding = new OnnxFolding(tensors, network.budget());
    this.names = names;
    this.notes = notes;
  }

  private static String key(String domain, String name, String overload) {
    return domain + "\n" + name + "\n" + overload;
  }

  /** The version of ONNX's own operations. */
  static int opset(List<OperatorSetIdProto> imports, int otherwise) {
    for (OperatorSetIdProto entry : imports) {
      if (isStandard(entry.getDomain())) {
        return (int) Math.clamp(entry.getVersion(), 1, 1000);
      }
    }
    return otherwise;
  }

  private static boolean isStandard(String domain) {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }

  /**
   * @param frame holds the inputs, and gets what the nodes give
   * @throws FileProblem if a constant is broken, or there are too many nodes
   */
  void run(List<NodeProto> nodes, OnnxFrame frame) {
    List<NodeProto> rest = new ArrayList<>();
    for (NodeProto node : OnnxBodies.ordered(nodes, rest)) {
      evaluate(node, frame);
    }
    for (NodeProto node : rest) {
      node.getOutputList().forEach(output -> frame.put(output, new OnnxValue.Lost()));
    }
    if (!rest.isEmpty()) {
      NodeProto node = rest.getFirst();
      notes.leftOut(
          told(node, frame), node.getOpType(), OnnxUnsupported.misfit("it reads its own result"));
    }
  }

  private static String told(NodeProto node, OnnxFrame frame) {
    String label = frame.label(node);
    return !label.isEmpty() || node.getOutputCount() == 0 ? label : frame.told(node.getOutput(0));
  }

  private void evaluate(NodeProto proto, OnnxFrame frame) {
    if (++steps > MOST_NODES) {
      throw new FileProblem(
          "", "more than %d nodes are too many".formatted(MOST_NODES), "open a smaller model");
    }
    List<OnnxValue> results = List.of();
    try {
      Optional<OnnxNode> node = node(proto, frame);
      if (node.isPresent()) {
        results = results(node.get(), frame);
      }
    } catch (OnnxUnsupported reason) {
      notes.leftOut(told(proto, frame), operation(proto), reason);
    } catch (IllegalArgumentException reason) {
      notes.leftOut(
          told(proto, frame),
          operation(proto),
          OnnxUnsupported.misfit(String.valueOf(reason.getMessage())));
    }
    for (int n = 0; n < proto.getOutputCount(); n++) {
      OnnxValue value = n < results.size() ? results.get(n) : new OnnxValue.Lost();
      frame.put(proto.getOutput(n), value);
      if (value instanceof OnnxView view && view.picks().isEmpty()) {
        names.value(frame.told(proto.getOutput(n)), view.node());
        if (n == 0) {
          names.label(frame.label(proto), view.node());
        }
      }
    }
    if (results.isEmpty() && proto.getOutputCount() > 0) {
      notes.countLost();
    }
  }

  private static String operation(NodeProto proto) {
    return isStandard(proto.getDomain())
        ? proto.getOpType()
        : proto.getDomain() + "." + proto.getOpType();
  }

  /** Empty where it depends on something that is left out. */
  private Optional<OnnxNode> node(NodeProto proto, OnnxFrame frame) {
    List<Optional<OnnxValue>> inputs = new ArrayList<>();
    for (String input : proto.getInputList()) {
      Optional<OnnxValue> value = input.isEmpty() ? Optional.empty() : frame.find(input);
      if (value.isEmpty() && !input.isEmpty()) {
        throw OnnxUnsupported.misfit("nothing gives its input " + input);
      }
      if (value.isPresent() && value.get() instanceof OnnxValue.Lost) {
        return Optional.empty();
      }
      inputs.add(value);
    }
    List<String> told = proto.getOutputList().stream().map(frame::told).toList();
    return Optional.of(
        new OnnxNode(
            proto, frame.label(proto), frame.opset(), frame.attributes(proto), inputs, told));
  }

  private List<OnnxValue> results(OnnxNode node, OnnxFrame frame) {
    NodeProto proto = node.proto();
    FunctionProto function =
        functions.get(key(proto.getDomain(), proto.getOpType(), proto.getOverload()));
    if (function != null) {
      return call(function, node, frame);
    }
    if (!isStandard(proto.getDomain())) {
      throw OnnxUnsupported.because("");
    }
    return switch (node.operation()) {
      case "If" -> branch(node, frame);
      case "SequenceConstruct" -> List.of(new OnnxValue.Sequence(node.values()));
      case "ConcatFromSequence" -> List.of(operations.apply(OnnxSequences.spread(node)));
      default -> {
        boolean known = node.values().stream().allMatch(OnnxConstant.class::isInstance);
        yield List.of(known ? folding.fold(node) : operations.apply(node));
      }
    };
  }

  private List<OnnxValue> call(FunctionProto function, OnnxNode node, OnnxFrame frame) {
    checkDepth(frame);
    Map<String, AttributeProto> attributes = new LinkedHashMap<>();
    function
        .getAttributeProtoList()
        .forEach(attribute -> attributes.put(attribute.getName(), attribute));
    attributes.putAll(node.attributes());
    int opset = opset(function.getOpsetImportList(), frame.opset());
    OnnxFrame inner = frame.call(attributes, opset, called(node));
    for (int n = 0; n < function.getInputCount() && n < node.inputs().size(); n++) {
      String name = function.getInput(n);
      node.inputs().get(n).ifPresent(value -> inner.put(name, value));
    }
    return inside(function.getNodeList(), function.getOutputList(), node, inner);
  }

  private List<OnnxValue> branch(OnnxNode node, OnnxFrame frame) {
    checkDepth(frame);
    String chosen = node.constant(0).single() != 0 ? "then_branch" : "else_branch";
    GraphProto graph =
        node.attribute(chosen)
            .orElseThrow(() -> OnnxUnsupported.misfit("it has no " + chosen))
            .getG();
    OnnxFrame inner = frame.branch(called(node), new OnnxInitializers(graph, tensors));
    List<String> outputs = graph.getOutputList().stream().map(output -> output.getName()).toList();
    return inside(graph.getNodeList(), outputs, node, inner);
  }

  private static void checkDepth(OnnxFrame frame) {
    if (frame.depth() >= MOST_DEPTH) {
      throw OnnxUnsupported.because("functions nested more than %d deep".formatted(MOST_DEPTH));
    }
  }

  private static String called(OnnxNode node) {
    String value = node.names().isEmpty() ? "" : node.proto().getOutput(0);
    boolean named = !value.isEmpty() && !OnnxNames.isNumbered(value);
    String label = node.proto().getName();
    return named ? value : label.isEmpty() ? node.operation() : label;
  }

  private List<OnnxValue> inside(
      List<NodeProto> nodes, List<String> outputs, OnnxNode node, OnnxFrame inner) {
    for (int n = 0; n < outputs.size() && n < node.names().size(); n++) {
      inner.tell(outputs.get(n), node.names().get(n));
    }
    run(nodes, inner);
    List<OnnxValue> results = new ArrayList<>();
    for (String output : outputs) {
      results.add(inner.find(output).orElseGet(OnnxValue.Lost::new));
    }
    return results;
  }
}
