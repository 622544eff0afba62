package orbit.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;
import orbit.network.Tensor;

/** Reads tensors out of the storages of a state_dict; equal views share their numbers. */
final class StateTensors {

  private static final int MOST_EXTENTS = 64;

  private static final String AGAIN = "save or fetch the file again";

  private final ByteSource source;
  private final StateArchive archive;
  private final Map<Pickled.View, float[]> done = new HashMap<>();
  private long budget;

  StateTensors(ByteSource source, StateArchive archive) {
    this.source = source;
    this.archive = archive;
    // a number takes two bytes or more: half of this is for tensors that share numbers
    this.budget = source.size();
  }

  /**
   * @throws FileProblem if it does not lie within its storage, or holds a value that is not finite
   */
  Tensor read(String name, Pickled.View view) throws IOException {
    int[] shape = shape(name, view);
    float[] values = done.get(view);
    if (values == null) {
      values = values(name, view, shape);
      done.put(view, values);
    }
    return new Tensor(name, shape, values);
  }

  private static int[] shape(String name, Pickled.View view) {
    List<Long> extents = view.extents();
    if (view.strides().size() != extents.size() || extents.size() > MOST_EXTENTS) {
      throw new FileProblem(
          name, "%d extents, %d strides".formatted(extents.size(), view.strides().size()), AGAIN);
    }
    int[] shape = new int[extents.size()];
    long count = 1;
    for (int n = 0; n < shape.length; n++) {
      long extent = extents.get(n);
      if (extent < 1 || extent > Integer.MAX_VALUE) {
        throw new FileProblem(name, "an extent of " + extent, AGAIN);
      }
      shape[n] = (int) extent;
      // both below 2^31, so that the product fits
      count *= extent;
      if (count > Integer.MAX_VALUE - 8) {
        throw new FileProblem(name, "no tensor can be so large", AGAIN);
      }
    }
    return shape;
  }

  private float[] values(String name, Pickled.View view, int[] shape) throws IOException {
    Pickled.Storage storage = view.storage();
    NumberType type = storage.type().numbers().orElseThrow();
    Long place = archive.places().get(storage.key());
    if (place == null) {
      throw new FileProblem(name, "its storage is missing", AGAIN);
    }
    long count = storage.count();
    long offset = view.offset();
    long part = storage.offset();
    if (offset < 0 || part < 0 || offset > count || part > count - offset) {
      throw new FileProblem(
          name, "it does not begin within the %d numbers of its storage".formatted(count), AGAIN);
    }
    Strides strides;
    try {
      strides = new Strides(shape, view.strides(), count - offset - part);
    } catch (FileProblem problem) {
      throw problem.within(name);
    }
    budget -= Math.max(strides.count(), strides.span());
    if (budget < 0) {
      throw new FileProblem(name, "the tensors claim more numbers than the file holds", AGAIN);
    }
    long position = place + (offset + part) * type.bytes();
    return strides.gather(type.read(source, position, strides.span(), archive.order(), name));
  }
}
