package orbit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import orbit.figure.ColourScale;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.FigureStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how a figure looks. */
final class FigureChoice {

  /** The names of the kinds, for help. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Kinds() {
      super(Arrays.stream(FigureKind.values()).map(FigureKind::word).toList());
    }
  }

  /** The names of the colour scales, for help. */
  static final class Scales extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Scales() {
      super(ColourScale.all().stream().map(ColourScale::name).toList());
    }
  }

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      completionCandidates = Kinds.class,
      description = {
        "What kind of figure, one of ${COMPLETION-CANDIDATES}; by what the file holds if not"
            + " given.",
        "A circuit file has all but the last three, as far as its families allow; a family file"
            + " those from family to mirrors; a tuning file the last three."
      })
  private Optional<String> kind = Optional.empty();

  @Mixin private OrderChoice order = new OrderChoice();

  @Option(
      names = "--weights",
      defaultValue = "weights",
      paramLabel = "W",
      description = "Which: weights, tied (their equivariant part) or residual.")
  private FigureSettings.Which which = FigureSettings.Which.WEIGHTS;

  @Option(
      names = "--colours",
      defaultValue = "red-blue",
      completionCandidates = Scales.class,
      paramLabel = "SCALE",
      description =
          "One of ${COMPLETION-CANDIDATES}; the first four are safe for colour-blind readers,"
              + " greys keeps the sign in print.")
  private String colours = "red-blue";

  @Option(
      names = "--limit",
      paramLabel = "X",
      description = "End of the colour scale; taken from the weights if not given.")
  private Optional<Double> limit = Optional.empty();

  @Option(
      names = "--width",
      defaultValue = "180",
      paramLabel = "MM",
      description = "Width in millimetres (default: ${DEFAULT-VALUE}).")
  private double width = 180;

  @Option(
      names = "--font",
      defaultValue = "7",
      paramLabel = "PT",
      description = "Size of the text in points (default: ${DEFAULT-VALUE}).")
  private double font = 7;

  @Option(names = "--dark", description = "Light on dark.")
  private boolean dark;

  @Option(names = "--no-title", description = "Leave out the first sentence of the text below.")
  private boolean noTitle;

  @Option(names = "--no-caption", description = "Leave out the text below.")
  private boolean noCaption;

  @Option(names = "--no-legend", description = "Leave out the explanation of the colours.")
  private boolean noLegend;

  private CommandSpec spec = CommandSpec.create();

  @Spec(Target.MIXEE)
  void spec(CommandSpec mixee) {
    spec = mixee;
  }

  /** The kind that is asked for. */
  Optional<FigureKind> kind() {
    return kind.map(
        word ->
            FigureKind.named(word)
                .orElseThrow(
                    () -> usage("there is no style %s; there are ".formatted(word) + kinds())));
  }

  private static String kinds() {
    return Arrays.stream(FigureKind.values())
        .map(FigureKind::word)
        .collect(Collectors.joining(", "));
  }

  /** All the settings for a kind. */
  FigureSettings settings(FigureKind chosen) {
    List<ColourScale> scales = ColourScale.all();
    ColourScale scale =
        scales.stream()
            .filter(one -> one.name().equals(colours))
            .findFirst()
            .orElseThrow(
                () ->
                    usage(
                        "there are no colours %s; there are %s"
                            .formatted(colours, String.join(", ", new Scales()))));
    if (limit.isPresent() && !(limit.get() > 0 && limit.get() <= Float.MAX_VALUE)) {
      throw usage("a colour scale ends at a positive number, not at " + limit.get());
    }
    try {
      return new FigureSettings(
          chosen,
          Optional.of(order.by()),
          Optional.empty(),
          order.align(),
          which,
          limit.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
          new FigureStyle(width, font, scale, dark, !noTitle && !noCaption, !noCaption, !noLegend));
    } catch (IllegalArgumentException problem) {
      throw usage(String.valueOf(problem.getMessage()));
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
