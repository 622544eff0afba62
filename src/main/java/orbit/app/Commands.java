package orbit.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import orbit.circuit.Ordering;
import orbit.circuit.WholeLayers;
import orbit.view.CircuitViewModel;
import orbit.view.MatrixPane;
import orbit.workspace.Frame;
import orbit.workspace.Shown;

/** Everything the user can do to the window and to the open circuit, each once. */
final class Commands {

  private static final double TIE_STEP = 0.1;

  private static final String UNRELATED =
      "Between whole layers nothing is known of how units are related; open a circuit for this.";

  private static final String COVERED =
      "The gallery or the tables cover the matrix; G or A closes them.";

  private static final ObservableValue<Boolean> OFF = new SimpleBooleanProperty().map(off -> off);

  private final MainWindow window;
  private final ObservableValue<Boolean> always = new SimpleBooleanProperty(true);
  private final ObservableValue<Boolean> covered;
  private final ObservableValue<Boolean> open;
  private final ObservableValue<Boolean> related;

  final FileCommands files;
  final HistoryCommands history;
  final Command asStored;
  final List<Command> orders = new ArrayList<>();
  final Command canonical;
  final Command transpose;
  final Command residual;
  final Command tieMore;
  final Command tieLess;
  final Command zoomIn;
  final Command zoomOut;
  final Command fit;
  final RoomCommands rooms;
  final Command dark;
  final Command shortcuts;
  final Command tour;

  Commands(MainWindow window) {
    this.window = window;
    this.covered = window.openedProperty().flatMap(o -> o.map(Opened::covered).orElse(OFF));
    this.open = inSight(window.matrixProperty().map(Optional::isPresent));
    this.related =
        inSight(
            window
                .matrixProperty()
                .map(
                    m ->
                        m.filter(shown -> !WholeLayers.unrelated(shown.model().circuit()))
                            .isPresent()));

    files = new FileCommands(window);

    history = new HistoryCommands(window);

    asStored =
        onCircuit("As Stored", "1", "", onModel(CircuitViewModel::orderAsStored))
            .switched(of(CircuitViewModel::isAsStored, false));
    int digit = 2;
    for (Ordering by : Ordering.values()) {
      String word = by.word();
      String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      String key = String.valueOf(digit++);
      Runnable order = onModel(m -> m.order(by));
      boolean needsPlaces = by == Ordering.ELEMENT || by == Ordering.RELATIVE;
      orders.add(
          (needsPlaces ? onRelated(name, key, "", order) : onCircuit(name, key, "", order))
              .switched(of(m -> m.state().ordering().equals(Optional.of(by)), false)));
    }
    canonical =
        onRelated("Canonical Frame", "C", "mdi2r-rotate-left", onModel(Commands::toggleFrame))
            .switched(of(m -> m.state().frame() == Frame.CANONICAL, false));
    transpose =
        onCircuit("Transpose", "T", "mdi2s-swap-horizontal", onModel(CircuitViewModel::transpose))
            .switched(of(m -> m.state().layout().transposed(), false));
    residual =
        onRelated("Residual W − PW", "R", "mdi2d-delta", onModel(Commands::toggleResidual))
            .switched(of(Commands::isResidual, false));
    tieMore = onRelated("Tie More", "Close Bracket", "", onModel(m -> tie(m, TIE_STEP)));
    tieLess = onRelated("Tie Less", "Open Bracket", "", onModel(m -> tie(m, -TIE_STEP)));
    zoomIn =
        onCircuit(
            "Zoom In", "Shortcut+Plus", "mdi2m-magnify-plus-outline", onMatrix(MatrixPane::zoomIn));
    zoomOut =
        onCircuit(
            "Zoom Out",
            "Shortcut+Minus",
            "mdi2m-magnify-minus-outline",
            onMatrix(MatrixPane::zoomOut));
    fit = onCircuit("Fit", "Shortcut+0", "mdi2f-fit-to-page-outline", onMatrix(MatrixPane::fit));
    rooms = new RoomCommands(window, open);
    dark =
        command(
                "Dark Theme",
                "D",
                "mdi2t-theme-light-dark",
                () -> window.darkProperty().set(!window.darkProperty().get()))
            .switched(window.darkProperty());
    shortcuts =
        command(
            "Keyboard Shortcuts",
            "F1",
            "mdi2k-keyboard-outline",
            () -> ShortcutSheet.show(window, this));
    tour = command("Tour", "", "", () -> window.touring().begin());
  }

  /** Every command by its menu. */
  List<Group> groups() {
    List<Command> ordered = new ArrayList<>(List.of(asStored));
    ordered.addAll(orders);
    List<Command> view =
        new ArrayList<>(
            List.of(canonical, transpose, residual, tieMore, tieLess, zoomIn, zoomOut, fit));
    view.addAll(rooms.all());
    view.add(dark);
    return List.of(
        new Group("File", files.all()),
        new Group("Edit", List.of(history.undo, history.redo)),
        new Group("Order", ordered),
        new Group("View", view),
        new Group("Help", List.of(tour, shortcuts)));
  }

  record Group(String name, List<Command> commands) {}

  private Command command(String name, String key, String icon, Runnable action) {
    return Command.of(name, key, icon, always, action);
  }

  /** What is done to the matrix is done in sight of it. */
  private ObservableValue<Boolean> inSight(ObservableValue<Boolean> possible) {
    return covered.flatMap(c -> c ? OFF : possible);
  }

  private Command onCircuit(String name, String key, String icon, Runnable action) {
    return Command.of(name, key, icon, open, action).because(covered.map(c -> c ? COVERED : ""));
  }

  private Command onRelated(String name, String key, String icon, Runnable action) {
    return Command.of(name, key, icon, related, action)
        .because(
            covered.flatMap(
                c -> c ? new SimpleObjectProperty<>(COVERED) : open.map(o -> o ? UNRELATED : "")));
  }

  private Runnable onModel(Consumer<CircuitViewModel> action) {
    return () -> window.matrixProperty().getValue().ifPresent(m -> action.accept(m.model()));
  }

  private Runnable onMatrix(Consumer<MatrixPane> action) {
    return () -> window.matrixProperty().getValue().ifPresent(m -> action.accept(m.pane()));
  }

  /** A value of the open circuit that follows its state. */
  private <T> ObservableValue<T> of(Function<CircuitViewModel, T> value, T otherwise) {
    return window
        .matrixProperty()
        .flatMap(
            shown ->
                shown.isPresent()
                    ? shown
                        .get()
                        .model()
                        .stateProperty()
                        .map(state -> value.apply(shown.get().model()))
                    : new SimpleObjectProperty<>(otherwise));
  }

  private static void toggleFrame(CircuitViewModel model) {
    model.frame(model.state().frame() == Frame.CANONICAL ? Frame.STORED : Frame.CANONICAL);
  }

  private static boolean isResidual(CircuitViewModel model) {
    return model.state().shown() instanceof Shown.Residual;
  }

  private static void toggleResidual(CircuitViewModel model) {
    model.residual(!isResidual(model));
  }

  private static void tie(CircuitViewModel model, double step) {
    double before = model.state().shown() instanceof Shown.Tied(double tie) ? tie : 0;
    model.tie(Math.clamp(Math.round((before + step) * 10) / 10.0, 0.0, 1.0));
    model.endGesture();
  }
}
