package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import orbit.network.Tensor;

/** What is written comes back bit for bit, whatever its shape. */
class RoundTripLawTest {

  @Property(tries = 100)
  void arrays(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 9) Integer> extents, @ForAll int seed)
      throws IOException {
    int[] shape = extents.stream().mapToInt(Integer::intValue).toArray();
    float[] values = values(shape, seed);
    Path file = Files.createTempFile("array", ".npy");
    try {
      NpyFile.write(file, shape, values);
      NpyArray read = NpyFile.read(file);
      assertThat(read.shape()).isEqualTo(shape);
      assertThat(bits(read.values())).isEqualTo(bits(values));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 100)
  void tensors(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 9) Integer> extents, @ForAll int seed)
      throws IOException {
    int[] shape = extents.stream().mapToInt(Integer::intValue).toArray();
    Tensor a = new Tensor("a", shape, values(shape, seed));
    Tensor b = new Tensor("b", shape, values(shape, seed + 1));
    Path file = Files.createTempFile("weights", ".safetensors");
    try {
      SafetensorsFile.write(file, List.of(a, b), Map.of());
      for (Tensor tensor : List.of(a, b)) {
        Tensor read = SafetensorsFile.read(file).get(tensor.name());
        assertThat(read.shape()).isEqualTo(shape);
        assertThat(bits(read.values())).isEqualTo(bits(tensor.values()));
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Any finite bits, denormal and negative zero included. */
  private static float[] values(int[] shape, int seed) {
    Random random = new Random(seed);
    float[] values = new float[Arrays.stream(shape).reduce(1, (x, y) -> x * y)];
    for (int n = 0; n < values.length; n++) {
      float value = Float.intBitsToFloat(random.nextInt());
      values[n] = Float.isFinite(value) ? value : -0f;
    }
    return values;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, n -> Float.floatToRawIntBits(values[n]));
    return bits;
  }
}
