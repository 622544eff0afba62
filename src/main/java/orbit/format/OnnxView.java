package orbit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Shape;

/**
 * A value that is a node's map, its indices perhaps in another order or several in one: each of the
 * value's indices runs over some of the map's, the last fastest. {@code [N,C,H,W]} is {@code
 * [[BATCH],[CHANNEL],[ROW],[COLUMN]]}; flattened, {@code [[BATCH],[CHANNEL,ROW,COLUMN]]}; what has
 * extent 1 is not mentioned.
 *
 * @param node of the network's graph
 * @param shape of its map, or of the picked channels
 * @param batch pictures at a time, as the file wants it
 * @param picks the channels that the value has where it has not all, each times a factor plus a
 *     summand
 */
record OnnxView(
    String node, Shape shape, int batch, List<List<OnnxView.Part>> axes, List<OnnxView.Pick> picks)
    implements OnnxValue {

  /** An index of a batch of maps. */
  enum Part {
    BATCH,
    CHANNEL,
    ROW,
    COLUMN
  }

  /** {@code scale * map[channel] + shift}. */
  record Pick(int channel, float scale, float shift) {}

  private static final Part[] MAP = {Part.BATCH, Part.CHANNEL, Part.ROW, Part.COLUMN};

  OnnxView {
    List<List<Part>> kept = new ArrayList<>();
    for (List<Part> axis : axes) {
      List<Part> parts = new ArrayList<>(axis);
      parts.removeIf(part -> extent(shape, batch, part) == 1);
      kept.add(List.copyOf(parts));
    }
    axes = List.copyOf(kept);
    picks = List.copyOf(picks);
  }

  /** A value whose indices are these of a map. */
  static OnnxView of(String node, Shape shape, int batch, Part... order) {
    List<List<Part>> axes = new ArrayList<>();
    for (Part part : order) {
      axes.add(List.of(part));
    }
    return new OnnxView(node, shape, batch, axes, List.of());
  }

  /** The value [N,C,H,W]. */
  static OnnxView map(String node, Shape shape, int batch) {
    return of(node, shape, batch, MAP);
  }

  private static int extent(Shape shape, int batch, Part part) {
    return switch (part) {
      case BATCH -> batch;
      case CHANNEL -> shape.channels();
      case ROW -> shape.height();
      case COLUMN -> shape.width();
    };
  }

  int extent(Part part) {
    return extent(shape, batch, part);
  }

  /** Extents of the value's indices. */
  int[] dims() {
    int[] dims = new int[axes.size()];
    Arrays.setAll(dims, n -> size(axes.get(n)));
    return dims;
  }

  private int size(List<Part> parts) {
    long size = 1;
    for (Part part : parts) {
      size = Math.min(size * extent(part), Integer.MAX_VALUE);
    }
    return (int) size;
  }

  int rank() {
    return axes.size();
  }

  /** Whether the indices are batch, channel, row, column, or those of another order. */
  boolean is(Part... order) {
    return axes.equals(of(node, shape, batch, order).axes);
  }

  boolean isMap() {
    return is(MAP);
  }

  /** Whether an index runs over this part of the map and nothing else. */
  boolean isAt(int axis, Part part) {
    return axes.get(axis).equals(extent(part) == 1 ? List.of() : List.of(part));
  }

  /** The same indices over another node's map. */
  OnnxView over(String other, Shape otherShape) {
    // an index over one channel, which says nothing here, may run over more there
    return isMap()
        ? map(other, otherShape, batch)
        : new OnnxView(other, otherShape, batch, axes, List.of());
  }

  OnnxView with(List<List<Part>> otherAxes) {
    return new OnnxView(node, shape, batch, otherAxes, picks);
  }

  /** Other channels of the same map in the same order of indices. */
  OnnxView with(List<List<Part>> otherAxes, List<Pick> others) {
    Shape picked = new Shape(others.size(), shape.height(), shape.width());
    return new OnnxView(node, picked, batch, otherAxes, others);
  }

  /**
   * The value with other extents but the same order of numbers.
   *
   * @throws OnnxUnsupported if an index of the map would have to be split
   */
  OnnxView reshaped(int[] dims) {
    List<Part> parts = new ArrayList<>();
    axes.forEach(parts::addAll);
    List<List<Part>> result = new ArrayList<>();
    int next = 0;
    for (int wanted : dims) {
      List<Part> axis = new ArrayList<>();
      while (size(axis) < wanted && next < parts.size()) {
        axis.add(parts.get(next++));
      }
      if (size(axis) != wanted) {
        throw OnnxUnsupported.misfit(
            "%s as %s is no map of channels, rows and columns"
                .formatted(Arrays.toString(dims()), Arrays.toString(dims)));
      }
      result.add(axis);
    }
    if (next < parts.size()) {
      throw OnnxUnsupported.misfit(
          "%s does not reshape to %s".formatted(Arrays.toString(dims()), Arrays.toString(dims)));
    }
    return with(result);
  }

  OnnxView transposed(int[] order) {
    List<List<Part>> result = new ArrayList<>();
    for (int axis : order) {
      result.add(axes.get(axis));
    }
    return with(result);
  }

  /**
   * Without some indices of extent 1.
   *
   * @param chosen all of extent 1 where none is marked
   */
  OnnxView squeezed(boolean[] chosen) {
    boolean all = true;
    for (boolean mark : chosen) {
      all &= !mark;
    }
    List<List<Part>> result = new ArrayList<>();
    for (int n = 0; n < rank(); n++) {
      boolean single = axes.get(n).isEmpty();
      if (chosen[n] && !single) {
        throw OnnxUnsupported.misfit("axis %d of %s".formatted(n, Arrays.toString(dims())));
      }
      if (!chosen[n] && !(all && single)) {
        result.add(axes.get(n));
      }
    }
    return with(result);
  }

  /** With indices of extent 1 at these places of the result, in rising order. */
  OnnxView unsqueezed(List<Integer> places) {
    List<List<Part>> result = new ArrayList<>(axes);
    places.forEach(place -> result.add(place, List.of()));
    return with(result);
  }

  /** In two indices, the second from the given one on. */
  OnnxView flattened(int axis) {
    List<Part> front = new ArrayList<>();
    List<Part> back = new ArrayList<>();
    for (int n = 0; n < rank(); n++) {
      (n < axis ? front : back).addAll(axes.get(n));
    }
    return with(List.of(front, back));
  }
}
