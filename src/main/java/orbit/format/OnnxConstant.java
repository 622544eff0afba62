package orbit.format;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import orbit.network.FileProblem;
import orbit.network.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that the file alone determines, row by row: weights as float32, sizes and indices as
 * whole numbers. May be empty, unlike a {@link Tensor}, and not finite.
 */
final class OnnxConstant implements OnnxValue {

  private static final float[] NO_FLOATS = {};
  private static final long[] NO_WHOLES = {};

  private final String name;
  private final int[] dims;
  private final boolean whole;
  private final float[] floats;
  private final long[] wholes;
  private @Nullable Tensor tensor;

  private OnnxConstant(String name, int[] dims, boolean whole, float[] floats, long[] wholes) {
    this.name = name;
    this.dims = dims;
    this.whole = whole;
    this.floats = floats;
    this.wholes = wholes;
  }

  static OnnxConstant floats(String name, int[] dims, float[] values) {
    return new OnnxConstant(name, dims, false, values, NO_WHOLES);
  }

  static OnnxConstant wholes(String name, int[] dims, long[] values) {
    return new OnnxConstant(name, dims, true, NO_FLOATS, values);
  }

  /** A list of whole numbers. */
  static OnnxConstant list(String name, long... values) {
    return wholes(name, new int[] {values.length}, values);
  }

  String name() {
    return name;
  }

  int[] dims() {
    return dims.clone();
  }

  int rank() {
    return dims.length;
  }

  int count() {
    return whole ? wholes.length : floats.length;
  }

  boolean isWhole() {
    return whole;
  }

  double at(int index) {
    return whole ? wholes[index] : floats[index];
  }

  /** The number without what follows the point. */
  long wholeAt(int index) {
    return whole ? wholes[index] : (long) floats[index];
  }

  long[] toWholes() {
    long[] values = new long[count()];
    Arrays.setAll(values, this::wholeAt);
    return values;
  }

  /** The values themselves where they are float32; to be read only. */
  float[] toFloats() {
    if (!whole) {
      return floats;
    }
    float[] values = new float[wholes.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = wholes[k];
    }
    return values;
  }

  /**
   * The only number.
   *
   * @throws OnnxUnsupported if there are more or none
   */
  double single() {
    if (count() != 1) {
      throw OnnxUnsupported.because("one number belongs where %d stand".formatted(count()));
    }
    return at(0);
  }

  /**
   * The same numbers in another shape.
   *
   * @throws OnnxUnsupported if they do not fill it
   */
  OnnxConstant shaped(int... shape) {
    if (OnnxDims.count(shape) != count()) {
      throw OnnxUnsupported.misfit(
          "%d values do not fill %s".formatted(count(), Arrays.toString(shape)));
    }
    return new OnnxConstant(name, shape, whole, floats, wholes);
  }

  /**
   * New numbers, each one of these.
   *
   * @param shape whose size the caller has bounded
   * @param source the index here for each index there
   */
  OnnxConstant picked(int[] shape, IntUnaryOperator source) {
    int count = (int) OnnxDims.count(shape);
    if (whole) {
      long[] values = new long[count];
      Arrays.setAll(values, k -> wholes[source.applyAsInt(k)]);
      return wholes(name, shape, values);
    }
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = floats[source.applyAsInt(k)];
    }
    return floats(name, shape, values);
  }

  /**
   * The numbers as a constant of the network, the same one each time.
   *
   * @throws FileProblem if a number is not finite
   * @throws OnnxUnsupported if there is none
   */
  Tensor tensor() {
    Tensor made = tensor;
    if (made == null) {
      if (count() == 0) {
        throw OnnxUnsupported.because(name + " is empty");
      }
      made = finite(name, dims.length == 0 ? new int[] {1} : dims, toFloats());
      tensor = made;
    }
    return made;
  }

  /**
   * A constant of the network from computed numbers.
   *
   * @throws FileProblem if one is not finite
   */
  static Tensor finite(String name, int[] shape, float[] values) {
    for (int k = 0; k < values.length; k++) {
      if (!Float.isFinite(values[k])) {
        throw new FileProblem(
            "tensor " + name,
            "value " + k + " is not a finite float32 number",
            "export it again with finite values");
      }
    }
    return new Tensor(name, shape, values);
  }
}
