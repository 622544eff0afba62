package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import orbit.engine.EngineLibrary;
import orbit.engine.OneThread;
import orbit.format.ModelFile;
import orbit.network.Model;
import orbit.training.Accuracy;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import orbit.training.Training;
import orbit.training.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(OneThread.class)
class TrainCommandTest {

  @TempDir private Path folder;
  private final Console console = new Console();

  @Test
  void trainsAndTakesUpWhatWasInterrupted() throws Exception {
    Path whole = folder.resolve("whole");
    assertThat(
            console.run("train", "leaves", "-o", whole, "--steps", 2, "--held-out", 64, "--json"))
        .isZero();
    JsonNode record = console.json();
    assertThat(record.get("recipe").get("steps").asInt()).isEqualTo(2);
    assertThat(record.get("heldOut").get("pictures").asInt()).isEqualTo(64);
    assertThat(console.err()).isEqualToIgnoringNewLines("training leaves for 2 steps");
    Model model = ModelFile.read(whole);
    assertThat(model.about().licence()).isEqualTo("CC0-1.0");

    Path halved = folder.resolve("halved");
    interrupt(halved);
    assertThat(console.run("train", "leaves", "-o", halved, "--steps", 2, "--held-out", 64))
        .isZero();
    assertThat(console.err()).isEqualToIgnoringNewLines("going on after step 1 of 2");
    assertThat(console.out()).startsWith("2 steps in ").contains("mixed3b ");
    assertThat(halved.resolve("weights.safetensors"))
        .hasSameBinaryContentAs(whole.resolve("weights.safetensors"));
    try (var files = Files.list(halved)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void refusesASavedStateThatDoesNotFit() throws Exception {
    interrupt(folder);
    assertThat(console.failure("train", "leaves", "-o", folder, "--steps", 3))
        .contains("begun with other settings (2 steps, seed 0, 1 threads)", "--restart");
    assertThat(console.failure("train", "leaves", "-o", folder, "--steps", 2, "--seed", 1))
        .contains("other settings");
    Snapshot saved = new CheckpointFile(folder).read(recipe(), 1).orElseThrow();
    new CheckpointFile(folder)
        .write(
            new Snapshot(recipe(), 1, 1, 1, saved.tensors().subList(1, saved.tensors().size())), 1);
    assertThat(console.failure("train", "leaves", "-o", folder, "--steps", 2))
        .contains("checkpoint.json, file: the saved state lacks", "--restart");
    Files.writeString(folder.resolve("checkpoint-1.safetensors"), "x");
    assertThat(console.failure("train", "leaves", "-o", folder, "--steps", 2))
        .contains("checkpoint-1.safetensors is missing or damaged");
    Files.writeString(folder.resolve("checkpoint.json"), "{");
    assertThat(console.failure("train", "leaves", "-o", folder, "--steps", 2))
        .contains("no saved training");
  }

  @Test
  void refusesWhatCannotBeDone() throws IOException {
    assertThat(console.misuse("train", "oaks", "-o", folder)).contains("oaks", "leaves");
    assertThat(console.misuse("train", "leaves", "-o", folder, "--steps", 0)).contains("--steps");
    assertThat(console.misuse("train", "leaves", "-o", folder, "--threads", 0))
        .contains("--threads");
    assertThat(console.misuse("train", "leaves", "-o", folder, "--threads", 100_000))
        .contains("--threads is at most 256");
    assertThat(console.misuse("train", "leaves", "-o", folder, "--held-out", 0))
        .contains("--held-out");
    assertThat(console.misuse("train", "leaves")).contains("--output");
    Path file = Files.createFile(folder.resolve("file"));
    for (Path taken : new Path[] {file, file.resolve("below")}) {
      assertThat(console.failure("train", "leaves", "-o", taken, "--steps", 1))
          .contains(taken + ": this folder cannot be made or written to");
    }
  }

  @Test
  void savesAndEndsSoonWhenAskedToEnd() throws Exception {
    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "orbit.app.Main",
                "train",
                "leaves",
                "-o",
                folder.toString(),
                "--threads",
                "1")
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assumeTrue(process.supportsNormalTermination(), "a system that ends processes unasked");
      for (int wait = 0; wait < 200 && Files.size(printed) == 0; wait++) {
        Thread.sleep(50);
      }
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ends soon").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(text)
        .matches(
            "training leaves for 12000 steps\\Rorbit: stopped after step \\d+ of 12000; the same"
                + " command goes on from there.\\R");
    assertThat(new CheckpointFile(folder).read(Recipe.leaves(0), 1).orElseThrow().step())
        .isPositive();
  }

  private static Recipe recipe() {
    return Recipe.leaves(0).withSteps(2);
  }

  /** Leaves the state after the first of two steps. */
  private static void interrupt(Path folder) throws Exception {
    Training training =
        new Training(recipe(), Optional.empty(), Runnable::run, EngineLibrary.load(), 64);
    CheckpointFile checkpoint = new CheckpointFile(folder);
    Watch watch =
        new Watch() {
          @Override
          public boolean learned(int step, double loss) {
            return false;
          }

          @Override
          public void judged(int step, Accuracy accuracy) {}

          @Override
          public void saved(Snapshot snapshot) {
            try {
              checkpoint.write(snapshot, 1);
            } catch (IOException failed) {
              throw new AssertionError(failed);
            }
          }
        };
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> training.run(watch));
  }
}
