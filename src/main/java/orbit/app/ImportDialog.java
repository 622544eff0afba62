package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import orbit.format.LocalModels;
import orbit.network.Model;
import orbit.task.NewestWins;
import orbit.view.ImportPane;
import orbit.view.ImportViewModel;

/** Shows what was read from somebody else's file, and keeps it as a model of the user's own. */
final class ImportDialog {

  private final MainWindow window;
  private final LocalModels models;
  private final Stage stage;
  private final ImportViewModel model;
  private final TextField name;
  private final Label problem = new Label();
  private final Button keep = new Button("Keep");
  private final NewestWins keeping;

  ImportDialog(MainWindow window, Model read, LocalModels models) {
    this.window = window;
    this.models = models;
    keeping = new NewestWins(window.worker(), window.receiver());
    model =
        new ImportViewModel(
            read, Engines::open, new TestPictures.Drawn(3), window.worker(), window.receiver());
    name = new TextField(read.name());
    BorderPane root = new BorderPane(new ImportPane(model, this::choosePicture));
    root.setBottom(foot());
    stage = OwnedStage.of(window, "Import – " + read.name(), root, 960, 720);
    stage.setOnHidden(
        event -> {
          keeping.cancel();
          model.close();
        });
  }

  Stage stage() {
    return stage;
  }

  ImportViewModel model() {
    return model;
  }

  private HBox foot() {
    name.setId("import-name");
    name.setPrefColumnCount(18);
    keep.setId("import-keep");
    keep.setDefaultButton(true);
    keep.setOnAction(event -> keep());
    Button close = new Button("Close");
    close.setOnAction(event -> stage.close());
    problem.getStyleClass().add("warning");
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.setWrapText(true);
    HBox.setHgrow(problem, Priority.ALWAYS);
    name.textProperty().subscribe(text -> check());
    HBox foot = new HBox(problem, new Label("Keep as"), name, keep, close);
    foot.getStyleClass().add("dialog-foot");
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getChildren().forEach(child -> HBox.setMargin(child, null));
    keep.setMinWidth(Region.USE_PREF_SIZE);
    close.setMinWidth(Region.USE_PREF_SIZE);
    return foot;
  }

  private void check() {
    String wanted = name.getText().strip();
    boolean fit = LocalModels.isName(wanted);
    keep.setDisable(!fit);
    keep.setText(fit && models.has(wanted) ? "Replace" : "Keep");
    problem.setText(
        fit
            ? ""
            : "A name has letters, digits, dots, dashes and spaces, and begins with a letter.");
  }

  private void keep() {
    Model wanted = model.wanted(name.getText().strip());
    keep.setDisable(true);
    problem.setText("Writing …");
    keeping.submit(
        overtaken -> written(wanted),
        written -> {
          stage.close();
          window.open(written);
        },
        failure -> {
          keep.setDisable(false);
          problem.setText(String.valueOf(failure.getMessage()));
        });
  }

  private Path written(Model wanted) {
    try {
      return models.keep(wanted);
    } catch (IOException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  private void choosePicture() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("A picture to run through the network");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Pictures", "*.png", "*.jpg", "*.jpeg", "*.npy"));
    Optional.ofNullable(chooser.showOpenDialog(stage))
        .ifPresent(file -> model.picture(new TestPictures.OfFile(file.toPath())));
  }
}
