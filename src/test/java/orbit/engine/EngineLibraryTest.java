package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibraryTest {

  private static final String NATIVES = "pytorch-native-cpu";

  @TempDir private Path folder;

  @Test
  void multipliesAndDerives() throws EngineUnavailableException {
    assumeNatives();
    EngineLibrary library = EngineLibrary.load();
    try (NDManager manager = library.engine().newBaseManager()) {
      NDArray product = manager.create(new float[] {1, 2}).mul(manager.create(new float[] {3, 4}));
      assertThat(product.toFloatArray()).containsExactly(3, 8);
    }
    assertThat(EngineProbe.gradient(library, 1, 2, 3)).containsExactly(2, 4, 6);
    assertThat(library.version()).startsWith("2.7.1");
    assertThat(library.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(EngineLibrary.load().engine()).isSameAs(library.engine());
  }

  @Test
  void needsNoVariableAndNoNetworkAndPrintsNothing() throws Exception {
    assumeNatives();
    assertThat(probe(jar -> true, "-Dhttps.proxyHost=nowhere.invalid"))
        .isEqualTo("2.7.1 [2.0, 4.0, 6.0]");
  }

  @Test
  void saysThatItsFolderCannotBeWritten() throws Exception {
    assumeNatives();
    Path cache = Files.createFile(folder.resolve("file")).resolve("cache");
    assertThat(probe(jar -> true, "-Dorbit.cache=" + cache))
        .startsWith("PyTorch cannot be unpacked into " + cache + " (Not a directory): ")
        .contains("-Dorbit.cache=FOLDER")
        .hasLineCount(1);
  }

  @Test
  void saysThatItHasNothingForThisPlatform() throws Exception {
    assertThat(probe(jar -> !jar.contains(NATIVES), "-Dorbit.cache=" + folder))
        .startsWith("Orbit carries no PyTorch for " + System.getProperty("os.name"))
        .hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  private static void assumeNatives() {
    assumeTrue(
        System.getProperty("java.class.path").contains(NATIVES), "a platform without PyTorch");
  }

  /** All that the probe prints, on some of this class path and in an empty environment. */
  private static String probe(Predicate<String> jars, String option)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of(option, "-cp", classPath(jars), EngineProbe.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.strip();
  }

  private static String classPath(Predicate<String> jars) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jars)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
