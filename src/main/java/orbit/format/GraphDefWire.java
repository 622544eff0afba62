package orbit.format;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what protobuf allows and no program writes: a part of a message that is there once by its
 * definition, in several pieces. Joining n pieces takes time n² in the classes generated for
 * TensorFlow (GHSA-h4h5-3hr4-j3g2).
 */
final class GraphDefWire {

  private static final int DEEPEST = 32;

  /** Messages within messages, by the numbers of the fields of TensorFlow's definitions. */
  private enum Message {
    NODE,
    ATTRIBUTE,
    VALUE,
    LIST,
    FUNCTION,
    TENSOR,
    VARIANT;

    /** Fields that are one message. */
    private static final Map<Message, Set<Integer>> SINGLE =
        Map.of(
            NODE, Set.of(6),
            ATTRIBUTE, Set.of(2),
            VALUE, Set.of(1, 7, 8, 10),
            TENSOR, Set.of(2));

    /** Fields whose messages have such fields of their own. */
    private static final Map<Message, Map<Integer, Message>> PARTS =
        Map.of(
            NODE, Map.of(5, ATTRIBUTE),
            ATTRIBUTE, Map.of(2, VALUE),
            VALUE, Map.of(1, LIST, 8, TENSOR, 10, FUNCTION),
            LIST, Map.of(8, TENSOR, 9, FUNCTION),
            FUNCTION, Map.of(2, ATTRIBUTE),
            TENSOR, Map.of(15, VARIANT),
            VARIANT, Map.of(3, TENSOR));
  }

  private GraphDefWire() {}

  /**
   * @throws InvalidProtocolBufferException if a node's bytes are broken or in such pieces
   */
  static void check(ByteString node) throws IOException {
    check(node, Message.NODE, 0);
  }

  private static void check(ByteString bytes, Message message, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new InvalidProtocolBufferException("too deep");
    }
    CodedInputStream in = bytes.newCodedInput();
    in.enableAliasing(true);
    Map<Integer, Message> parts = Message.PARTS.getOrDefault(message, Map.of());
    Set<Integer> single = Message.SINGLE.getOrDefault(message, Set.of());
    Set<Integer> seen = new HashSet<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (single.contains(field) && !seen.add(field)) {
        throw new InvalidProtocolBufferException("field " + field + " in several pieces");
      }
      Message part = parts.get(field);
      if (part != null && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        check(in.readBytes(), part, depth + 1);
      } else {
        in.skipField(tag);
      }
    }
  }
}
