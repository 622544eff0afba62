package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orbit.network.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelKindTest {

  @TempDir private Path folder = Path.of("");

  private Path file(String name, int... bytes) throws IOException {
    byte[] content = new byte[32];
    for (int n = 0; n < bytes.length; n++) {
      content[n] = (byte) bytes[n];
    }
    return Files.write(folder.resolve(name), content);
  }

  private Path zip(String... entries) throws IOException {
    Path file = folder.resolve("some.bin");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
    return file;
  }

  @Test
  void theFirstBytesTell() throws IOException {
    assertThat(ModelKind.of(file("a", 0x89, 'H', 'D', 'F', '\r', '\n'))).isEqualTo(ModelKind.HDF5);
    assertThat(ModelKind.of(file("b", 0, 0, 0, 0, 'T', 'F', 'L', '3'))).isEqualTo(ModelKind.TFLITE);
    assertThat(ModelKind.of(file("c", 0x80, 2))).isEqualTo(ModelKind.STATE_DICT);
    assertThat(ModelKind.of(file("d", 40, 0, 0, 0, 0, 0, 0, 0, '{')))
        .isEqualTo(ModelKind.SAFETENSORS);
    assertThat(ModelKind.of(file("e", 0x0a, 9))).isEqualTo(ModelKind.GRAPH_DEF);
    assertThat(ModelKind.of(file("f", 0x08, 7))).isEqualTo(ModelKind.ONNX);
    assertThat(ModelKind.of(file("g", 1, 2, 3))).isEqualTo(ModelKind.UNKNOWN);
    assertThat(ModelKind.of(file("h.onnx", 1, 2, 3))).isEqualTo(ModelKind.ONNX);
  }

  @Test
  void aZipIsWhatIsInIt() throws IOException {
    assertThat(ModelKind.of(zip("archive/data.pkl"))).isEqualTo(ModelKind.STATE_DICT);
    assertThat(ModelKind.of(zip("LICENSE", "graph.pb"))).isEqualTo(ModelKind.GRAPH_DEF);
    assertThat(ModelKind.of(zip("m/saved_model.pb"))).isEqualTo(ModelKind.SAVED_MODEL);
    assertThat(ModelKind.of(zip("readme"))).isEqualTo(ModelKind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "net.h5, HDF, Keras",
    "net.caffemodel, abc, Caffe",
    "saved_model.pb, abc, SavedModel",
    "net.bin, abc, no model that Orbit can read"
  })
  void whatCannotBeReadIsSaidWithTheWayOut(String name, String mark, String said)
      throws IOException {
    Path file = file(name, 0x89, mark.charAt(0), mark.charAt(1), mark.charAt(2), '\r', '\n');
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("ONNX");
  }
}
