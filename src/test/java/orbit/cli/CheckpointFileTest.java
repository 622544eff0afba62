package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import orbit.network.InvalidFileException;
import orbit.network.Tensor;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {

  private static final Recipe RECIPE = Recipe.leaves(5).withSteps(20);

  @TempDir private Path folder;
  private CheckpointFile checkpoint;
  private Path document;

  @BeforeEach
  void writes() throws IOException {
    checkpoint = new CheckpointFile(folder.resolve("made"));
    checkpoint.write(snapshot(7), 2);
    document = folder.resolve("made/checkpoint.json");
  }

  private static Snapshot snapshot(int step) {
    Tensor tensor = new Tensor("w", new int[] {1, 2}, new float[] {step, -0.1f});
    return new Snapshot(RECIPE, step, 1.5, 0.1 + 0.2, List.of(tensor, Tensor.vector("b", 3)));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Snapshot read = checkpoint.read(RECIPE, 2).orElseThrow();
    assertThat(read.recipe()).isEqualTo(RECIPE);
    assertThat(read.step()).isEqualTo(7);
    assertThat(read.seconds()).isEqualTo(1.5);
    assertThat(read.loss()).isEqualTo(0.1 + 0.2);
    assertThat(read.tensors()).extracting(Tensor::toString).containsExactly("b[1]", "w[1,2]");
    assertThat(read.tensors().getLast().values()).containsExactly(7, -0.1f);
  }

  @Test
  void keepsTheLastStateOnlyAndNoOthersFile() throws IOException {
    Path mine = Files.createFile(folder.resolve("made/checkpoint-best.safetensors"));
    checkpoint.write(snapshot(9), 2);
    assertThat(checkpoint.read(RECIPE, 2).orElseThrow().step()).isEqualTo(9);
    Path tensors = folder.resolve("made/checkpoint-9.safetensors");
    assertThat(folder.resolve("made")).isDirectoryContaining(tensors::equals);
    try (var files = Files.list(folder.resolve("made"))) {
      assertThat(files).containsExactlyInAnyOrder(document, tensors, mine);
    }
    checkpoint.delete();
    try (var files = Files.list(folder.resolve("made"))) {
      assertThat(files).containsExactly(mine);
    }
    assertThat(checkpoint.read(RECIPE, 2)).isEmpty();
  }

  @Test
  void otherSettingsAreNamed() {
    for (Recipe other : List.of(Recipe.leaves(6).withSteps(20), Recipe.leaves(5))) {
      assertRefused(other, 2, "20 steps, seed 5, 2 threads", "--restart");
    }
    assertRefused(RECIPE, 1, "other settings", "--restart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "3",
        "{\"step\":",
        "\0\1\2",
        "{\"recipe\":null,\"file\":null}",
        "{\"recipe\":{},\"file\":\"checkpoint-7.safetensors\"}"
      })
  void whatIsNoSavedTrainingIsOneSentence(String text) throws IOException {
    Files.writeString(document, text);
    assertRefused(RECIPE, 2, "this is no saved training");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"step\":7`, `\"step\":-7`",
        "`\"step\":7`, `\"step\":0`",
        "`\"step\":7`, `\"step\":21`",
        "`\"step\":7`, `\"step\":99999999999`",
        "`\"step\":7`, `\"step\":\"seven\"`",
        "`\"seconds\":1.5`, `\"seconds\":-1`",
        "`\"seconds\":1.5`, `\"seconds\":\"NaN\"`",
        "`\"loss\":0.3`, `\"loss\":\"NaN\",\"x\":0.3`",
        "`checkpoint-7.s`, `../checkpoint-7.s`",
        "`checkpoint-7.s`, `/etc/checkpoint-7.s`",
        "`checkpoint-7.safetensors`, `..`",
        "`\"file\":\"`, `\"file\":\"\\u0000`",
      })
  void hostileValuesAreOneSentence(String good, String hostile) throws IOException {
    String text = Files.readString(document);
    assertThat(text).contains(good);
    Files.writeString(document, text.replace(good, hostile));
    assertRefused(RECIPE, 2, "this is no saved training");
  }

  @Test
  void damagedTensorsAreOneSentence() throws IOException {
    Path tensors = folder.resolve("made/checkpoint-7.safetensors");
    byte[] bytes = Files.readAllBytes(tensors);
    bytes[bytes.length - 1] ^= 1;
    Files.write(tensors, bytes);
    assertRefused(RECIPE, 2, "checkpoint-7.safetensors is missing or damaged");
    Files.delete(tensors);
    assertRefused(RECIPE, 2, "checkpoint-7.safetensors is missing or damaged");
    Files.createDirectory(tensors);
    assertRefused(RECIPE, 2, "checkpoint-7.safetensors is missing or damaged");
  }

  @Test
  void aFolderOrAHugeFileIsNoDocument() throws IOException {
    Files.writeString(document, Files.readString(document) + " ".repeat(200_000));
    assertRefused(RECIPE, 2, "this is no saved training");
    Files.delete(document);
    Files.createDirectory(document);
    assertRefused(RECIPE, 2, "this is no saved training");
  }

  private void assertRefused(Recipe recipe, int threads, String... parts) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> checkpoint.read(recipe, threads))
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .startsWith(document.toString())
                    .contains(parts)
                    .contains("--restart")
                    .doesNotContain("\n", "Exception", "jackson"));
  }
}
