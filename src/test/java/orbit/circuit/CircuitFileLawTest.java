package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.network.InvalidFileException;

class CircuitFileLawTest {

  private static final Path EXAMPLE = ExampleCircuits.FOLDER.resolve("colour-contrast.json");

  @Property(tries = 400)
  void damagedFilesAreReadOrRefusedInOneLine(
      @ForAll @IntRange(max = 6100) int at,
      @ForAll @IntRange(max = 255) int value,
      @ForAll boolean cut)
      throws IOException {
    byte[] bytes = Files.readAllBytes(EXAMPLE);
    byte[] damaged = cut ? Arrays.copyOf(bytes, at) : bytes;
    if (!cut) {
      damaged[at] = (byte) value;
    }
    Path file = Files.createTempFile("damaged", ".json");
    try {
      Files.write(file, damaged);
      assertThat(CircuitFile.read(file).circuit().output().size()).isPositive();
    } catch (InvalidFileException refused) {
      assertThat(refused.getMessage()).startsWith(file.toString()).doesNotContain("\n");
    } finally {
      Files.delete(file);
    }
  }
}
