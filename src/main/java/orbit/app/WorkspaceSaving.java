package orbit.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Workspace;
import orbit.workspace.WorkspaceFile;

/** Saves workspaces, and asks before one is lost. */
final class WorkspaceSaving {

  private static final FileChooser.ExtensionFilter WORKSPACES =
      new FileChooser.ExtensionFilter("Workspaces", "*" + WorkspaceFile.END);

  private final MainWindow window;

  WorkspaceSaving(MainWindow window) {
    this.window = window;
  }

  boolean save(WorkspaceViewModel workspace) {
    Optional<Path> file = workspace.fileProperty().get();
    return file.isPresent() ? write(workspace, file.get()) : saveAs(workspace);
  }

  boolean saveAs(WorkspaceViewModel workspace) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the workspace");
    chooser.getExtensionFilters().add(WORKSPACES);
    Optional<Path> file = workspace.fileProperty().get();
    chooser.setInitialFileName(
        file.map(path -> String.valueOf(path.getFileName())).orElseGet(this::name));
    file.flatMap(path -> Optional.ofNullable(path.toAbsolutePath().getParent()))
        .map(Path::toFile)
        .or(() -> Choosers.lastFolder(window))
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showSaveDialog(window.stage());
    return chosen != null && write(workspace, named(chosen.toPath()));
  }

  private String name() {
    String name = window.openedProperty().get().map(Opened::name).orElse("untitled");
    return Choosers.fileName(name, WorkspaceFile.END);
  }

  private static Path named(Path chosen) {
    String name = String.valueOf(chosen.getFileName());
    return name.endsWith(WorkspaceFile.END)
        ? chosen
        : chosen.resolveSibling(name + WorkspaceFile.END);
  }

  /** Writes at once: a workspace is small, and what comes next may be the end of the program. */
  boolean write(WorkspaceViewModel workspace, Path file) {
    Workspace written = workspace.workspace().moved(workspace.home(), file);
    try {
      WorkspaceFile.write(file, written);
    } catch (IOException problem) {
      window.say(String.valueOf(problem.getMessage()));
      return false;
    }
    workspace.saved(written, file);
    window.preferences().addRecent(file);
    return true;
  }

  /** Asks whether to save; whether what is open may be left. */
  boolean ask(WorkspaceViewModel workspace) {
    ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    ButtonType leave = new ButtonType("Don’t Save", ButtonBar.ButtonData.NO);
    String name =
        workspace.fileProperty().get().map(path -> String.valueOf(path.getFileName())).orElse("");
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Orders, notes and settings that are not saved are lost.",
            save,
            leave,
            ButtonType.CANCEL);
    question.initOwner(window.stage());
    question.setTitle("Save workspace?");
    question.setHeaderText(
        name.isEmpty() ? "Save what you did as a workspace?" : "Save the changes to " + name + "?");
    question.setGraphic(null);
    question.getDialogPane().getStylesheets().setAll(window.stage().getScene().getStylesheets());
    ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
    return answer == leave || answer == save && save(workspace);
  }
}
