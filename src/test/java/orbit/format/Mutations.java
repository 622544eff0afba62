package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import orbit.network.InvalidFileException;

/** A valid file changed at random, the same each time. */
final class Mutations {

  private static final int COUNT = 2000;

  /** Far more than any of the small files needs. */
  private static final long MOST_MEMORY = 32 << 20;

  interface Reader {
    void read() throws IOException;
  }

  private Mutations() {}

  /** Reads every mutation: a result or one sentence, nothing else, and no more memory than fits. */
  static void assertHarmless(Path file, byte[] valid, Reader reader) throws IOException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(7);
    int refused = 0;
    for (int n = 0; n < COUNT; n++) {
      byte[] mutated = mutated(valid, random);
      Files.write(file, mutated);
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        reader.read();
      } catch (InvalidFileException problem) {
        refused++;
        assertThat(problem.getMessage()).doesNotContain("\n", "jackson", "Exception", "java.");
      } catch (RuntimeException | Error problem) {
        throw new AssertionError("mutation " + n + " of " + file.getFileName(), problem);
      }
      assertThat(threads.getCurrentThreadAllocatedBytes() - before)
          .as("memory of mutation %d", n)
          .isLessThan(MOST_MEMORY);
    }
    assertThat(refused).isBetween(COUNT / 10, COUNT - 1);
  }

  private static byte[] mutated(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int changes = 1 + random.nextInt(3);
    for (int n = 0; n < changes && bytes.length > 0; n++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) ('0' + random.nextInt(10));
        case 3 -> bytes = Arrays.copyOf(bytes, at);
        case 4 -> bytes = doubled(bytes, at, random.nextInt(1, 40));
        default -> bytes[at] = (byte) "\"{}[],:-.eE9 ".charAt(random.nextInt(13));
      }
    }
    return bytes;
  }

  private static byte[] doubled(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + end - at);
    System.arraycopy(bytes, at, longer, end, bytes.length - at);
    return longer;
  }
}
