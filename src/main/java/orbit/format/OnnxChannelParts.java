package orbit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Operation;

/**
 * Channels put together and taken apart. Single channels are remembered only, and become part of
 * the network when all of a map's stand side by side again, each perhaps scaled and shifted: that
 * is how PyTorch's Inceptions turn one normalisation of pictures into another.
 */
final class OnnxChannelParts {

  private final OnnxNetwork network;

  OnnxChannelParts(OnnxNetwork network) {
    this.network = network;
  }

  OnnxView concat(OnnxNode node) {
    List<OnnxView> views = new ArrayList<>();
    for (int n = 0; n < node.inputs().size(); n++) {
      views.add(node.view(n));
    }
    OnnxView first = views.getFirst();
    int axis = OnnxDims.axis(node.integer("axis", 1), first.rank());
    List<List<OnnxView.Part>> axes = new ArrayList<>(first.axes());
    axes.set(axis, withoutChannel(first.axes().get(axis)));
    for (OnnxView view : views) {
      List<List<OnnxView.Part>> others = new ArrayList<>(view.axes());
      if (view.rank() == first.rank()) {
        others.set(axis, withoutChannel(view.axes().get(axis)));
      }
      if (!others.equals(axes) || contains(others, OnnxView.Part.CHANNEL)) {
        throw OnnxUnsupported.because("it joins along other than channels");
      }
    }
    List<OnnxView.Part> joined = new ArrayList<>(List.of(OnnxView.Part.CHANNEL));
    joined.addAll(axes.get(axis));
    axes.set(axis, joined);
    if (views.size() == 1) {
      return first;
    }
    if (views.stream().noneMatch(view -> view.picks().isEmpty())) {
      return picked(node, views, axes);
    }
    OnnxView all = network.add(node, new Operation.Concat(), views.toArray(OnnxView[]::new));
    return all.with(axes);
  }

  private static List<OnnxView.Part> withoutChannel(List<OnnxView.Part> parts) {
    boolean leads = !parts.isEmpty() && parts.getFirst() == OnnxView.Part.CHANNEL;
    return leads ? parts.subList(1, parts.size()) : parts;
  }

  private static boolean contains(List<List<OnnxView.Part>> axes, OnnxView.Part part) {
    return axes.stream().anyMatch(axis -> axis.contains(part));
  }

  private OnnxView picked(OnnxNode node, List<OnnxView> views, List<List<OnnxView.Part>> axes) {
    OnnxView first = views.getFirst();
    List<OnnxView.Pick> picks = new ArrayList<>();
    for (OnnxView view : views) {
      if (!view.node().equals(first.node())) {
        throw OnnxUnsupported.because("it takes single channels of several maps");
      }
      picks.addAll(view.picks());
    }
    network.budget().take(picks.size());
    return settled(node, first.with(axes, picks));
  }

  /** The whole map, scaled and shifted, where all its channels are there in order. */
  private OnnxView settled(OnnxNode node, OnnxView view) {
    int count = network.channels(view.node());
    List<OnnxView.Pick> picks = view.picks();
    boolean whole = picks.size() == count;
    boolean same = true;
    for (int c = 0; c < picks.size(); c++) {
      whole &= picks.get(c).channel() == c;
      same &= picks.get(c).scale() == 1 && picks.get(c).shift() == 0;
    }
    if (!whole) {
      return view;
    }
    OnnxView all = new OnnxView(view.node(), view.shape(), view.batch(), view.axes(), List.of());
    if (same) {
      return all;
    }
    float[] scale = new float[count];
    float[] shift = new float[count];
    for (int c = 0; c < count; c++) {
      scale[c] = picks.get(c).scale();
      shift[c] = picks.get(c).shift();
    }
    return network.affine(node, all, scale, shift);
  }

  /** Single channels times factors plus summands. */
  static OnnxView changed(OnnxView view, float[] factors, float[] summands) {
    List<OnnxView.Pick> picks = new ArrayList<>();
    for (int c = 0; c < view.picks().size(); c++) {
      OnnxView.Pick pick = view.picks().get(c);
      picks.add(
          new OnnxView.Pick(
              pick.channel(), pick.scale() * factors[c], pick.shift() * factors[c] + summands[c]));
    }
    return view.with(view.axes(), picks);
  }

  OnnxView slice(OnnxNode node) {
    OnnxView view = node.view(0);
    OnnxView result = view;
    int[] dims = view.dims();
    OnnxRanges ranges = OnnxRanges.of(node, dims);
    for (int axis = 0; axis < dims.length; axis++) {
      int[] kept = ranges.indices(axis, network.budget());
      if (!isAll(kept, dims[axis])) {
        result = taken(node, result, axis, kept);
      }
    }
    return result;
  }

  private static boolean isAll(int[] kept, int count) {
    boolean all = kept.length == count;
    for (int k = 0; k < kept.length; k++) {
      all &= kept[k] == k;
    }
    return all;
  }

  private OnnxView taken(OnnxNode node, OnnxView view, int axis, int[] kept) {
    if (!view.isAt(axis, OnnxView.Part.CHANNEL) || kept.length == 0) {
      throw OnnxUnsupported.because("it takes part of a map");
    }
    List<OnnxView.Pick> picks = new ArrayList<>();
    for (int channel : kept) {
      picks.add(
          view.picks().isEmpty() ? new OnnxView.Pick(channel, 1, 0) : view.picks().get(channel));
    }
    List<List<OnnxView.Part>> axes = new ArrayList<>(view.axes());
    axes.set(axis, List.of(OnnxView.Part.CHANNEL));
    return settled(node, view.with(axes, picks));
  }

  OnnxView gather(OnnxNode node) {
    OnnxView view = node.view(0);
    OnnxConstant indices = node.constant(1);
    int axis = OnnxDims.axis(node.integer("axis", 0), view.rank());
    int count = view.dims()[axis];
    if (indices.rank() > 1) {
      throw OnnxUnsupported.because("indices of %d dimensions".formatted(indices.rank()));
    }
    network.budget().take(indices.count());
    int[] kept = new int[indices.count()];
    Arrays.setAll(kept, k -> OnnxDims.axis(indices.wholeAt(k), count));
    OnnxView result = isAll(kept, count) ? view : taken(node, view, axis, kept);
    boolean[] chosen = new boolean[view.rank()];
    chosen[axis] = true;
    return indices.rank() == 0 ? result.squeezed(chosen) : result;
  }
}
