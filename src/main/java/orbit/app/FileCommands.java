package orbit.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import orbit.view.FigureSubject;

/** What the user can do with files, each once. */
final class FileCommands {

  private static final String MIXED =
      "A figure shows the weights or their equivariant part, whichever the mix on screen is"
          + " nearer.";
  private static final ObservableValue<Boolean> NONE = new SimpleBooleanProperty();

  private final ObservableValue<Boolean> always = new SimpleBooleanProperty(true);

  final Command open;
  final Command save;
  final Command saveAs;
  final Command export;
  final Command exportNumbers;
  final Command openFamilies;
  final Command saveFamilies;
  final Command openPictures;
  final Command closePictures;
  final Command shipped;
  final Command startPage;
  final Command savePicture;
  final Command quit;

  FileCommands(MainWindow window) {
    ObservableValue<Boolean> kept =
        window.workspaces().workspaceProperty().map(Optional::isPresent);
    open = command("Open…", "Shortcut+O", "mdi2f-folder-open-outline", () -> Choosers.open(window));
    save =
        Command.of(
            "Save Workspace",
            "Shortcut+S",
            "mdi2c-content-save-outline",
            kept,
            () -> window.workspaces().save());
    saveAs =
        Command.of(
            "Save Workspace As…", "Shortcut+Shift+S", "", kept, () -> window.workspaces().saveAs());
    ObservableValue<Boolean> hasFigure =
        window.openedProperty().flatMap(o -> o.map(Opened::hasFigure).orElse(NONE));
    export =
        Command.of(
            "Export Figure…",
            "Shortcut+E",
            "mdi2e-export-variant",
            hasFigure,
            () -> export(window));
    NumbersExport numbers = new NumbersExport(window, window.worker(), window.receiver());
    exportNumbers =
        Command.of(
            "Export Numbers…",
            "Shortcut+Shift+E",
            "",
            hasFigure,
            () -> window.openedProperty().get().flatMap(Opened::figure).ifPresent(numbers::ask));
    openFamilies = ofFamilies(window, "Open Families…", FamilyFiles::askToOpen);
    saveFamilies = ofFamilies(window, "Save Families…", FamilyFiles::askToSave);
    openPictures = command("Open Picture Pack…", "Shortcut+P", "", () -> Choosers.pictures(window));
    closePictures =
        Command.of(
            "Close Picture Pack",
            "",
            "",
            window.picturesProperty().map(Optional::isPresent),
            window::closePictures);
    shipped =
        Command.of(
            "Open Shipped Network",
            "",
            "",
            new SimpleBooleanProperty(Shipped.model().isPresent()),
            window::openShipped);
    startPage = command("Start Page", "Shortcut+N", "", window::showStartPage);
    savePicture =
        command("Save Window as Picture…", "Shortcut+Shift+P", "", () -> Choosers.picture(window));
    quit = command("Quit", "Shortcut+Q", "", window::quit);
  }

  /** In the order of the menu. */
  List<Command> all() {
    return List.of(
        open,
        shipped,
        startPage,
        save,
        saveAs,
        export,
        exportNumbers,
        openFamilies,
        saveFamilies,
        openPictures,
        closePictures,
        savePicture,
        quit);
  }

  private static void export(MainWindow window) {
    boolean mixed =
        window
            .matrixProperty()
            .getValue()
            .filter(m -> FigureSubject.isMixed(m.model()))
            .isPresent();
    window
        .openedProperty()
        .get()
        .flatMap(Opened::figure)
        .ifPresent(subject -> new ExportDialog(window, subject, mixed ? MIXED : "").stage().show());
  }

  private static Command ofFamilies(MainWindow window, String name, Consumer<FamilyFiles> action) {
    return Command.of(
        name,
        "",
        "",
        window.openedProperty().map(o -> o.flatMap(Opened::familyFiles).isPresent()),
        () -> window.openedProperty().get().flatMap(Opened::familyFiles).ifPresent(action));
  }

  private Command command(String name, String key, String icon, Runnable action) {
    return Command.of(name, key, icon, always, action);
  }
}
