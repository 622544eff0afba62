package orbit.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the pictures are that are wanted; takes no room while none is. */
public final class VisualizationBar extends HBox {

  private final Label words = new Label();
  private final ProgressBar one = bar("visualize-one", "progress of this picture", 90);
  private final ProgressBar all = bar("visualize-all", "progress of all pictures", 150);
  private final FontIcon icon = new FontIcon();
  private final Button hold = new Button("", icon);

  public VisualizationBar(VisualizationViewModel model) {
    getStyleClass().add("visualization-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label("Pictures");
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    words.setId("visualize-words");
    setHgrow(words, Priority.ALWAYS);
    hold.setId("visualize-hold");
    hold.setMinWidth(Region.USE_PREF_SIZE);
    hold.setOnAction(
        event -> {
          if (model.stateProperty().get().paused()) {
            model.resume();
          } else {
            model.pause();
          }
        });
    Button cancel = new Button("Cancel", new FontIcon("mdi2c-close"));
    cancel.setId("visualize-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip("Want no more pictures; those that are made stay"));
    cancel.setOnAction(event -> model.cancel());
    getChildren().addAll(title, words, one, all, hold, cancel);
    model.stateProperty().subscribe(this::show);
  }

  private static ProgressBar bar(String id, String what, double width) {
    ProgressBar bar = new ProgressBar(0);
    bar.setId(id);
    bar.setAccessibleText(what);
    bar.setTooltip(
        new Tooltip(what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1)));
    bar.setPrefWidth(width);
    bar.setMinWidth(40);
    return bar;
  }

  private void show(VisualizationState state) {
    setVisible(state.isBusy());
    setManaged(state.isBusy());
    words.setText(state.sentence());
    one.setProgress(state.opening() ? ProgressBar.INDETERMINATE_PROGRESS : state.fraction());
    all.setProgress(state.whole());
    hold.setText(state.paused() ? "Resume" : "Pause");
    icon.setIconLiteral(state.paused() ? "mdi2p-play" : "mdi2p-pause");
    hold.setAccessibleText(state.paused() ? "go on making pictures" : "pause making pictures");
  }
}
