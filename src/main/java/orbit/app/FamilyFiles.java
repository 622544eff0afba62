package orbit.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import orbit.circuit.FamilyChoice;
import orbit.family.FamilyFile;
import orbit.network.Model;
import orbit.task.NewestWins;
import orbit.view.FamilyEditing;

/** The families of an open network as files that people share. */
final class FamilyFiles {

  private final MainWindow window;
  private final Model network;
  private final FamilyReading families;
  private final FamilyEditing editing;
  private final NewestWins reading;
  private final NewestWins writing;

  FamilyFiles(MainWindow window, Model network, FamilyReading families, FamilyEditing editing) {
    this.window = window;
    this.network = network;
    this.families = families;
    this.editing = editing;
    this.reading = new NewestWins(window.worker(), window.receiver());
    this.writing = new NewestWins(window.worker(), window.receiver());
  }

  void askToSave() {
    FileChooser chooser = chooser("Save the families");
    chooser.setInitialFileName(Choosers.fileName(network.name(), "-families.json"));
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .ifPresent(
            file -> {
              Choosers.remember(window, file);
              save(file.toPath());
            });
  }

  void askToOpen() {
    Optional.ofNullable(chooser("Open families").showOpenDialog(window.stage()))
        .ifPresent(
            file -> {
              Choosers.remember(window, file);
              open(file.toPath());
            });
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Family files", "*.json"));
    Optional<File> folder = Choosers.lastFolder(window);
    folder.ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /** Writes the families that are known now; of those that share a unit the first. */
  void save(Path file) {
    List<FamilyChoice> known = families.knownProperty().get().orElse(List.of());
    List<FamilyChoice> kept = FamilyChoice.disjoint(known);
    int left = known.size() - kept.size();
    writing.submit(
        overtaken -> {
          try {
            FamilyEditing.file(kept, network.name()).write(file);
          } catch (IOException problem) {
            throw new UncheckedIOException(problem.getMessage(), problem);
          }
          return file;
        },
        done ->
            window.offer(
                "Written to "
                    + file
                    + (left == 0
                        ? "."
                        : "; left out, since others have units of theirs: %d families."
                            .formatted(left))),
        failure -> window.say(file + " cannot be written: " + failure.getMessage() + "."));
  }

  /** Adds the families of a file that are of layers of this network. */
  void open(Path file) {
    reading.submit(
        overtaken -> read(file),
        read -> add(read, String.valueOf(file.getFileName())),
        failure -> window.say(String.valueOf(failure.getMessage())));
  }

  private static FamilyFile read(Path file) {
    try {
      return FamilyFile.read(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }

  private void add(FamilyFile read, String name) {
    Optional<FamilyChoice> stranger =
        FamilyChoice.all(read).stream().filter(choice -> !fits(choice)).findFirst();
    if (stranger.isPresent()) {
      window.say(
          "%s has a family %s of %s, which %s has not."
              .formatted(
                  name, stranger.get().family().name(), stranger.get().layer(), network.name()));
    } else {
      editing.open(read, name);
    }
  }

  /** Whether the network has the layer and its units. */
  private boolean fits(FamilyChoice choice) {
    return network
        .layer(choice.layer())
        .filter(layer -> choice.units().allMatch(unit -> unit < layer.units()))
        .isPresent();
  }
}
