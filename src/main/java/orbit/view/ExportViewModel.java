package orbit.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import orbit.figure.kind.ExportChoice;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.UnitPictures;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Pixels;
import orbit.task.NewestWins;

/**
 * A figure that is about to be exported: how it looks, drawn by the same description as its file,
 * and how it is written.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; figures are drawn and written
 * on {@code worker}.
 */
public final class ExportViewModel {

  /** A figure, and its pixels for the preview. */
  public record Drawn(Figure figure, Pixels preview) {}

  private static final double POINTS = 72;
  private static final double MILLIMETRES = 25.4;

  private final FigureSubject subject;
  private final NewestWins drawing;
  private final NewestWins writing;
  private final ReadOnlyObjectWrapper<ExportChoice> choice;
  private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final DoubleProperty width = new SimpleDoubleProperty(640);

  /**
   * @param remembered the text of the choice before; may be empty
   */
  public ExportViewModel(
      FigureSubject subject, String remembered, Executor worker, Executor receiver) {
    this.subject = subject;
    this.drawing = new NewestWins(worker, receiver);
    this.writing = new NewestWins(worker, receiver);
    ExportChoice usual = ExportChoice.of(subject.usual());
    choice =
        new ReadOnlyObjectWrapper<>(ExportChoice.remembered(remembered, usual, subject.kinds()));
    choice.addListener((p, before, now) -> draw());
    width.addListener((p, before, now) -> draw());
    draw();
  }

  public FigureSubject subject() {
    return subject;
  }

  public ReadOnlyObjectProperty<ExportChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** What is drawn; empty before, and while nothing can be. */
  public ReadOnlyObjectProperty<Optional<Drawn>> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** What was done or could not be, in a sentence; empty for nothing. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Pixels of the screen across which the preview is drawn. */
  public DoubleProperty previewWidthProperty() {
    return width;
  }

  /** Changes the choice; a value that is none is said, and nothing changes. */
  public void change(UnaryOperator<ExportChoice> change) {
    try {
      choice.set(change.apply(choice.get()));
      said.set("");
    } catch (IllegalArgumentException problem) {
      said.set(sentence(problem));
    }
  }

  /** The width in the unit in which it is told. */
  public double size() {
    ExportChoice now = choice.get();
    double millimetres = now.settings().style().width();
    return now.inPixels()
        ? Math.rint(millimetres / MILLIMETRES * now.pixelsPerInch())
        : millimetres;
  }

  /** Sets the width in the unit in which it is told. */
  public void size(double wanted) {
    change(
        now -> {
          double millimetres = now.inPixels() ? wanted / now.pixelsPerInch() * MILLIMETRES : wanted;
          return now.with(now.settings().style().sized(millimetres, now.settings().style().font()));
        });
  }

  /** The size of the figure that is drawn, on paper and as PNG; empty before. */
  public String sizes() {
    return drawn
        .get()
        .map(
            d -> {
              double inches = choice.get().pixelsPerInch() / POINTS;
              return String.format(
                  Locale.ROOT,
                  "%.1f × %.1f mm, %.0f × %.0f pixels",
                  d.figure().width() / Figure.MILLIMETRE,
                  d.figure().height() / Figure.MILLIMETRE,
                  Math.ceil(d.figure().width() * inches - 1e-6),
                  Math.ceil(d.figure().height() * inches - 1e-6));
            })
        .orElse("");
  }

  /** Draws again, as after pictures have arrived. */
  public void draw() {
    ExportChoice wanted = choice.get();
    UnitPictures pictures = wanted.pictures() ? subject.pictures().now() : UnitPictures.NONE;
    double across = Math.max(1, width.get());
    drawing.submit(
        overtaken -> {
          Figure figure = figure(wanted, pictures);
          return new Drawn(figure, figure.pixels(POINTS * across / figure.width()));
        },
        done -> drawn.set(Optional.of(done)),
        failure -> {
          drawn.set(Optional.empty());
          said.set(sentence(failure));
        });
  }

  private Figure figure(ExportChoice wanted, UnitPictures pictures) {
    FigureSettings settings = wanted.settings();
    Figure figure =
        settings
            .kind()
            .draw(
                subject.shown().apply(settings),
                settings.style(),
                pictures,
                subject.provenance().apply(settings));
    return wanted.transparent() ? figure.transparent() : figure;
  }

  /** The name that a file would have. */
  public String fileName() {
    String word = subject.name().replaceAll("[^\\w.-]+", "-").replaceAll("^-+|-+$", "");
    String end = choice.get().format().name().toLowerCase(Locale.ROOT);
    return (word.isEmpty() ? "figure" : word)
        + "-"
        + choice.get().settings().kind().word()
        + "."
        + end;
  }

  /** Writes what is drawn; says how large the file is, or what kept it from being written. */
  public void write(Path file) {
    Optional<Drawn> now = drawn.get();
    if (now.isEmpty()) {
      return;
    }
    ExportChoice wanted = choice.get();
    Figure figure = now.get().figure();
    said.set("Writing " + file.getFileName() + " …");
    writing.submit(
        overtaken -> {
          try {
            wanted.format().write(figure, file, wanted.pixelsPerInch());
            return Files.size(file);
          } catch (IOException problem) {
            throw new UncheckedIOException(problem.getMessage(), problem);
          }
        },
        bytes -> said.set("Written to " + file + ", " + size(bytes) + "."),
        failure -> said.set(file + " cannot be written: " + sentence(failure)));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }

  /** Makes the picture to copy, with as many pixels as a PNG, and hands it over. */
  public void copy(Consumer<Pixels> clipboard) {
    Optional<Drawn> now = drawn.get();
    double resolution = choice.get().pixelsPerInch();
    if (now.isPresent()) {
      said.set("Copying …");
      writing.submit(
          overtaken -> now.get().figure().pixels(resolution),
          pixels -> {
            clipboard.accept(pixels);
            said.set("Copied, %d × %d pixels.".formatted(pixels.width(), pixels.height()));
          },
          failure -> said.set(sentence(failure)));
    }
  }

  private static String sentence(RuntimeException problem) {
    String text = String.valueOf(problem.getMessage());
    String begun =
        text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  /** Ends all work; what is being written is written. */
  public void close() {
    drawing.cancel();
  }
}
