package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.NativeModel;
import orbit.network.About;
import orbit.network.Model;
import orbit.network.ValueRange;
import orbit.training.Accuracy;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import orbit.training.Training;
import orbit.training.Watch;
import picocli.CommandLine.Command;
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
  private static final Duration SAVING = Duration.ofSeconds(30);

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

  @Option(names = "--restart", description = "Begin anew, whatever was saved.")
  private boolean restart;

  @Option(names = "--json", description = "Print the training record as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    Recipe recipe = recipe();
    EngineLibrary library = EngineLibrary.load(threads);
    Files.createDirectories(folder);
    CheckpointFile checkpoint = new CheckpointFile(folder);
    if (restart) {
      checkpoint.delete();
    }
    Optional<Snapshot> from = checkpoint.read(recipe, threads);
    PrintWriter err = spec.commandLine().getErr();
    from.ifPresent(saved -> err.println("going on after step " + saved.step()));
    ExecutorService drawing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    AtomicBoolean stopped = new AtomicBoolean();
    Thread stop = stopping(stopped, Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      Training training = new Training(recipe, from, drawing, library);
      Training.Trained trained =
          training.run(new Progress(recipe, from, checkpoint, threads, stopped, err));
      write(trained);
      checkpoint.delete();
      print(trained);
    } catch (UncheckedIOException unsaved) {
      throw unsaved.getCause();
    } finally {
      if (!stopped.get()) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
      drawing.shutdownNow();
    }
    return 0;
  }

  /** Asks the training to stop, and lets it save its state before the program ends. */
  private static Thread stopping(AtomicBoolean stopped, Thread training) {
    return new Thread(
        () -> {
          stopped.set(true);
          try {
            training.join(SAVING);
          } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Recipe recipe() {
    if (!name.equals(LEAVES)) {
      throw new ParameterException(
          spec.commandLine(), "there is no recipe for " + name + "; there is one for " + LEAVES);
    }
    if (threads < 1 || steps.filter(count -> count < 1).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--threads and --steps are at least 1");
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
        new Model(name, "native", trained.graph(), new ValueRange(-1, 1), layers, "", about));
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

  /** Shows how far it is, saves states, and stops when the program is asked to end. */
  private static final class Progress implements Watch {

    private final int from;
    private final int all;
    private final CheckpointFile checkpoint;
    private final int threads;
    private final AtomicBoolean stopped;
    private final PrintWriter err;
    private final ProgressBar bar;

    Progress(
        Recipe recipe,
        Optional<Snapshot> from,
        CheckpointFile checkpoint,
        int threads,
        AtomicBoolean stopped,
        PrintWriter err) {
      this.from = from.map(Snapshot::step).orElse(0);
      this.all = recipe.steps();
      this.checkpoint = checkpoint;
      this.threads = threads;
      this.stopped = stopped;
      this.err = err;
      this.bar = new ProgressBar("steps", err);
    }

    @Override
    public boolean learned(int step, double loss) {
      bar.show(step - from, all - from);
      return !stopped.get();
    }

    @Override
    public void judged(int step, Accuracy accuracy) {
      bar.clear();
      err.printf(
          Locale.ROOT,
          "step %d: shape %.3f, texture %.3f, hue %.3f%n",
          step,
          accuracy.shape(),
          accuracy.texture(),
          accuracy.hue());
      err.flush();
    }

    @Override
    public void saved(Snapshot snapshot) {
      try {
        checkpoint.write(snapshot, threads);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
