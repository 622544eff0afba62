package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import orbit.circuit.CircuitFile;
import orbit.figure.ColourScale;
import orbit.task.NewestWins;
import orbit.view.CircuitViewModel;
import orbit.view.Inspector;
import orbit.view.MatrixPane;
import orbit.view.PicturePack;
import org.controlsfx.control.NotificationPane;

/** The window: menus and tools above, the matrix in the centre, the inspector on the right. */
final class MainWindow {

  private final Stage stage;
  private final Preferences preferences;
  private final Executor worker;
  private final Executor receiver;
  private final NewestWins opening;
  private final NewestWins picturing;
  private final ObjectProperty<Optional<Opened>> opened =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<PicturePack>> pictures =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BorderPane root = new BorderPane();
  private final NotificationPane messages = new NotificationPane();
  private final Label readout = new Label();

  private sealed interface Outcome {
    record Read(CircuitFile file) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  MainWindow(Stage stage, Preferences preferences, Executor worker, Executor receiver) {
    this.stage = stage;
    this.preferences = preferences;
    this.worker = worker;
    this.receiver = receiver;
    this.opening = new NewestWins(worker, receiver);
    this.picturing = new NewestWins(worker, receiver);
    dark.set(preferences.get("theme").map("dark"::equals).orElseGet(Theme::systemIsDark));
    Commands commands = new Commands(this);
    root.setTop(new VBox(Menus.bar(this, commands), new OrderBar(this, commands)));
    root.setBottom(readout);
    readout.getStyleClass().add("readout");
    readout.setMaxWidth(Double.MAX_VALUE);
    messages.setContent(root);
    messages.setShowFromTop(true);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(messages, Math.min(1320, screen.getWidth()), Math.min(860, screen.getHeight()));
    Keys.letTextFieldsType(scene);
    Theme.follow(scene, dark);
    // only what the user chose is remembered, not what the system has
    dark.addListener((p, before, now) -> preferences.set("theme", now ? "dark" : "light"));
    Dropping.onto(scene, this);
    stage.setScene(scene);
    stage.setTitle("Orbit");
    stage.getIcons().setAll(AppIcon.images());
    opened.subscribe(this::showOpened);
    preferences.path("pictures").filter(Files::isDirectory).ifPresent(this::openPictures);
  }

  void show() {
    stage.show();
  }

  /** Ends all work of the window. */
  void close() {
    opening.cancel();
    picturing.cancel();
    opened.get().ifPresent(o -> o.model().close());
  }

  Stage stage() {
    return stage;
  }

  Preferences preferences() {
    return preferences;
  }

  ObjectProperty<Optional<Opened>> openedProperty() {
    return opened;
  }

  ObjectProperty<Optional<PicturePack>> picturesProperty() {
    return pictures;
  }

  BooleanProperty darkProperty() {
    return dark;
  }

  boolean showsCircuit() {
    return opened.get().isPresent();
  }

  boolean showsAnalysis() {
    return opened.get().map(o -> o.model().analysisProperty().get().isPresent()).orElse(false);
  }

  /** Opens a circuit file, or a folder of pictures; what is open stays if it cannot be read. */
  void open(Path path) {
    if (Files.isDirectory(path)) {
      openPictures(path);
      return;
    }
    open(
        path.toString(),
        () -> path,
        file -> {
          preferences.addRecent(path);
          show(path, file);
        });
  }

  /** Opens an example; it is copied aside and not remembered. */
  void openExample(Examples.Example example) {
    open(
        example.title(),
        () -> Examples.copy(example),
        file -> show(Path.of(example.resource()), file));
  }

  private void open(String name, Supplier<Path> path, Consumer<CircuitFile> deliver) {
    opening.submit(
        overtaken -> read(path.get()),
        outcome -> {
          switch (outcome) {
            case Outcome.Read(CircuitFile file) -> deliver.accept(file);
            case Outcome.Refused(String sentence) -> say(sentence);
          }
        },
        failure -> say(name + " cannot be opened: " + failure.getMessage() + "."));
  }

  private static Outcome read(Path path) {
    try {
      return new Outcome.Read(CircuitFile.read(path));
    } catch (IOException problem) {
      return new Outcome.Refused(String.valueOf(problem.getMessage()));
    }
  }

  private void show(Path path, CircuitFile file) {
    messages.hide();
    ColourScale scale =
        ColourScale.all().stream()
            .filter(s -> preferences.get("scale").map(s.name()::equals).orElse(false))
            .findFirst()
            .orElse(ColourScale.RED_BLUE);
    CircuitViewModel model = new CircuitViewModel(file.circuit(), scale, worker, receiver);
    model.onFailure(this::say);
    model.stateProperty().subscribe(s -> preferences.set("scale", s.scale().name()));
    MatrixPane matrix = new MatrixPane(model);
    matrix.darkProperty().bind(dark);
    matrix.picturesProperty().bind(pictures);
    opened.get().ifPresent(before -> before.model().close());
    opened.set(Optional.of(new Opened(path, file, model, matrix)));
    model.measure();
    matrix.requestFocus();
  }

  private void showOpened(Optional<Opened> now) {
    readout.textProperty().unbind();
    readout.setText("");
    if (now.isEmpty()) {
      root.setCenter(new StartPage(this));
      return;
    }
    Opened circuit = now.get();
    readout.textProperty().bind(circuit.matrix().readoutProperty());
    Inspector inspector =
        new Inspector(circuit.model(), circuit.file(), circuit.path(), circuit.matrix());
    SplitPane split = new SplitPane(circuit.matrix(), inspector);
    SplitPane.setResizableWithParent(inspector, false);
    split.setDividerPositions(0.74);
    root.setCenter(split);
    stage.setTitle(circuit.file().circuit().name() + " – Orbit");
  }

  void openPictures(Path folder) {
    picturing.submit(
        overtaken -> new PicturePack(folder),
        pack -> {
          if (pack.unreadable().contains(folder)) {
            say(folder + " cannot be read; check that it exists and may be opened.");
            return;
          }
          pictures.set(Optional.of(pack));
          preferences.set("pictures", folder.toAbsolutePath().toString());
        },
        failure -> say(folder + " cannot be opened: " + failure.getMessage() + "."));
  }

  void closePictures() {
    picturing.cancel();
    pictures.set(Optional.empty());
    preferences.remove("pictures");
  }

  /** Shows one sentence above the matrix until the user closes it or opens something else. */
  void say(String sentence) {
    Unattended.complain(sentence);
    messages.setText(sentence);
    messages.show();
  }
}
