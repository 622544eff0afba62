package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.figure.ColourScale;
import orbit.format.ModelCatalogue;
import orbit.stimulus.TuningFile;
import orbit.task.NewestWins;
import orbit.view.NetworkViewModel;
import orbit.view.PicturePack;
import orbit.view.UnitPictures;
import org.controlsfx.control.NotificationPane;

/** The window: menus and tools above, what is open in the centre, the readout below. */
final class MainWindow {

  private static final ObservableValue<Optional<Opened.Matrix>> NO_MATRIX =
      new SimpleObjectProperty<>(Optional.empty());

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
  private final ObservableValue<Optional<UnitPictures>> unitPictures =
      pictures.map(pack -> pack.map(UnitPictures.class::cast));
  private final ObservableValue<Optional<Opened.Matrix>> matrix =
      opened.flatMap(o -> o.map(Opened::matrix).orElse(NO_MATRIX));
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BorderPane root = new BorderPane();
  private final NotificationPane messages = new NotificationPane();
  private final EngineStart engine = new EngineStart();
  private final Optional<ModelFetching> fetching;

  MainWindow(Stage stage, Preferences preferences, Executor worker, Executor receiver) {
    this.stage = stage;
    this.preferences = preferences;
    this.worker = worker;
    this.receiver = receiver;
    this.opening = new NewestWins(worker, receiver);
    this.picturing = new NewestWins(worker, receiver);
    this.fetching = PublicFetching.of(this);
    dark.set(preferences.get("theme").map("dark"::equals).orElseGet(Theme::systemIsDark));
    Commands commands = new Commands(this);
    root.setTop(new VBox(Menus.bar(this, commands), new OrderBar(this, commands)));
    root.setBottom(
        new StatusLine(
            matrix
                .flatMap(m -> m.map(shown -> shown.pane().readoutProperty()).orElse(null))
                .orElse(""),
            engine));
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
    stage.getIcons().setAll(AppIcon.images());
    opened.subscribe(this::showOpened);
    matrix
        .flatMap(m -> m.map(shown -> shown.model().stateProperty()).orElse(null))
        .map(state -> state.scale().name())
        .orElse(preferredScale().name())
        .subscribe(name -> preferences.set("scale", name));
    preferences.path("pictures").filter(Files::isDirectory).ifPresent(this::openPictures);
  }

  void show() {
    stage.show();
  }

  /** Ends all work of the window. */
  void close() {
    opening.cancel();
    picturing.cancel();
    fetching.ifPresent(ModelFetching::cancel);
    opened.get().ifPresent(Opened::close);
  }

  /** The engine, which is loaded once there is something to look at. */
  EngineStart engine() {
    return engine;
  }

  Executor worker() {
    return worker;
  }

  Executor receiver() {
    return receiver;
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

  /** The matrix on screen; empty while nothing, or no matrix yet, is open. */
  ObservableValue<Optional<Opened.Matrix>> matrixProperty() {
    return matrix;
  }

  /** Whether there is a picture to look at. */
  boolean showsMatrix() {
    return matrix.getValue().isPresent();
  }

  /** Whether all is computed that belongs to what is open. */
  boolean isSettled() {
    return opened.get().map(Opened::isSettled).orElse(false);
  }

  /** Opens a circuit, a model or a folder of pictures; what is open stays if it cannot be read. */
  void open(Path path) {
    if (Files.isDirectory(path) && !Document.isModelFolder(path)) {
      openPictures(path);
      return;
    }
    open(path.toString(), () -> path, path, () -> preferences.addRecent(path));
  }

  /** Opens a model that is listed by its name; only the user's own are remembered. */
  void openListed(ModelCatalogue.Entry entry) {
    boolean own = entry.origin() == ModelCatalogue.Origin.LOCAL;
    Path path = entry.path();
    open(path.toString(), () -> path, path, own ? () -> preferences.addRecent(path) : () -> {});
  }

  /** The published model that can be fetched; empty where its address is wrong. */
  Optional<ModelFetching> fetching() {
    return fetching;
  }

  /** Opens the network that comes with the program, which is not remembered. */
  void openShipped() {
    Shipped.model().ifPresent(path -> open(path.toString(), () -> path, path, () -> {}));
  }

  /** Closes what is open and shows what can be opened. */
  void showStartPage() {
    opening.cancel();
    messages.hide();
    opened.get().ifPresent(Opened::close);
    opened.set(Optional.empty());
  }

  /** Opens an example; it is copied aside and not remembered. */
  void openExample(Examples.Example example) {
    open(example.title(), () -> Examples.copy(example), Path.of(example.resource()), () -> {});
  }

  private void open(String name, Supplier<Path> path, Path shownAs, Runnable remember) {
    opening.submit(
        overtaken -> ReadAhead.read(path.get()),
        document -> {
          switch (document) {
            case Document.OfCircuit(CircuitFile file) -> {
              remember.run();
              show(
                  new OpenedCircuit(
                      this, shownAs.toString(), file, unitPictures, Optional.empty(), () -> {}));
            }
            case Document.OfModel(var model, var circuits, var beside) -> {
              remember.run();
              show(new NetworkOrigin(model, circuits, beside));
            }
            case Document.OfTuning(TuningFile file) -> {
              remember.run();
              show(new OpenedTuning(this, file));
            }
            case Document.Refused(String sentence) -> say(sentence);
          }
        },
        failure -> say(name + " cannot be opened: " + failure.getMessage() + "."));
  }

  /** Shows a network, with the published circuits that it has the units for. */
  void show(NetworkOrigin origin) {
    NetworkViewModel model =
        new NetworkViewModel(origin.model(), preferredScale(), worker, receiver);
    model.onFailure(this::say);
    show(new OpenedNetwork(this, model, new Visualizing(this, origin), origin));
  }

  /** Makes a circuit of a network and shows it. */
  void open(NetworkOrigin origin, CircuitPlan plan) {
    opening.submit(
        overtaken -> CircuitAssembly.of(plan, origin.model(), 0, overtaken),
        file -> {
          Visualizing visualizing = new Visualizing(this, origin);
          show(
              new OpenedCircuit(
                  this,
                  origin.model().name() + ", SHA-256 " + origin.model().sha256(),
                  file,
                  visualizing.pictures(),
                  Optional.of(new CircuitBar(this, origin, plan, file)),
                  visualizing::close));
        },
        failure -> say(plan.title() + ": " + failure.getMessage() + "."));
  }

  /** The colours that were chosen last. */
  ColourScale preferredScale() {
    return ColourScale.all().stream()
        .filter(s -> preferences.get("scale").map(s.name()::equals).orElse(false))
        .findFirst()
        .orElse(ColourScale.RED_BLUE);
  }

  void show(Opened next) {
    messages.hide();
    next.darkProperty().bind(dark);
    opened.get().ifPresent(Opened::close);
    opened.set(Optional.of(next));
    next.focus();
  }

  private void showOpened(Optional<Opened> now) {
    root.setCenter(now.map(Opened::content).orElseGet(() -> new StartPage(this)));
    stage.setTitle(now.map(o -> o.name() + " – Orbit").orElse("Orbit"));
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
