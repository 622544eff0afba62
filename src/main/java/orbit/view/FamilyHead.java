package orbit.view;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.network.Layer;

/** What stands above the families: how many there are, and the search for more. */
final class FamilyHead extends VBox {

  private final Label title = new Label("Families");
  private final HBox line = new HBox(title);

  FamilyHead() {
    title.getStyleClass().add("section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("family-head");
    getChildren().add(line);
  }

  void count(int families) {
    title.setText(
        families == 0 ? "No families" : families == 1 ? "1 family" : families + " families");
  }

  /**
   * Offers the search.
   *
   * @param layer that is looked at
   */
  void offer(FamilySearch search, List<Layer> layers, Supplier<Layer> layer) {
    MenuButton find = new MenuButton("Find");
    find.setId("family-find");
    find.setMinWidth(USE_PREF_SIZE);
    find.setTooltip(
        new Tooltip("Shows stimuli to a layer and finds units that answer as turned copies"));
    MenuItem one = new MenuItem();
    one.setMnemonicParsing(false);
    one.setOnAction(event -> search.find(List.of(layer.get())));
    MenuItem all = new MenuItem("In all %d layers".formatted(layers.size()));
    all.setOnAction(event -> search.find(layers));
    find.getItems().setAll(one, all);
    find.setOnShowing(event -> one.setText("In " + layer.get().name()));
    find.disableProperty().bind(search.busyProperty());
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(search.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.setId("family-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> search.cancel());
    HBox running = new HBox(6, bar, cancel);
    running.setAlignment(Pos.CENTER_LEFT);
    running.visibleProperty().bind(search.busyProperty());
    running.managedProperty().bind(search.busyProperty());
    Label state = new Label();
    state.setId("family-state");
    state.getStyleClass().add("hint");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    state.textProperty().bind(search.stateProperty());
    state.visibleProperty().bind(state.textProperty().isNotEmpty());
    state.managedProperty().bind(state.visibleProperty());
    line.getChildren().add(find);
    getChildren().addAll(running, state);
  }
}
