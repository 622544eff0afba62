package orbit.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import orbit.network.FileProblem;
import orbit.network.Shape;

/**
 * The picture that a graph reads.
 *
 * @param channels of the picture
 * @param height rows, 0 where the file does not say
 * @param width columns, 0 where the file does not say
 * @param batch pictures at a time, 1 where the file does not say
 * @param order of the indices
 */
record OnnxInput(
    String name, int channels, int height, int width, int batch, List<OnnxView.Part> order) {

  /** Sizes that networks are usually made for, the most usual first. */
  private static final int[] USUAL = {224, 227, 299, 256, 32, 64, 28};

  private static final int MOST_CHANNELS = 4096;
  private static final int MOST_SIZE = 16384;
  private static final int MOST_BATCH = 1 << 16;

  private static final Set<String> TRANSPARENT =
      Set.of("Identity", "Cast", "Add", "Sub", "Mul", "Div", "BatchNormalization", "Pad");

  private static final List<OnnxView.Part> FIRST =
      List.of(OnnxView.Part.BATCH, OnnxView.Part.CHANNEL, OnnxView.Part.ROW, OnnxView.Part.COLUMN);

  private static final List<OnnxView.Part> LAST =
      List.of(OnnxView.Part.BATCH, OnnxView.Part.ROW, OnnxView.Part.COLUMN, OnnxView.Part.CHANNEL);

  OnnxInput {
    order = List.copyOf(order);
  }

  /**
   * @throws FileProblem if there is no input that could be a picture
   */
  static OnnxInput of(GraphProto graph, OnnxInitializers weights) {
    FileProblem last =
        new FileProblem("", "the graph reads no picture", "open a network that does");
    for (ValueInfoProto value : graph.getInputList()) {
      if (!weights.has(value.getName()) && !value.getName().isEmpty()) {
        int[] dims = dims(value);
        if (dims.length == 3 || dims.length == 4) {
          return of(value.getName(), dims, first(graph, value.getName()), weights);
        }
        last =
            new FileProblem(
                "input " + value.getName(),
                "%d indices are no picture".formatted(dims.length),
                "open a network of pictures [batch, channels, height, width]");
      }
    }
    throw last;
  }

  private static OnnxInput of(
      String name, int[] dims, Optional<NodeProto> reader, OnnxInitializers weights) {
    List<OnnxView.Part> order = isLast(dims, reader) ? LAST : FIRST;
    order = dims.length == 3 ? order.subList(1, 4) : order;
    int channels = extent(name, dims, order, OnnxView.Part.CHANNEL, MOST_CHANNELS);
    return new OnnxInput(
        name,
        channels > 0 ? channels : channels(reader, weights),
        extent(name, dims, order, OnnxView.Part.ROW, MOST_SIZE),
        extent(name, dims, order, OnnxView.Part.COLUMN, MOST_SIZE),
        dims.length == 3
            ? 1
            : Math.max(1, extent(name, dims, order, OnnxView.Part.BATCH, MOST_BATCH)),
        order);
  }

  /** Zeros for what the file does not say; four where it says nothing. */
  private static int[] dims(ValueInfoProto value) {
    if (!value.getType().getTensorType().hasShape()) {
      return new int[4];
    }
    TensorShapeProto shape = value.getType().getTensorType().getShape();
    return shape.getDimList().stream()
        .mapToInt(dim -> (int) Math.clamp(dim.getDimValue(), 0, Integer.MAX_VALUE))
        .toArray();
  }

  private static int extent(
      String name, int[] dims, List<OnnxView.Part> order, OnnxView.Part part, int most) {
    int extent = dims[order.indexOf(part)];
    if (extent > most) {
      throw new FileProblem(
          "input " + name,
          "a picture of %s is too large".formatted(Arrays.toString(dims)),
          "export the network for smaller pictures");
    }
    return extent;
  }

  /** The first node that does more with the picture than to scale or cast it. */
  private static Optional<NodeProto> first(GraphProto graph, String input) {
    String value = input;
    for (NodeProto node : graph.getNodeList()) {
      if (node.getInputList().contains(value)) {
        if (!TRANSPARENT.contains(node.getOpType()) || node.getOutputCount() == 0) {
          return Optional.of(node);
        }
        value = node.getOutput(0);
      }
    }
    return Optional.empty();
  }

  private static boolean isLast(int[] dims, Optional<NodeProto> reader) {
    String operation = reader.map(NodeProto::getOpType).orElse("");
    if (operation.equals("Transpose")) {
      return reader.orElseThrow().getAttributeList().stream()
          .anyMatch(attribute -> attribute.getIntsList().equals(List.of(0L, 3L, 1L, 2L)));
    }
    int channel = dims[dims.length - 3];
    int last = dims[dims.length - 1];
    return !operation.equals("Conv") && last >= 1 && last <= 4 && (channel == 0 || channel > 4);
  }

  /** As many as the first kernels take; 3 if it is not known. */
  private static int channels(Optional<NodeProto> reader, OnnxInitializers weights) {
    NodeProto node = reader.orElse(NodeProto.getDefaultInstance());
    if (!node.getOpType().equals("Conv") || node.getInputCount() < 2) {
      return 3;
    }
    int[] dims = weights.dims(node.getInput(1)).orElse(new int[0]);
    int perGroup = dims.length == 4 ? dims[1] : 0;
    return perGroup >= 1 && perGroup <= MOST_CHANNELS ? perGroup : 3;
  }

  /** Whether the file leaves the size of pictures open. */
  boolean isOpen() {
    return height == 0 || width == 0;
  }

  /** The sizes of pictures that may be meant. */
  List<Shape> sizes() {
    if (!isOpen()) {
      return List.of(new Shape(channels, height, width));
    }
    List<Integer> sizes = new ArrayList<>();
    int known = Math.max(height, width);
    if (known > 0) {
      sizes.add(known);
    }
    IntStream.of(USUAL).forEach(sizes::add);
    return sizes.stream()
        .map(size -> new Shape(channels, height > 0 ? height : size, width > 0 ? width : size))
        .toList();
  }

  /** The value that the graph reads, as a map of the input node. */
  OnnxView view(String node, Shape picture) {
    return OnnxView.of(node, picture, batch, order.toArray(OnnxView.Part[]::new));
  }
}
