package orbit.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.FileChooser;
import orbit.circuit.FamilyChoice;
import orbit.network.AtomicFile;
import orbit.view.NetworkPane;
import orbit.view.SurveyPane;
import orbit.view.SurveyTable;
import orbit.view.SurveyViewModel;

/** Room for the tables of families and circuits in the place of the matrix. */
final class SurveySlot {

  private final MainWindow window;
  private final NetworkOrigin origin;
  private final FamilyReading families;
  private final NetworkPane pane;
  private final Runnable makeRoom;
  private final ReadOnlyObjectWrapper<Optional<SurveyPane>> survey =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<SurveyViewModel> model = Optional.empty();
  // made once, as its model is
  private Optional<SurveyPane> made = Optional.empty();

  /**
   * @param makeRoom takes away what else stands in the place of the matrix
   */
  SurveySlot(
      MainWindow window,
      NetworkOrigin origin,
      FamilyReading families,
      NetworkPane pane,
      Runnable makeRoom) {
    this.window = window;
    this.origin = origin;
    this.families = families;
    this.pane = pane;
    this.makeRoom = makeRoom;
    families.knownProperty().subscribe((before, now) -> now.ifPresent(this::changed));
    // another cover takes the place
    pane.coverProperty()
        .subscribe(
            cover -> {
              if (survey.get().isPresent() && !cover.equals(survey.get())) {
                survey.set(Optional.empty());
              }
            });
  }

  /** The families of the network; empty until they are read. */
  ReadOnlyObjectProperty<Optional<List<FamilyChoice>>> familiesProperty() {
    return families.knownProperty();
  }

  /** The tables; empty while there are none. */
  ReadOnlyObjectProperty<Optional<SurveyPane>> surveyProperty() {
    return survey.getReadOnlyProperty();
  }

  void toggle() {
    if (survey.get().isPresent()) {
      close();
    } else {
      families.knownProperty().get().ifPresent(this::open);
    }
  }

  private void open(List<FamilyChoice> known) {
    makeRoom.run();
    boolean first = model.isEmpty();
    SurveyViewModel shown =
        model.orElseGet(
            () ->
                new SurveyViewModel(
                    origin.model(), known, Engines::open, window.worker(), window.receiver()));
    model = Optional.of(shown);
    SurveyPane opened =
        made.orElseGet(
            () ->
                new SurveyPane(
                    shown,
                    circuit -> window.open(origin, circuit.plan()),
                    () -> export(shown),
                    this::close));
    made = Optional.of(opened);
    survey.set(Optional.of(opened));
    pane.coverProperty().set(Optional.of(opened));
    if (first) {
      shown.search();
    }
    opened.focusTable();
  }

  /** What was found was of other families. */
  private void changed(List<FamilyChoice> known) {
    boolean shown = survey.get().isPresent();
    model.ifPresent(SurveyViewModel::cancel);
    model = Optional.empty();
    made = Optional.empty();
    if (shown) {
      open(known);
    }
  }

  private void export(SurveyViewModel shown) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export families and circuits");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    chooser.setInitialFileName(origin.model().name() + "-circuits.csv");
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .ifPresent(file -> write(shown, file.toPath()));
  }

  private void write(SurveyViewModel shown, Path file) {
    byte[] text =
        SurveyTable.csv(
                shown.families(), shown.circuitsProperty().get(), shown.chainsProperty().get())
            .getBytes(StandardCharsets.UTF_8);
    try {
      AtomicFile.write(file, out -> out.write(text));
    } catch (IOException problem) {
      window.say(file + " cannot be written: " + problem.getMessage() + ".");
    }
  }

  /** Whether nothing is searched any more. */
  boolean isSettled() {
    return survey.get().isEmpty() || model.map(m -> !m.busyProperty().get()).orElse(true);
  }

  /** Takes the tables away; what was found stays. */
  void close() {
    if (survey.get().isPresent()) {
      survey.set(Optional.empty());
      pane.coverProperty().set(Optional.empty());
      pane.focusLayers();
    }
  }

  /** Ends all work. */
  void end() {
    model.ifPresent(SurveyViewModel::cancel);
  }
}
