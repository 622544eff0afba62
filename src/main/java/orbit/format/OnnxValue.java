package orbit.format;

import java.util.List;

/** What is known of a value of an ONNX graph without computing the network. */
sealed interface OnnxValue permits OnnxConstant, OnnxView, OnnxValue.Lost, OnnxValue.Sequence {

  /** Depends on a node that is left out. */
  record Lost() implements OnnxValue {}

  /** A list of values, as {@code SequenceConstruct} makes it. */
  record Sequence(List<OnnxValue> items) implements OnnxValue {

    public Sequence {
      items = List.copyOf(items);
    }
  }
}
