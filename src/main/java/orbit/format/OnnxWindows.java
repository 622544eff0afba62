package orbit.format;

import orbit.network.Padding;
import orbit.network.Window;

/** Windows as ONNX describes them: {@code strides}, {@code pads}, {@code auto_pad} and so on. */
final class OnnxWindows {

  private OnnxWindows() {}

  /**
   * @param height rows of the kernel
   * @param view the map that the window slides over
   * @throws OnnxUnsupported if an attribute makes no sense for a map
   */
  static Window of(OnnxNode node, int height, int width, OnnxView view) {
    int[] strides = node.sizes("strides", 2, 1);
    int[] dilations = node.sizes("dilations", 2, 1);
    boolean ceil = node.integer("ceil_mode", 0) != 0;
    Window plain =
        new Window(
            height,
            width,
            strides[0],
            strides[1],
            dilations[0],
            dilations[1],
            Padding.none(),
            ceil);
    return with(plain, padding(node, plain, view));
  }

  private static Window with(Window window, Padding padding) {
    return new Window(
        window.height(),
        window.width(),
        window.strideY(),
        window.strideX(),
        window.dilationY(),
        window.dilationX(),
        padding,
        // SAME leaves nothing that hangs over
        window.ceil() && padding instanceof Padding.Fixed);
  }

  private static Padding padding(OnnxNode node, Window window, OnnxView view) {
    String auto = node.text("auto_pad", "NOTSET");
    return switch (auto) {
      case "SAME_UPPER" -> new Padding.Same();
      case "SAME_LOWER" -> {
        Padding.Fixed upper =
            new Padding.Same().around(window, view.shape().height(), view.shape().width());
        int before = upper.bottom();
        int after = upper.top();
        yield new Padding.Fixed(before, after, upper.right(), upper.left());
      }
      case "VALID" -> Padding.none();
      case "NOTSET", "" -> {
        int[] pads = node.sizes("pads", 4, 0);
        yield new Padding.Fixed(pads[0], pads[2], pads[1], pads[3]);
      }
      default -> throw OnnxUnsupported.because("auto_pad " + auto);
    };
  }
}
