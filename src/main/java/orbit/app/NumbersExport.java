package orbit.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.Shown;
import orbit.network.Weights;
import orbit.task.NewestWins;
import orbit.view.CircuitViewModel;
import orbit.view.FigureSubject;
import orbit.workspace.NumbersFile;
import orbit.workspace.Shown.Tied;

/** Writes the numbers of what is on screen for other programs. */
final class NumbersExport {

  private static final ExtensionFilter SCORES =
      new ExtensionFilter("Scores, residuals, spectrum and bands (CSV)", "*.csv");

  private final MainWindow window;
  private final NewestWins writing;

  NumbersExport(MainWindow window, Executor worker, Executor receiver) {
    this.window = window;
    this.writing = new NewestWins(worker, receiver);
  }

  /** Asks where to, and writes what the chosen kind of file holds. */
  void ask(FigureSubject subject) {
    boolean circuit = subject.kinds().contains(FigureKind.MATRIX);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export numbers, in the order on screen");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(circuit ? "Weights (CSV)" : "Curves (CSV)", "*.csv"),
            new ExtensionFilter("Everything (JSON)", "*.json"),
            new ExtensionFilter("NumPy with the units' names", "*.npz"),
            new ExtensionFilter("NumPy", "*.npy"));
    if (subject.kinds().contains(FigureKind.SPECTRUM)) {
      chooser.getExtensionFilters().add(1, SCORES);
    }
    Choosers.lastFolder(window).ifPresent(chooser::setInitialDirectory);
    chooser.setInitialFileName(Choosers.fileName(subject.name(), ".csv"));
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .ifPresent(file -> chosen(subject, file, chooser.getSelectedExtensionFilter()));
  }

  private void chosen(FigureSubject subject, File file, ExtensionFilter filter) {
    Choosers.remember(window, file);
    Path path = file.toPath();
    Path ended = ended(path, filter.getExtensions().getFirst().substring(2));
    if (!ended.equals(path) && Files.exists(ended)) {
      window.say(ended + " exists already; choose it by its name to replace it.");
    } else {
      write(subject, ended, filter == SCORES);
    }
  }

  /** The file with the ending of the kind that was chosen, which desktops leave to the program. */
  static Path ended(Path file, String end) {
    String name = String.valueOf(file.getFileName());
    String stem =
        NumbersFile.end(file)
            .map(other -> name.substring(0, name.length() - other.length() - 1))
            .orElse(name);
    return NumbersFile.end(file).filter(end::equals).isPresent()
        ? file
        : file.resolveSibling(stem + "." + end);
  }

  /** Writes in the background and says where to, or what kept it from being written. */
  void write(FigureSubject subject, Path file, boolean scores) {
    Optional<CircuitViewModel> matrix = window.matrixProperty().getValue().map(m -> m.model());
    Optional<Weights> weights =
        matrix.filter(m -> subject.kinds().contains(FigureKind.MATRIX)).map(m -> m.framedWeights());
    String mixed = matrix.filter(FigureSubject::isMixed).map(NumbersExport::mix).orElse("");
    boolean measured = subject.kinds().contains(FigureKind.SPECTRUM) && (scores || isJson(file));
    window.offer("Writing " + file.getFileName() + " …");
    writing.submit(
        overtaken -> {
          Shown shown =
              subject
                  .shown()
                  .apply(measured ? subject.usual().with(FigureKind.SPECTRUM) : subject.usual());
          try {
            if (scores) {
              NumbersFile.writeScores(shown, file);
            } else {
              NumbersFile.write(onScreen(shown, weights, mixed), file);
            }
          } catch (IOException problem) {
            throw new UncheckedIOException(problem.getMessage(), problem);
          }
          return file;
        },
        done -> window.offer("Written to " + done + "."),
        failure -> window.say(file + " cannot be written: " + failure.getMessage() + "."));
  }

  /** A circuit with the very weights on screen, also where they are a mix that no figure shows. */
  private static Shown onScreen(Shown shown, Optional<Weights> weights, String mixed) {
    if (!(shown instanceof Shown.OfCircuit of) || weights.isEmpty()) {
      return shown;
    }
    return new Shown.OfCircuit(
        of.title(),
        of.circuit(),
        weights.get(),
        of.layout(),
        of.order(),
        of.frame(),
        mixed.isEmpty() ? of.what() : mixed,
        of.limit(),
        of.analysis());
  }

  private static String mix(CircuitViewModel model) {
    return model.state().shown() instanceof Tied(double tie)
        ? String.format(Locale.ROOT, "weights, %.2f of the way to their equivariant part", tie)
        : "";
  }

  private static boolean isJson(Path file) {
    return NumbersFile.end(file).filter("json"::equals).isPresent();
  }
}
