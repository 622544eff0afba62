package orbit.format;

import java.util.LinkedHashMap;
import java.util.Map;
import orbit.network.Tensor;

/** Weights that follow from their names, so that they can be made again in another program. */
final class NamedWeights {

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  Map<String, Tensor> tensors() {
    return tensors;
  }

  /** Numbers from 0 to 1 that look random: the name's hash, the index, and Murmur's finish. */
  static double random(String name, int index) {
    int x = name.hashCode() + index * 0x9e3779b9;
    x ^= x >>> 16;
    x *= 0x85ebca6b;
    x ^= x >>> 13;
    x *= 0xc2b2ae35;
    x ^= x >>> 16;
    return Integer.toUnsignedLong(x) / 4294967296.0;
  }

  private void add(String name, int... shape) {
    int count = 1;
    for (int extent : shape) {
      count *= extent;
    }
    float[] values = new float[count];
    double spread = Math.sqrt(6.0 * shape[0] / count);
    for (int n = 0; n < count; n++) {
      double random = random(name, n);
      boolean positive = name.endsWith(".running_var") || name.endsWith(".weight");
      values[n] =
          (float)
              (shape.length > 1
                  ? (2 * random - 1) * spread
                  : positive ? 0.5 + random : (2 * random - 1) * 0.1);
    }
    tensors.put(name, new Tensor(name, shape, values));
  }

  /** Kernels without bias. */
  NamedWeights kernels(String key, int out, int in, int size) {
    add(key + ".weight", out, in, size, size);
    return this;
  }

  NamedWeights convolution(String key, int out, int in, int size) {
    kernels(key, out, in, size);
    add(key + ".bias", out);
    return this;
  }

  NamedWeights norm(String key, int channels) {
    add(key + ".weight", channels);
    add(key + ".bias", channels);
    add(key + ".running_mean", channels);
    add(key + ".running_var", channels);
    return this;
  }

  NamedWeights linear(String key, int out, int in) {
    add(key + ".weight", out, in);
    add(key + ".bias", out);
    return this;
  }
}
