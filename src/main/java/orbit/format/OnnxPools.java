package orbit.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Window;

/** What looks at a map's rows and columns without weights: pools, means and padding. */
final class OnnxPools {

  private final OnnxNetwork network;

  OnnxPools(OnnxNetwork network) {
    this.network = network;
  }

  OnnxView maxPool(OnnxNode node) {
    OnnxView map = node.map(0);
    return network.add(node, new Operation.MaxPool(window(node, map)), map);
  }

  OnnxView averagePool(OnnxNode node) {
    OnnxView map = node.map(0);
    Window window = window(node, map);
    boolean padded = node.integer("count_include_pad", 0) != 0;
    Shape shape = map.shape();
    boolean whole = window.height() == shape.height() && window.width() == shape.width();
    boolean alone = window.padding().equals(Padding.none());
    // an exporter's way of writing a global mean at a fixed size
    Operation operation =
        whole && alone
            ? new Operation.GlobalAveragePool()
            : new Operation.AveragePool(window, padded);
    return network.add(node, operation, map);
  }

  private static Window window(OnnxNode node, OnnxView map) {
    int[] size = node.sizes("kernel_shape", 2, 0);
    return OnnxWindows.of(node, size[0], size[1], map);
  }

  OnnxView globalAverage(OnnxNode node) {
    return network.add(node, new Operation.GlobalAveragePool(), node.map(0));
  }

  /** {@code ReduceMean} over rows and columns, wherever they stand. */
  OnnxView mean(OnnxNode node) {
    OnnxView view = node.view(0);
    long[] axes = node.integers("axes", 1);
    if (axes.length == 0 && node.integer("noop_with_empty_axes", 0) != 0) {
      return view;
    }
    boolean[] reduced = OnnxDims.marked(axes, view.rank());
    Set<OnnxView.Part> parts = EnumSet.noneOf(OnnxView.Part.class);
    List<List<OnnxView.Part>> left = new ArrayList<>();
    for (int n = 0; n < view.rank(); n++) {
      if (reduced[n] || axes.length == 0) {
        parts.addAll(view.axes().get(n));
      }
      if (!reduced[n] && axes.length > 0) {
        left.add(view.axes().get(n));
      } else if (node.integer("keepdims", 1) != 0) {
        left.add(List.of());
      }
    }
    Set<OnnxView.Part> wanted = EnumSet.of(OnnxView.Part.ROW, OnnxView.Part.COLUMN);
    wanted.removeIf(part -> view.extent(part) == 1);
    if (!parts.equals(wanted)) {
      throw OnnxUnsupported.because("a mean over other than all rows and columns");
    }
    OnnxView pooled = network.add(node, new Operation.GlobalAveragePool(), view);
    return OnnxView.map(pooled.node(), pooled.shape(), view.batch()).with(left);
  }

  OnnxView pad(OnnxNode node) {
    OnnxView view = node.view(0);
    int[] pads = pads(node, view.rank());
    boolean nothing = true;
    for (int pad : pads) {
      nothing &= pad == 0;
    }
    if (nothing) {
      return view;
    }
    String mode = node.text("mode", "constant");
    if (!mode.equals("constant")) {
      throw OnnxUnsupported.because("padding by " + mode);
    }
    boolean last =
        view.is(
            OnnxView.Part.BATCH, OnnxView.Part.ROW, OnnxView.Part.COLUMN, OnnxView.Part.CHANNEL);
    if (!view.isMap() && !last) {
      throw OnnxUnsupported.misfit("its input is not ordered by channels, rows and columns");
    }
    int row = view.isMap() ? 2 : 1;
    for (int n = 0; n < 8; n++) {
      if (n % 4 != row && n % 4 != row + 1 && pads[n] != 0) {
        throw OnnxUnsupported.because("it pads channels");
      }
    }
    double value = node.has(2) ? node.constant(2).single() : node.number("value", 0);
    if (!Double.isFinite(value)) {
      throw OnnxUnsupported.because("padding with " + value);
    }
    Padding.Fixed padding =
        new Padding.Fixed(pads[row], pads[row + 4], pads[row + 1], pads[row + 5]);
    OnnxView padded = network.add(node, new Operation.Pad(padding, value), view);
    return view.isMap()
        ? OnnxView.map(padded.node(), padded.shape(), view.batch())
        : OnnxView.of(
            padded.node(),
            padded.shape(),
            view.batch(),
            OnnxView.Part.BATCH,
            OnnxView.Part.ROW,
            OnnxView.Part.COLUMN,
            OnnxView.Part.CHANNEL);
  }

  /** All befores, then all afters. */
  private static int[] pads(OnnxNode node, int rank) {
    String attribute = node.attribute("pads").isPresent() ? "pads" : "paddings";
    long[] given = node.integers(attribute, 1);
    long[] axes = node.has(3) ? node.constant(3).toWholes() : all(rank);
    if (given.length != 2 * axes.length) {
      throw OnnxUnsupported.misfit("%d pads for %d axes".formatted(given.length, axes.length));
    }
    int[] pads = new int[2 * rank];
    for (int n = 0; n < axes.length; n++) {
      int axis = OnnxDims.axis(axes[n], rank);
      pads[axis] = extent(given[n]);
      pads[axis + rank] = extent(given[n + axes.length]);
    }
    return pads;
  }

  private static long[] all(int rank) {
    long[] axes = new long[rank];
    for (int n = 0; n < rank; n++) {
      axes[n] = n;
    }
    return axes;
  }

  private static int extent(long pad) {
    if (pad < 0 || pad > 1 << 16) {
      throw OnnxUnsupported.because("padding of " + pad);
    }
    return (int) pad;
  }
}
