package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
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
import orbit.circuit.CircuitPlan;
import orbit.figure.ColourScale;
import orbit.format.ModelCatalogue;
import orbit.view.PicturePack;
import orbit.view.UnitPictures;
import orbit.workspace.Recovery;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/** The window: menus and tools above, what is open in the centre, the readout below. */
final class MainWindow {

  private static final ObservableValue<Optional<Opened.Matrix>> NO_MATRIX =
      new SimpleObjectProperty<>(Optional.empty());

  private final Stage stage;
  private final Preferences preferences;
  private final Executor worker;
  private final Executor receiver;
  private final WorkspaceSlot workspaces;
  private final Opening opening;
  private final PictureSlot pictures;
  private final Comparing comparing;
  private final Touring touring;
  private final ObjectProperty<Optional<Opened>> opened =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Optional<UnitPictures>> unitPictures;
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
    this.workspaces = new WorkspaceSlot(this);
    this.opening = new Opening(this, workspaces);
    this.pictures = new PictureSlot(this);
    this.unitPictures = pictures.picturesProperty().map(pack -> pack.map(UnitPictures.class::cast));
    this.comparing = new Comparing(this);
    this.touring = new Touring(this);
    this.fetching = PublicFetching.of(this);
    dark.set(preferences.get("theme").map("dark"::equals).orElseGet(Theme::systemIsDark));
    Commands commands = new Commands(this);
    root.setTop(new VBox(Menus.bar(this, commands), new OrderBar(this, commands)));
    root.setBottom(new VBox(new TourBar(touring), new StatusLine(matrix, engine)));
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
    stage.setOnCloseRequest(
        event -> {
          if (!workspaces.mayLeave()) {
            event.consume();
          }
        });
    stage.getIcons().setAll(AppIcon.images());
    opened.subscribe(this::showOpened);
    matrix
        .flatMap(m -> m.map(shown -> shown.model().stateProperty()).orElse(null))
        .map(state -> state.scale().name())
        .orElse(preferredScale().name())
        .subscribe(name -> preferences.set("scale", name));
    pictures.openRemembered();
  }

  void show() {
    stage.show();
  }

  /** Closes the window, unless the user would rather save first. */
  void quit() {
    if (workspaces.mayLeave()) {
      stage.close();
    }
  }

  /** Ends all work of the window. */
  void close() {
    opening.cancel();
    comparing.cancel();
    touring.end();
    pictures.cancel();
    workspaces.close();
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
    return pictures.picturesProperty();
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

  /** Opens whatever a path leads to; what is open stays if it cannot be read. */
  void open(Path path) {
    if (Files.isDirectory(path) && !Document.isModelFolder(path)) {
      openPictures(path);
    } else {
      opening.open(path);
    }
  }

  void openListed(ModelCatalogue.Entry entry) {
    opening.openListed(entry);
  }

  /** The published model that can be fetched; empty where its address is wrong. */
  Optional<ModelFetching> fetching() {
    return fetching;
  }

  void openShipped() {
    opening.openShipped();
  }

  void openExample(Examples.Example example) {
    opening.openExample(example);
  }

  /** Closes what is open and shows what can be opened. */
  void showStartPage() {
    if (workspaces.mayLeave()) {
      opening.cancel();
      messages.hide();
      workspaces.end();
      opened.get().ifPresent(Opened::close);
      opened.set(Optional.empty());
    }
  }

  void show(NetworkOrigin origin) {
    opening.show(origin);
  }

  void open(NetworkOrigin origin, CircuitPlan plan) {
    opening.open(origin, plan);
  }

  /** Opens a workspace whose network lies elsewhere than it says. */
  void locate(Document.OfWorkspace workspace, Path network) {
    opening.locate(workspace, network);
  }

  /** Opens what a crash left. */
  void recover(Recovery.Left left) {
    opening.recover(left);
  }

  /** What is open stays, and nothing that is being read takes its place. */
  void stay() {
    opening.cancel();
  }

  /** Whether something is being read to be opened. */
  boolean isOpening() {
    return opening.isBusy();
  }

  /** What is open as a workspace. */
  WorkspaceSlot workspaces() {
    return workspaces;
  }

  /** What stands beside what is open. */
  Comparing comparing() {
    return comparing;
  }

  /** The guided walk. */
  Touring touring() {
    return touring;
  }

  /** Pictures of the open pack. */
  ObservableValue<Optional<UnitPictures>> unitPictures() {
    return unitPictures;
  }

  ColourScale preferredScale() {
    return ColourScale.all().stream()
        .filter(s -> preferences.get("scale").map(s.name()::equals).orElse(false))
        .findFirst()
        .orElse(ColourScale.RED_BLUE);
  }

  void show(Opened next) {
    messages.hide();
    opened.get().ifPresent(Opened::close);
    replace(next);
  }

  /** Shows another view of what is open, which is not closed. */
  void replace(Opened next) {
    next.darkProperty().bind(dark);
    opened.set(Optional.of(next));
    next.focus();
  }

  private void showOpened(Optional<Opened> now) {
    root.setCenter(now.map(Opened::content).orElseGet(() -> new StartPage(this)));
    workspaces.showTitle();
  }

  void openPictures(Path folder) {
    pictures.open(folder);
  }

  void closePictures() {
    pictures.close();
  }

  /** Shows one sentence above the matrix until the user closes it or opens something else. */
  void say(String sentence) {
    Unattended.complain(sentence);
    offer(sentence);
  }

  /** The same with something that can be done about it. */
  void offer(String sentence, Action... actions) {
    messages.getActions().setAll(actions);
    messages.setText(sentence);
    messages.show();
  }

  void hideMessage() {
    messages.hide();
  }
}
