package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import orbit.network.Layer;
import orbit.stimulus.StoredPicture;
import orbit.visualization.example.Example;
import orbit.visualization.example.Examples;
import org.kordamp.ikonli.javafx.FontIcon;

/** Of a person's own pictures the windows that excite one unit most, and least. */
final class GalleryExamples extends VBox {

  /** Before the windows. */
  private static final double ROW = 60;

  private final ExamplesViewModel model;
  private final Label about = new Label();
  private final Button choose = new Button("", new FontIcon("mdi2f-folder-image"));
  private final VBox content = new VBox();
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final HBox progress = progress();
  private final Consumer<StoredPicture> stimulus;
  private Optional<NetworkUnit> unit = Optional.empty();
  // held here: the images, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> showFound();

  GalleryExamples(ExamplesViewModel model, GalleryActions actions) {
    this.model = model;
    this.stimulus = actions.stimulus();
    getStyleClass().add("gallery-examples");
    content.getStyleClass().add("gallery-examples");
    Label title = new Label("Examples from your pictures");
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    about.getStyleClass().add("hint");
    about.setId("examples-about");
    about.setMinWidth(0);
    about.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(about, Priority.ALWAYS);
    choose.setId("examples-choose");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setTooltip(
        new Tooltip(
            "A folder of PNG or JPEG files; they are read where they lie, nothing is sent"));
    choose.setOnAction(event -> actions.chooseFolder().run());
    HBox line = new HBox(title, about, choose);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, content);
    model.stateProperty().subscribe(now -> show());
    model.images().arrivalsProperty().addListener(new WeakInvalidationListener(arrival));
  }

  private HBox progress() {
    bar.setPrefWidth(160);
    bar.setAccessibleText("progress of the search");
    words.setId("examples-words");
    words.setMinWidth(0);
    Button cancel = new Button("Cancel", new FontIcon("mdi2c-close"));
    cancel.setId("examples-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel());
    HBox box = new HBox(bar, words, cancel);
    box.getStyleClass().add("line");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** Shows the examples of a unit. */
  void show(NetworkUnit now) {
    unit = Optional.of(now);
    model.look(now.layer());
    show();
  }

  private void show() {
    ExamplesState state = model.stateProperty().get();
    choose.setText(state instanceof ExamplesState.NoFolder ? "Choose folder…" : "Other folder…");
    switch (state) {
      case ExamplesState.NoFolder none ->
          say("", hint("The crops of your own pictures that excite a unit most, and least."));
      case ExamplesState.Listing(var folder) -> say(folder.toString(), hint("Reading the folder…"));
      case ExamplesState.Offered(var folder, Layer layer) ->
          say(folder.folder().toString(), offer(folder.pictures().size(), layer));
      case ExamplesState.Searching searching -> {
        bar.setProgress(searching.fraction());
        words.setText(searching.sentence());
        if (!content.getChildren().contains(progress)) {
          say(searching.folder().folder().toString(), progress);
        }
      }
      case ExamplesState.Failed(var folder, String sentence) -> {
        Label label = hint(sentence);
        label.getStyleClass().setAll("label", "warning");
        say(folder.toString(), label);
      }
      case ExamplesState.Found found -> showFound();
    }
  }

  private void say(String folder, Node node) {
    about.setText(folder);
    content.getChildren().setAll(node);
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    return label;
  }

  private Button offer(int pictures, Layer layer) {
    Button button =
        new Button("Find in %,d pictures".formatted(pictures), new FontIcon("mdi2i-image-search"));
    button.setId("examples-find");
    button.setTooltip(
        new Tooltip("Shows " + layer.name() + " each picture once, for all of its units"));
    button.setOnAction(event -> model.search());
    return button;
  }

  private void showFound() {
    if (!(model.stateProperty().get() instanceof ExamplesState.Found(var examples, Layer layer))
        || unit.isEmpty()
        || !unit.get().layer().equals(layer)) {
      return;
    }
    String skipped =
        examples.skipped().isEmpty() ? "" : ", %,d skipped".formatted(examples.skipped().size());
    about.setText(
        "%s  ·  %,d pictures%s".formatted(examples.folder().folder(), examples.looked(), skipped));
    Examples.OfUnit mine = examples.units().get(unit.get().index());
    List<Node> rows = new ArrayList<>();
    rows.add(row("most", mine.most(), examples, layer));
    rows.add(row("least", mine.least(), examples, layer));
    content.getChildren().setAll(rows);
  }

  private HBox row(String word, List<Example> some, Examples examples, Layer layer) {
    Label name = new Label(word);
    name.getStyleClass().add("example-row");
    name.setTooltip(new Tooltip("By the value before ReLU; one window of each picture"));
    FlowPane tiles = new FlowPane(6, 6);
    HBox.setHgrow(tiles, Priority.ALWAYS);
    // else it has the height that it needs where it is narrow
    tiles.prefWrapLengthProperty().bind(content.widthProperty().subtract(ROW));
    for (Example example : some) {
      tiles.getChildren().add(tile(example, examples, layer));
    }
    if (some.isEmpty()) {
      tiles.getChildren().add(hint("none: the unit's values are no numbers"));
    }
    return new HBox(name, tiles);
  }

  private ExampleTile tile(Example example, Examples examples, Layer layer) {
    String file = examples.folder().pictures().get(example.picture()).name();
    String value = String.format(Locale.ROOT, "%.3g", example.value());
    ExampleTile tile = new ExampleTile(value, file);
    model
        .images()
        .of(examples, layer, example)
        .ifPresent(
            window -> {
              window.image().ifPresent(tile::show);
              window
                  .colours()
                  .ifPresent(
                      colours ->
                          tile.setOnAction(
                              event -> stimulus.accept(new StoredPicture(file, colours))));
              if (!window.problem().isEmpty()) {
                tile.complain(window.problem());
              }
            });
    return tile;
  }

  /** The windows on screen, the most exciting first. */
  List<ExampleTile> tiles() {
    return content.lookupAll(".example-tile").stream().map(ExampleTile.class::cast).toList();
  }
}
