package orbit.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import orbit.network.AtomicFile;
import orbit.stimulus.StoredPicture;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.stimulus.TuningTable;
import orbit.task.NewestWins;
import orbit.view.BenchFiles;

/** The dialogs of the bench that ask for files. */
final class BenchChoosers implements BenchFiles {

  private final MainWindow window;
  private final NewestWins reading;

  BenchChoosers(MainWindow window) {
    this.window = window;
    this.reading = new NewestWins(window.worker(), window.receiver());
  }

  @Override
  public void save(TuningCurves curves) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the tuning curves");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Tuning files", "*.json"),
            new FileChooser.ExtensionFilter("Tables (CSV)", "*.csv"));
    chooser.setInitialFileName(Choosers.fileName(curves.name(), ".json"));
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .map(File::toPath)
        .ifPresent(file -> write(file, curves));
  }

  /** A table where the file's name says so, else a tuning file. */
  void write(Path file, TuningCurves curves) {
    try {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        byte[] text = TuningTable.csv(curves).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
      } else {
        TuningFile.of(curves).write(file);
      }
    } catch (IOException problem) {
      window.say(file + " cannot be written: " + problem.getMessage() + ".");
    }
  }

  @Override
  public void openPicture(Consumer<StoredPicture> opened) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a picture as stimulus");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Pictures", "*.png", "*.jpg", "*.jpeg"));
    Optional.ofNullable(chooser.showOpenDialog(window.stage()))
        .map(File::toPath)
        .ifPresent(file -> read(file, opened));
  }

  /** Reads a picture and asks which part of it. */
  void read(Path file, Consumer<StoredPicture> opened) {
    reading.submit(
        overtaken -> picture(file),
        picture -> new CropDialog(window.stage(), picture, opened).show(),
        failure -> window.say(String.valueOf(failure.getMessage())));
  }

  @Override
  public void readPicture(Path file, Consumer<StoredPicture> opened) {
    reading.submit(
        overtaken -> picture(file),
        opened,
        failure -> window.say(String.valueOf(failure.getMessage())));
  }

  private static StoredPicture picture(Path file) {
    try {
      return BenchPicture.read(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }
}
