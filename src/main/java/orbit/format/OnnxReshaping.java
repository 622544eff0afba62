package orbit.format;

import java.util.Arrays;

/** What shows a map in another form without computing anything: no node of the network. */
final class OnnxReshaping {

  /** Numbers of the data types that are floating-point. */
  private static final long[] FLOATS = {1, 10, 11, 16};

  OnnxValue apply(OnnxNode node) {
    return switch (node.operation()) {
      case "Shape" -> shape(node, node.view(0).dims());
      case "Size" -> OnnxConstant.wholes("", new int[0], new long[] {count(node.view(0))});
      case "Identity", "Dropout", "CastLike" -> node.view(0);
      case "Cast" -> cast(node);
      case "Reshape" -> reshape(node);
      case "Flatten" -> flatten(node);
      case "Transpose" -> transpose(node);
      case "Squeeze" -> squeeze(node);
      case "Unsqueeze" -> unsqueeze(node);
      case "Expand" -> expand(node);
      default -> throw OnnxUnsupported.because("");
    };
  }

  private static long count(OnnxView view) {
    return OnnxDims.count(view.dims());
  }

  /** The extents from {@code start} to {@code end}. */
  static OnnxConstant shape(OnnxNode node, int[] dims) {
    int start = within(node.integer("start", 0), dims.length);
    int end = within(node.integer("end", dims.length), dims.length);
    int[] part = Arrays.copyOfRange(dims, Math.min(start, end), end);
    return OnnxConstant.list("shape", Arrays.stream(part).asLongStream().toArray());
  }

  private static int within(long index, int rank) {
    return Math.clamp(index < 0 ? index + rank : index, 0, rank);
  }

  private static OnnxValue cast(OnnxNode node) {
    long type = node.integer("to", 1);
    boolean text = node.attribute("to").isPresent() && !node.text("to", "").isEmpty();
    if (text || Arrays.stream(FLOATS).anyMatch(number -> number == type)) {
      return node.view(0);
    }
    throw OnnxUnsupported.because("to whole numbers");
  }

  private static OnnxValue reshape(OnnxNode node) {
    OnnxView view = node.view(0);
    long[] wanted = node.integers("shape", 1);
    boolean zeros = node.integer("allowzero", 0) != 0;
    return view.reshaped(OnnxDims.reshaped(view.dims(), wanted, zeros));
  }

  private static OnnxValue flatten(OnnxNode node) {
    OnnxView view = node.view(0);
    long axis = node.integer("axis", 1);
    return view.flattened(axis == view.rank() ? view.rank() : OnnxDims.axis(axis, view.rank()));
  }

  private static OnnxValue transpose(OnnxNode node) {
    OnnxView view = node.view(0);
    return view.transposed(OnnxDims.permutation(node.integers("perm"), view.rank()));
  }

  private static OnnxValue squeeze(OnnxNode node) {
    OnnxView view = node.view(0);
    return view.squeezed(OnnxDims.marked(node.integers("axes", 1), view.rank()));
  }

  private static OnnxValue unsqueeze(OnnxNode node) {
    OnnxView view = node.view(0);
    return view.unsqueezed(OnnxDims.unsqueezed(node.integers("axes", 1), view.rank()));
  }

  private static OnnxValue expand(OnnxNode node) {
    OnnxView view = node.view(0);
    int[] wanted = OnnxDims.toInts(node.constant(1).toWholes());
    if (!Arrays.equals(OnnxDims.broadcast(view.dims(), wanted), view.dims())) {
      throw OnnxUnsupported.because("it repeats a map");
    }
    return view;
  }
}
