package orbit.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The checked header of a safetensors file: its tensors as they lie, without gap or overlap. */
record SafetensorsHeader(List<Entry> entries) {

  static final String METADATA = "__metadata__";

  /** Where the length ends and the header begins. */
  static final int START = 8;

  private static final int LONGEST = 16 << 20;

  private static final String AGAIN = "fetch or write it again";

  /**
   * A tensor in the file.
   *
   * @param position of its first byte in the file
   */
  record Entry(String name, NumberType type, int[] shape, int count, long position) {}

  private record Range(JsonReading json, Entry entry, long begin, long end) {}

  /**
   * @throws FileProblem whatever is wrong with the header
   */
  static SafetensorsHeader read(ByteSource source) throws IOException {
    if (source.size() < START) {
      throw new FileProblem("header", "the file ends too early", AGAIN);
    }
    ByteBuffer prefix = ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN);
    source.read(0, prefix);
    long length = prefix.getLong();
    if (length < 0 || length > source.size() - START) {
      throw new FileProblem(
          "header",
          "a header of %s bytes does not fit into a file of %d"
              .formatted(Long.toUnsignedString(length), source.size()),
          "open a safetensors file, or fetch it again");
    }
    if (length > LONGEST) {
      throw new FileProblem(
          "header", "the header is longer than 16 MB", "split the file or shorten its metadata");
    }
    byte[] text = new byte[(int) length];
    source.read(START, ByteBuffer.wrap(text));
    long data = START + length;
    return new SafetensorsHeader(entries(parse(text), data, source.size() - data));
  }

  private static JsonReading parse(byte[] text) {
    try (JsonParser parser = StrictJson.MAPPER.createParser(text)) {
      // asked first, because no token gives no node
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode node = StrictJson.MAPPER.readTree(parser);
        if (parser.nextToken() == null) {
          return new JsonReading(node, "");
        }
      }
      throw new FileProblem("header", "this is not a JSON object", "open a safetensors file");
    } catch (JacksonException problem) {
      throw StrictJson.broken(problem, "a safetensors file").within("header");
    }
  }

  private static List<Entry> entries(JsonReading header, long data, long available) {
    List<Range> ranges = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : header.node().properties()) {
      String name = field.getKey();
      JsonReading json = new JsonReading(field.getValue(), name);
      if (!Names.fit(name)) {
        throw new FileProblem(
            "header",
            "a tensor's name is empty, too long or holds control characters",
            "rename it");
      }
      if (!name.equals(METADATA)) {
        ranges.add(range(json.object(), data, available));
      }
    }
    ranges.sort(Comparator.comparingLong(Range::begin));
    long end = 0;
    for (Range range : ranges) {
      if (range.begin != end) {
        throw range.json.problem(
            range.begin < end
                ? "its bytes overlap those of another tensor"
                : (range.begin - end) + " bytes before it belong to no tensor",
            AGAIN);
      }
      end = range.end;
    }
    if (end != available) {
      throw new FileProblem("at the end", (available - end) + " bytes belong to no tensor", AGAIN);
    }
    return ranges.stream().map(Range::entry).toList();
  }

  private static Range range(JsonReading json, long data, long available) {
    NumberType type = type(json.field("dtype"));
    JsonReading extents = json.field("shape").array();
    int[] shape = new int[extents.node().size()];
    long count = 1;
    for (int n = 0; n < shape.length; n++) {
      shape[n] = extents.item(n).integer(1, Integer.MAX_VALUE);
      // both below 2^31, so that the product fits
      count *= shape[n];
      if (count > Integer.MAX_VALUE - 8) {
        throw extents.problem("no tensor can be so large", AGAIN);
      }
    }
    JsonReading offsets = json.field("data_offsets").array();
    long begin = offsets.item(0).size();
    long end = offsets.item(1).size();
    if (offsets.node().size() != 2 || begin > end) {
      throw offsets.problem("begin and end belong here", AGAIN);
    }
    if (end > available) {
      throw offsets.problem(
          "its bytes go beyond the end of the file by " + (end - available), AGAIN);
    }
    if (end - begin != count * type.bytes()) {
      throw offsets.problem(
          "%d bytes are not the %d of its shape".formatted(end - begin, count * type.bytes()),
          AGAIN);
    }
    Entry entry = new Entry(json.pointer(), type, shape, (int) count, data + begin);
    return new Range(json, entry, begin, end);
  }

  private static NumberType type(JsonReading json) {
    return switch (json.text().toUpperCase(Locale.ROOT)) {
      case "F32" -> NumberType.F32;
      case "F64" -> NumberType.F64;
      case "F16" -> NumberType.F16;
      case "BF16" -> NumberType.BF16;
      case "I64" -> NumberType.I64;
      case "I32" -> NumberType.I32;
      case "U8" -> NumberType.U8;
      default ->
          throw json.problem(
              "numbers of type %s cannot be read".formatted(json.shown()),
              "export them as F32, F16, BF16 or F64");
    };
  }
}
