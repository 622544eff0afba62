package orbit.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import orbit.view.ExportPane;
import orbit.view.ExportViewModel;
import orbit.view.FigureSubject;

/** Makes a figure of what is on screen, for the paper. */
final class ExportDialog {

  private static final String REMEMBERED = "export";

  private final MainWindow window;
  private final ExportViewModel model;
  private final Stage stage;

  ExportDialog(MainWindow window, FigureSubject subject, String hint) {
    this.window = window;
    model =
        new ExportViewModel(
            subject,
            window.preferences().get(REMEMBERED).orElse(""),
            window.worker(),
            window.receiver());
    BorderPane root = new BorderPane(new ExportPane(model));
    root.setBottom(foot(hint));
    stage = OwnedStage.of(window, "Export figure – " + subject.name(), root, 1060, 720);
    stage.setOnHidden(
        event -> {
          window.preferences().set(REMEMBERED, model.choiceProperty().get().text());
          model.close();
        });
  }

  Stage stage() {
    return stage;
  }

  ExportViewModel model() {
    return model;
  }

  private HBox foot(String hint) {
    Label said = new Label();
    said.setId("export-said");
    said.textProperty().bind(model.saidProperty().map(text -> text.isEmpty() ? hint : text));
    said.setMaxWidth(Double.MAX_VALUE);
    said.setWrapText(true);
    HBox.setHgrow(said, Priority.ALWAYS);
    Button copy = new Button("Copy Picture");
    copy.setId("export-copy");
    copy.setOnAction(event -> copy());
    Button save = new Button("Save…");
    save.setId("export-save");
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    Button close = new Button("Close");
    close.setOnAction(event -> stage.close());
    HBox foot = new HBox(said, copy, save, close);
    foot.getStyleClass().add("dialog-foot");
    foot.setAlignment(Pos.CENTER_RIGHT);
    for (Button button : new Button[] {copy, save, close}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    copy.disableProperty().bind(model.drawnProperty().map(Optional::isEmpty));
    save.disableProperty().bind(model.drawnProperty().map(Optional::isEmpty));
    return foot;
  }

  private void copy() {
    model.copy(
        pixels -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(ExportPane.image(pixels));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void save() {
    String end = model.choiceProperty().get().format().name().toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the figure");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(end.toUpperCase(Locale.ROOT), "*." + end));
    chooser.setInitialFileName(model.fileName());
    Choosers.lastFolder(window).ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showSaveDialog(stage);
    if (chosen != null) {
      Choosers.remember(window, chosen);
      String name = chosen.getName().toLowerCase(Locale.ROOT);
      Path file = chosen.toPath();
      model.write(
          name.endsWith("." + end) ? file : file.resolveSibling(chosen.getName() + "." + end));
    }
  }
}
