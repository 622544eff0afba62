package orbit.format;

import java.util.HashSet;
import java.util.Set;
import orbit.network.FileProblem;
import orbit.network.Shape;
import org.jspecify.annotations.Nullable;
import org.tensorflow.framework.TensorShapeProto;

/**
 * The picture that a GraphDef begins with: the placeholder that its first convolution reads.
 *
 * @param shape of the picture, 224 x 224 where the file leaves it open
 * @param isSizeKnown whether the file says height and width
 */
record GraphDefInput(String name, Shape shape, GraphDefLayout layout, boolean isSizeKnown) {

  private static final int USUAL_SIZE = 224;

  private static final int LARGEST_SIZE = 16384;

  private static final int MOST_CHANNELS = 4096;

  private static final int COLOURS = 3;

  /**
   * @throws FileProblem if there is none, or its size cannot be
   */
  static GraphDefInput find(GraphDefNodes nodes) {
    GraphDefLayout layout = layout(nodes);
    Set<String> seen = new HashSet<>();
    GraphDefNode placeholder = null;
    for (GraphDefNode node : nodes.inOrder()) {
      if (isConvolution(node) && !node.inputs().isEmpty()) {
        GraphDefNode read = placeholder(nodes, node, seen);
        if (read != null) {
          return of(read, channels(nodes, node), layout);
        }
      }
      placeholder = placeholder == null && isPlaceholder(node) ? node : placeholder;
    }
    if (placeholder == null) {
      throw new FileProblem(
          "", "no Placeholder is its input", "open a graph that reads a picture from one");
    }
    return of(placeholder, COLOURS, layout);
  }

  private static boolean isConvolution(GraphDefNode node) {
    return node.operation().equals("Conv2D") || node.operation().equals("DepthwiseConv2dNative");
  }

  private static boolean isPlaceholder(GraphDefNode node) {
    return node.operation().equals("Placeholder")
        || node.operation().equals("PlaceholderWithDefault");
  }

  private static GraphDefLayout layout(GraphDefNodes nodes) {
    for (GraphDefNode node : nodes.inOrder()) {
      if (isConvolution(node) || node.operation().endsWith("Pool")) {
        return GraphDefLayout.of(node);
      }
    }
    return GraphDefLayout.NHWC;
  }

  /** Upwards along the first inputs; every node is visited once only. */
  private static @Nullable GraphDefNode placeholder(
      GraphDefNodes nodes, GraphDefNode from, Set<String> seen) {
    GraphDefNode node = from;
    while (node != null && seen.add(node.name())) {
      if (isPlaceholder(node)) {
        return node;
      }
      node =
          node.inputs().isEmpty()
              ? null
              : nodes.named(GraphDefNode.producer(node.inputs().getFirst()));
    }
    return null;
  }

  /** What the kernels of a convolution take: the third of their four axes. */
  private static int channels(GraphDefNodes nodes, GraphDefNode convolution) {
    GraphDefNode node = convolution;
    for (int input = 1; node != null && node.inputs().size() > input; input = 0) {
      node = nodes.named(GraphDefNode.producer(node.inputs().get(input)));
    }
    TensorShapeProto shape =
        node == null ? TensorShapeProto.getDefaultInstance() : node.tensor().getTensorShape();
    return shape.getDimCount() == 4 ? extent(shape, 2, COLOURS, MOST_CHANNELS) : COLOURS;
  }

  private static GraphDefInput of(GraphDefNode node, int channels, GraphDefLayout layout) {
    TensorShapeProto shape = node.attribute("shape").getShape();
    if (shape.getDimCount() != 4
        && node.attribute("_output_shapes").getList().getShapeCount() > 0) {
      shape = node.attribute("_output_shapes").getList().getShape(0);
    }
    if (shape.getDimCount() != 4) {
      return new GraphDefInput(
          node.name(), new Shape(channels, USUAL_SIZE, USUAL_SIZE), layout, false);
    }
    boolean known =
        shape.getDim(layout.rows()).getSize() > 0 && shape.getDim(layout.columns()).getSize() > 0;
    Shape picture =
        new Shape(
            extent(shape, layout.channels(), channels, MOST_CHANNELS),
            extent(shape, layout.rows(), USUAL_SIZE, LARGEST_SIZE),
            extent(shape, layout.columns(), USUAL_SIZE, LARGEST_SIZE));
    return new GraphDefInput(node.name(), picture, layout, known);
  }

  private static int extent(TensorShapeProto shape, int axis, int missing, int most) {
    long extent = shape.getDim(axis).getSize();
    if (extent > most) {
      throw new FileProblem(
          "",
          "an input of %d values along axis %d is too large".formatted(extent, axis),
          "save the graph again");
    }
    return extent < 1 ? missing : (int) extent;
  }
}
