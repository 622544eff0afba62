package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import orbit.format.Download;
import orbit.format.ModelFile;
import orbit.format.ModelInstaller;
import orbit.format.NativeModel;
import orbit.format.PublicModel;
import orbit.format.PublicModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit models get NAME}: fetches a published model. */
@Command(
    name = "get",
    description = {
      "Fetches a published model and puts it among your own, after checking its SHA-256.",
      "When stopped or cut off, the same command goes on from there. A proxy is taken from the"
          + " system's settings or from https_proxy."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelsGetCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "A model that 'orbit models' lists as public.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Takes a file that was fetched by hand, as it was published or unpacked.")
  private Optional<Path> from = Optional.empty();

  @Option(names = "--again", description = "Replaces the model if it is there already.")
  private boolean again;

  @Option(names = "--json", description = "Print name, path and SHA-256 of the weights as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Optional<PublicModel> only;
  private final Supplier<ModelInstaller> installation;

  ModelsGetCommand() {
    this(Optional.empty(), () -> ModelInstaller.usual(ModelFile::read));
  }

  /** Knows one model of its own instead of the published ones. */
  ModelsGetCommand(Optional<PublicModel> only, Supplier<ModelInstaller> installation) {
    this.only = only;
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PublicModel wanted = wanted();
    ModelInstaller installer = installation.get();
    Optional<Path> there = installer.installed(wanted);
    if (there.isPresent() && !again) {
      print(wanted, there.get(), "is there already, --again replaces it");
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Stopping stopping = new Stopping()) {
      print(wanted, install(wanted, installer, stopping, err), "is ready");
      return 0;
    } catch (CancellationException stopped) {
      err.printf("orbit: %s; the same command goes on from there.%n", stopped.getMessage());
      err.flush();
      return ExitCode.SOFTWARE;
    }
  }

  private PublicModel wanted() throws IOException {
    List<PublicModel> known = only.isPresent() ? List.of(only.get()) : PublicModels.all();
    Map<String, PublicModel> byName =
        known.stream().collect(Collectors.toMap(PublicModel::name, Function.identity()));
    PublicModel wanted = byName.get(name);
    if (wanted == null) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no public model %s; there is %s"
              .formatted(name, String.join(", ", byName.keySet())));
    }
    return wanted;
  }

  private Path install(
      PublicModel wanted, ModelInstaller installer, Stopping stopping, PrintWriter err)
      throws IOException {
    if (from.isPresent()) {
      return installer.from(wanted, from.get());
    }
    Loading loading = new Loading(stopping, new ProgressBar("MB of " + wanted.name(), err));
    try {
      return installer.fetch(wanted, loading);
    } finally {
      loading.bar.clear();
    }
  }

  private void print(PublicModel model, Path folder, String state) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path path = folder.toAbsolutePath().normalize();
    if (json) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("name", model.name());
      fields.put("path", path.toString());
      fields.put("sha256", NativeModel.read(folder).sha256());
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields));
    } else {
      out.printf("%s %s: %s%n", model.name(), state, path);
    }
    Written.check(out);
  }

  /** Shows what is loaded by this run, and stops when the program is asked to end. */
  private static final class Loading implements Download.Watch {
    private final Stopping stopping;
    private final ProgressBar bar;
    private long before = -1;

    Loading(Stopping stopping, ProgressBar bar) {
      this.stopping = stopping;
      this.bar = bar;
    }

    @Override
    public boolean loaded(long done, long all) {
      if (before < 0) {
        before = done;
      }
      bar.show(megabytes(done - before), megabytes(all - before));
      return !stopping.isWanted();
    }

    private static int megabytes(long bytes) {
      return Math.toIntExact(bytes / 1_000_000);
    }
  }
}
