package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import orbit.format.LocalModels;
import orbit.format.LrnChoice;
import orbit.format.ModelFile;
import orbit.network.Model;
import orbit.network.ValueRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit models add}: keeps a model file among the user's own models. */
@Command(
    name = "add",
    description = {
      "Reads a model file of another program and keeps it among your own models, in Orbit's form.",
      "The input is (scale * x - mean) / deviation of colours x from 0 to 1."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelsAddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The model file.")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "The file's name otherwise.")
  private @Nullable String name;

  @Option(names = "--scale", paramLabel = "N", description = "1 or 255; needed with --mean.")
  private @Nullable Double scale;

  @Option(names = "--mean", split = ",", paramLabel = "M", description = "One, or one a channel.")
  private double @Nullable [] mean;

  @Option(
      names = "--deviation",
      split = ",",
      paramLabel = "D",
      description = "One, or one a channel.")
  private double @Nullable [] deviation;

  @Option(names = "--blue-first", description = "The channels are blue, green, red.")
  private boolean blueFirst;

  @Option(
      names = "--lrn",
      paramLabel = "WHOSE",
      description = {
        "Constants of local response normalisation for weights of Lucent's, which hold none:",
        "lucent, as Lucent computes, or genuine, as TensorFlow's graph and the papers do.",
        "Default: lucent."
      })
  private LrnChoice lrn = LrnChoice.LUCENT;

  @Option(names = "--replace", description = "Replace a model of the same name.")
  private boolean replace;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Model read = ModelFile.read(file, lrn);
    Model wanted = read.with(name == null ? read.name() : name, range(read));
    LocalModels models = LocalModels.usual();
    if (models.has(wanted.name()) && !replace) {
      throw new ParameterException(
          spec.commandLine(),
          "there is a model %s already; give --name or --replace".formatted(wanted.name()));
    }
    Path kept = models.keep(wanted).toAbsolutePath().normalize();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("name", wanted.name());
      told.put("path", kept.toString());
      told.put("sha256", read.sha256());
      told.put("notes", read.about().notes());
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(told));
    } else {
      out.println(kept);
      read.about().sentences().forEach(out::println);
    }
    Written.check(out);
    return 0;
  }

  private ValueRange range(Model read) {
    ValueRange before = read.range();
    if (scale == null && mean == null && deviation == null) {
      return new ValueRange(before.black(), before.white(), before.blueFirst() || blueFirst);
    }
    if (scale == null) {
      throw new ParameterException(spec.commandLine(), "give --scale with --mean or --deviation");
    }
    int channels = read.graph().input().channels();
    double[] means = perChannel(mean, 0, channels, "--mean");
    double[] deviations = perChannel(deviation, 1, channels, "--deviation");
    try {
      return ValueRange.normalised(scale, means, deviations, blueFirst);
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private double[] perChannel(
      double @Nullable [] given, double otherwise, int channels, String option) {
    double[] values = given == null ? new double[] {otherwise} : given;
    if (values.length != 1 && values.length != channels) {
      throw new ParameterException(
          spec.commandLine(), option + " takes one number, or %d".formatted(channels));
    }
    double[] all = new double[channels];
    for (int c = 0; c < channels; c++) {
      all[c] = values[values.length == 1 ? 0 : c];
    }
    return all;
  }
}
