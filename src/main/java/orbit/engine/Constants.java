package orbit.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import orbit.network.Operation;
import orbit.network.Tensor;

/** The constants of a network as arrays, made once and kept as long as their manager. */
public final class Constants {

  private record Band(int channels, int radius) {}

  private final NDManager manager;
  private final Map<Tensor, NDArray> arrays = new ConcurrentHashMap<>();
  private final Map<Band, NDArray> bands = new ConcurrentHashMap<>();
  private final Map<Operation.BatchNorm, NDArray[]> norms = new ConcurrentHashMap<>();

  private final Function<Tensor, Optional<NDArray>> elsewhere;

  public Constants(NDManager manager) {
    this(manager, tensor -> Optional.empty());
  }

  /**
   * @param elsewhere arrays of tensors that others hold
   */
  Constants(NDManager manager, Function<Tensor, Optional<NDArray>> elsewhere) {
    this.manager = manager;
    this.elsewhere = elsewhere;
  }

  /** The array of a tensor; the same at every call, so that it can be trained. */
  public NDArray of(Tensor tensor) {
    return elsewhere.apply(tensor).orElseGet(() -> arrays.computeIfAbsent(tensor, this::array));
  }

  /** A view of a tensor's array that ends with a pass, as all that is derived from it does. */
  public NDArray in(NDManager pass, Tensor tensor) {
    return view(pass, of(tensor));
  }

  private static NDArray view(NDManager pass, NDArray array) {
    NDArray view = array.reshape(array.getShape());
    view.attach(pass);
    return view;
  }

  private NDArray array(Tensor tensor) {
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    return manager.create(tensor.values(), new Shape(shape));
  }

  /** The kernels [channels][channels][1][1] that sum over the channels within the radius. */
  NDArray band(NDManager pass, int channels, int radius) {
    return view(pass, band(channels, radius));
  }

  private NDArray band(int channels, int radius) {
    return bands.computeIfAbsent(
        new Band(channels, radius),
        band -> {
          float[] values = new float[channels * channels];
          for (int c = 0; c < channels; c++) {
            int from = Math.max(0, c - radius);
            int to = Math.min(channels, c + radius + 1);
            Arrays.fill(values, c * channels + from, c * channels + to, 1);
          }
          return manager.create(values, new Shape(channels, channels, 1, 1));
        });
  }

  /** Factor and shift of a batch norm, [1][channels][1][1] each. */
  NDArray[] factorAndShift(Operation.BatchNorm norm) {
    return norms.computeIfAbsent(
        norm,
        n -> {
          int channels = n.scale().values().length;
          float[] factors = new float[channels];
          float[] shifts = new float[channels];
          for (int c = 0; c < channels; c++) {
            double spread = Math.sqrt(n.variance().values()[c] + n.epsilon());
            double factor = n.scale().values()[c] / spread;
            factors[c] = (float) factor;
            shifts[c] = (float) (n.shift().values()[c] - factor * n.mean().values()[c]);
          }
          Shape shape = new Shape(1, channels, 1, 1);
          return new NDArray[] {manager.create(factors, shape), manager.create(shifts, shape)};
        });
  }
}
