package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of values, which only {@code ConcatFromSequence} reads here. */
final class OnnxSequences {

  private OnnxSequences() {}

  /** The {@code Concat} of the values themselves. */
  static OnnxNode spread(OnnxNode node) {
    if (!(node.value(0) instanceof OnnxValue.Sequence(List<OnnxValue> items))
        || node.integer("new_axis", 0) != 0) {
      throw OnnxUnsupported.because("it does not join a list of maps along an axis");
    }
    NodeProto concat = node.proto().toBuilder().setOpType("Concat").build();
    Map<String, AttributeProto> attributes = new LinkedHashMap<>(node.attributes());
    return new OnnxNode(
        concat,
        node.label(),
        node.opset(),
        attributes,
        items.stream().map(Optional::of).toList(),
        node.names());
  }
}
