package orbit.app;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;

/** A published model on the start page: one click fetches it. */
final class PublicModelRow extends VBox {

  private final MainWindow window;
  private final ModelFetching fetching;
  private final HBox line = new HBox(8);

  PublicModelRow(MainWindow window, ModelFetching fetching) {
    this.window = window;
    this.fetching = fetching;
    setAlignment(Pos.CENTER);
    setSpacing(6);
    line.setAlignment(Pos.CENTER);
    getChildren().add(line);
    fetching.stateProperty().subscribe(this::show);
  }

  private void show(ModelFetching.State state) {
    getChildren().setAll(line);
    switch (state) {
      case ModelFetching.State.Idle idle -> offer("Get " + fetching.model().name());
      case ModelFetching.State.Loading loading -> show(loading);
      case ModelFetching.State.Failed(String sentence) -> {
        Label told = new Label(sentence);
        told.getStyleClass().add("warning");
        told.setId("fetch-failure");
        told.setWrapText(true);
        told.setMaxWidth(560);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setTextAlignment(TextAlignment.CENTER);
        getChildren().addFirst(told);
        offer("Try again");
      }
      case ModelFetching.State.Done(var folder) ->
          line.getChildren().setAll(new Label(fetching.model().name() + " is ready."));
    }
  }

  private void offer(String text) {
    Button get = new Button(text);
    get.setId("fetch");
    get.setOnAction(event -> fetching.fetch());
    get.setTooltip(
        new Tooltip(fetching.model().provenance() + "\n" + fetching.model().file().address()));
    Button file = new Button("Use a file…");
    file.setOnAction(event -> choose());
    file.setTooltip(new Tooltip("Takes the zip, or the .pb in it, that you fetched yourself"));
    Label about =
        new Label(megabytes(fetching.model().file().bytes()) + ", " + fetching.model().licence());
    about.getStyleClass().add("hint");
    line.getChildren().setAll(get, file, about);
  }

  private void show(ModelFetching.State.Loading loading) {
    ProgressBar bar =
        new ProgressBar(
            loading.isMaking()
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) loading.done() / loading.all());
    bar.setPrefWidth(180);
    Label text = new Label(text(loading));
    text.setMinWidth(Region.USE_PREF_SIZE);
    Button cancel = new Button("Cancel");
    cancel.setId("fetch-cancel");
    cancel.setOnAction(event -> fetching.cancel());
    line.getChildren().setAll(bar, text, cancel);
  }

  private static String text(ModelFetching.State.Loading loading) {
    if (loading.isMaking()) {
      return "checking and converting …";
    }
    String left =
        Double.isNaN(loading.secondsLeft())
            ? ""
            : String.format(Locale.ROOT, ", %.0f s left", Math.ceil(loading.secondsLeft()));
    return "%.1f of %s%s".formatted(loading.done() / 1e6, megabytes(loading.all()), left);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("The file of " + fetching.model().name());
    Optional.ofNullable(chooser.showOpenDialog(window.stage()))
        .ifPresent(file -> fetching.from(file.toPath()));
  }
}
