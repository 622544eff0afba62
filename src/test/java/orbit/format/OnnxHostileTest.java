package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.onnx.proto.OnnxMl.FunctionProto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import orbit.network.InvalidFileException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file: a network or one sentence, soon, and no more memory than it needs. */
class OnnxHostileTest {

  @TempDir private Path folder;

  private static OnnxGraphs valid() {
    return OnnxGraphs.opset(13, -1, 3, 8, 9)
        .drawn("w", 4, 3, 3, 3)
        .drawn("b", 4)
        .drawn("v", 4, 5)
        .list("first", 0)
        .list("minus", -1)
        .node("Conv", "x w b", "c", OnnxGraphs.ints("pads", 1, 1, 1, 1))
        .node("Relu", "c", "r")
        .node("MaxPool", "r", "p", OnnxGraphs.ints("kernel_shape", 2, 2))
        .node("Concat", "p p", "j", OnnxGraphs.integer("axis", 1))
        .node("Slice", "j first minus", "unused")
        .node("GlobalAveragePool", "p", "g")
        .node("Shape", "g", "s")
        .node("Gather", "s first", "n")
        .node("Concat", "n minus", "to", OnnxGraphs.integer("axis", 0))
        .node("Reshape", "g to", "f")
        .node("MatMul", "f v", "m")
        .node("Softmax", "m", "out");
  }

  @Test
  void changedBytes() throws IOException {
    Path file = folder.resolve("changed.onnx");
    Mutations.assertHarmless(file, valid().built().toByteArray(), () -> OnnxFile.read(file));
  }

  @Test
  void flippedBytes() throws IOException {
    byte[] valid = valid().built().toByteArray();
    Path file = folder.resolve("flipped.onnx");
    Random random = new Random(3);
    for (int n = 0; n < 1000; n++) {
      byte[] bytes = valid.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Files.write(file, bytes);
      assertSoon(file);
    }
  }

  private static void assertSoon(Path file) {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          try {
            OnnxFile.read(file);
          } catch (InvalidFileException refused) {
            assertThat(refused.getMessage()).startsWith(file.toString()).endsWith(".");
          }
        });
  }

  @Test
  void truncated() throws IOException {
    byte[] valid = valid().built().toByteArray();
    Path file = folder.resolve("truncated.onnx");
    for (int percent = 1; percent < 100; percent++) {
      Files.write(file, Arrays.copyOf(valid, valid.length * percent / 100));
      assertSoon(file);
    }
  }

  @Test
  void noNetworks() throws IOException {
    String[] texts = {"", "\n", "<html>", "version https://git-lfs.github.com/spec/v1\noid"};
    for (String text : texts) {
      Path file = folder.resolve("text.onnx");
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      Refusal.assertRefused(file, () -> OnnxFile.read(file), "text.onnx");
    }
    Path missing = folder.resolve("missing.onnx");
    Refusal.assertRefused(missing, () -> OnnxFile.read(missing), "no such file");
  }

  @Test
  void aNetworkOfLists() throws IOException {
    Path file = OnnxGraphs.opset(13, 1, 10).node("Relu").write(folder);
    Refusal.assertRefused(file, () -> OnnxFile.read(file), "input x", "2 indices are no picture");
  }

  @Test
  void mapsThatGrowAndGrow() throws IOException {
    OnnxGraphs file = OnnxGraphs.opset(13, 1, 3, 8, 9).node("Relu", "x", "0");
    for (int n = 0; n < 60; n++) {
      file.node("Concat", n + " " + n, "" + (n + 1), OnnxGraphs.integer("axis", 1));
    }
    file.scalar("one", 1).node("Add", "25 one", "sum");
    Path path = file.write(folder);
    assertThatCode(() -> OnnxFile.read(path)).doesNotThrowAnyException();
  }

  @Test
  void aHugePicture() throws IOException {
    Path file = OnnxGraphs.opset(13, 1, 3, 1L << 40, 9).node("Relu").write(folder);
    Refusal.assertRefused(file, () -> OnnxFile.read(file), "too large");
  }

  @Test
  void manyNodes() throws IOException {
    OnnxGraphs file = OnnxGraphs.opset(13, 1, 3, 8, 9).node("Relu", "x", "0");
    for (int n = 0; n < 29_000; n++) {
      file.node("Add", n + " " + n, "" + (n + 1));
    }
    assertSoon(file.write(folder));
    file.node("Add", "x x", "more");
    for (int n = 0; n < 1000; n++) {
      file.node("Constant", "", "c" + n, OnnxGraphs.integer("value_int", n));
    }
    Path path = file.write(folder);
    Refusal.assertRefused(path, () -> OnnxFile.read(path), "30000 nodes are too many");
  }

  @Test
  void functionsWithinFunctions() throws IOException {
    OnnxGraphs file = OnnxGraphs.opset(13, 1, 3, 8, 9).node("Relu", "x", "r");
    for (int n = 0; n <= 30; n++) {
      FunctionProto.Builder function =
          FunctionProto.newBuilder().setDomain("d").setName("f" + n).addInput("a").addOutput("b");
      String inner = n == 30 ? "Relu" : "f" + (n + 1);
      String domain = n == 30 ? "" : "d";
      function.addNode(OnnxGraphs.made(inner, "a", "c").toBuilder().setDomain(domain));
      function.addNode(OnnxGraphs.made(inner, "c", "b").toBuilder().setDomain(domain));
      file.function(function);
    }
    file.graph.addNode(OnnxGraphs.made("f0", "r", "out").toBuilder().setDomain("d"));
    Path path = file.write(folder);
    Refusal.assertRefused(path, () -> OnnxFile.read(path), "nodes are too many");
  }
}
