package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.NativeModel;
import orbit.network.About;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import orbit.network.ValueRange;
import orbit.training.Accuracy;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import orbit.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit train NAME -o DIR}: trains the shipped network again from its seed. */
@Command(
    name = "train",
    description = {
      "Trains a shipped network again, on pictures that Orbit draws itself.",
      "The same seed, steps and threads give the same weights. When stopped, it goes on from its"
          + " last saved state the next time."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {

  private static final String LEAVES = "leaves";

  private static final int MOST_THREADS = 256;

  @Parameters(paramLabel = "NAME", description = "The network: " + LEAVES + ".")
  private String name = LEAVES;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model; holds the saved states meanwhile.")
  private Path folder = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of weights and pictures (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Number of updates; the recipe's own if not given.")
  private Optional<Integer> steps = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Threads of the engine (default: ${DEFAULT-VALUE}).",
        "Pictures are drawn on one more."
      })
  private int threads = 1;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description = "Fresh pictures judged at the end (default: ${DEFAULT-VALUE}).")
  private int heldOut = Training.HELD_OUT;

  @Option(names = "--restart", description = "Begin anew, whatever was saved.")
  private boolean restart;

  @Option(names = "--json", description = "Print the training record as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    Recipe recipe = recipe();
    makeFolder();
    EngineLibrary library = EngineLibrary.load(threads);
    try (Stopping stopping = new Stopping()) {
      return train(recipe, library, stopping);
    }
  }

  private int train(Recipe recipe, EngineLibrary library, Stopping stopping) throws IOException {
    CheckpointFile checkpoint = new CheckpointFile(folder);
    if (restart) {
      checkpoint.delete();
    }
    Optional<Snapshot> from = checkpoint.read(recipe, threads);
    PrintWriter err = spec.commandLine().getErr();
    ExecutorService drawing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    try {
      Training training = training(recipe, from, drawing, library, checkpoint);
      err.println(
          from.map(saved -> "going on after step %d of %d".formatted(saved.step(), recipe.steps()))
              .orElse("training %s for %d steps".formatted(name, recipe.steps())));
      err.flush();
      Training.Trained trained =
          training.run(new TrainingProgress(recipe, from, checkpoint, threads, stopping, err));
      write(trained);
      checkpoint.delete();
      print(trained);
    } catch (UncheckedIOException unsaved) {
      throw unsaved.getCause();
    } catch (CancellationException stopped) {
      err.printf("orbit: %s; the same command goes on from there.%n", stopped.getMessage());
      err.flush();
      return ExitCode.SOFTWARE;
    } finally {
      drawing.shutdownNow();
    }
    return 0;
  }

  private void makeFolder() throws InvalidFileException {
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw unwritable();
    }
    if (!Files.isWritable(folder)) {
      throw unwritable();
    }
  }

  private InvalidFileException unwritable() {
    return new InvalidFileException(
        folder, "", "this folder cannot be made or written to", "name another one with -o");
  }

  private Training training(
      Recipe recipe,
      Optional<Snapshot> from,
      ExecutorService drawing,
      EngineLibrary library,
      CheckpointFile checkpoint)
      throws InvalidFileException {
    try {
      return new Training(recipe, from, drawing, library, heldOut);
    } catch (IllegalArgumentException unfit) {
      throw checkpoint.damaged(String.valueOf(unfit.getMessage()));
    }
  }

  private Recipe recipe() {
    if (!name.equals(LEAVES)) {
      throw new ParameterException(
          spec.commandLine(), "there is no recipe for " + name + "; there is one for " + LEAVES);
    }
    if (threads < 1 || heldOut < 1 || steps.filter(count -> count < 1).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--threads, --steps and --held-out are at least 1");
    }
    if (threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads is at most " + MOST_THREADS + ", not " + threads);
    }
    Recipe recipe = Recipe.leaves(seed);
    return steps.map(recipe::withSteps).orElse(recipe);
  }

  private void write(Training.Trained trained) throws IOException {
    Map<String, String> layers = new LinkedHashMap<>();
    trained.layers().forEach(layer -> layers.put(layer, layer));
    String record = JsonMapper.shared().writeValueAsString(trained.record());
    About about =
        new About(
            "CC0-1.0",
            "Trained by orbit train "
                + name
                + " on procedural pictures (shape, texture and hue of the central leaf).",
            record);
    NativeModel.write(
        folder,
        new Model(
            name,
            NativeModel.FORMAT,
            trained.graph(),
            new ValueRange(-1, 1),
            layers,
            "",
            about,
            Map.of()));
  }

  private void print(Training.Trained trained) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(trained.record()));
    } else {
      Accuracy held = trained.record().heldOut();
      out.printf(
          Locale.ROOT,
          "%d steps in %.0f s; of %d held-out pictures right: shape %.3f, texture %.3f, hue %.3f%n",
          trained.record().recipe().steps(),
          trained.record().seconds(),
          held.pictures(),
          held.shape(),
          held.texture(),
          held.hue());
      trained
          .record()
          .dead()
          .forEach((layer, dead) -> out.printf("%-10s %d dead units%n", layer, dead));
    }
    Written.check(out);
  }
}
