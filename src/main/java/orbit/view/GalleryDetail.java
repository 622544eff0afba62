package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.network.Layer;

/** Below the grid: all pictures of one unit with what they depend on, or several units compared. */
final class GalleryDetail extends VBox {

  private static final double LEAST = 84;
  private static final double MOST = 320;

  /** Lines above and below the pictures. */
  private static final double LINES = 116;

  private static final double GAP = 12;

  /** Left and right of the pictures, with room for a scroll bar. */
  private static final double SIDES = 40;

  private static final double BETWEEN = 8;

  /** Of a picture, below it. */
  private static final double CAPTION = 20;

  private final GalleryLook look;
  private final GalleryViewModel model;
  private List<String> waiting = List.of();
  private final Label title = new Label();
  private final Label about = new Label();
  private final FlowPane tiles = new FlowPane(BETWEEN, BETWEEN);
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final GalleryExamples examples;
  private final ObservableValue<Number> side;
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> show();

  /**
   * @param examples below the pictures of one unit
   */
  GalleryDetail(GalleryLook look, GalleryExamples examples) {
    this.look = look;
    this.model = look.model();
    this.examples = examples;
    // of one unit the examples below have their room first
    side =
        Bindings.createDoubleBinding(
            () -> {
              double taken = examples.isManaged() ? examples.getHeight() + GAP : 0;
              return side(count.get(), getWidth() - SIDES, getHeight() - LINES - taken);
            },
            count,
            widthProperty(),
            heightProperty(),
            examples.heightProperty(),
            examples.managedProperty());
    getStyleClass().add("gallery-detail");
    setMinHeight(0);
    title.setId("gallery-title");
    title.getStyleClass().add("selection-name");
    title.setMinHeight(USE_PREF_SIZE);
    about.setId("gallery-about");
    about.getStyleClass().add("hint");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    VBox parts = new VBox(tiles, examples);
    parts.getStyleClass().add("gallery-parts");
    ScrollPane scrolled = new ScrollPane(parts);
    scrolled.getStyleClass().add("inspector");
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolled.setMinHeight(0);
    setVgrow(scrolled, Priority.ALWAYS);
    getChildren().addAll(title, scrolled, about);
    model.chosenProperty().subscribe(now -> show());
    model.chosenProperty().subscribe(this::exemplify);
    look.making().pictures().arrivalsProperty().addListener(new WeakInvalidationListener(arrival));
    look.making().stateProperty().subscribe(now -> progress());
    look.pictures()
        .subscribe(
            now -> {
              now.ifPresent(
                  p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
              show();
            });
  }

  /** The largest at which so many pictures, in as many rows as suit them, are all in sight. */
  static double side(int tiles, double width, double height) {
    double side = LEAST;
    for (int rows = 1; rows <= tiles; rows++) {
      int columns = Math.ceilDiv(tiles, rows);
      double wide = (width - (columns - 1) * BETWEEN) / columns;
      double high = (height - (rows - 1) * (BETWEEN + CAPTION)) / rows;
      side = Math.max(side, Math.min(wide, high));
    }
    return Math.floor(Math.min(side, MOST));
  }

  private void show() {
    waiting = waiting();
    tiles.getChildren().clear();
    List<Integer> chosen = model.chosenProperty().get();
    examples.setVisible(chosen.size() == 1);
    examples.setManaged(chosen.size() == 1);
    switch (chosen.size()) {
      case 0 -> {
        title.setText("");
        about.setText("");
      }
      case 1 -> one(model.layerProperty().get(), chosen.getFirst());
      default -> several(model.layerProperty().get(), chosen);
    }
    count.set(tiles.getChildren().size());
  }

  private void exemplify(List<Integer> chosen) {
    if (chosen.size() == 1) {
      examples.show(new NetworkUnit(model.layerProperty().get(), chosen.getFirst()));
    }
  }

  /** A button that is pressed must not be replaced at each step, so only news is shown. */
  private void progress() {
    if (!waiting.equals(waiting())) {
      show();
    }
  }

  /** What is wanted of the chosen units, the one that is being made marked. */
  private List<String> waiting() {
    Layer layer = model.layerProperty().get();
    List<String> waiting = new ArrayList<>();
    for (int unit : model.chosenProperty().get()) {
      for (VisualizationKind kind : VisualizationKind.values()) {
        VisualizationWish wish = new VisualizationWish(layer, unit, kind);
        if (look.making().isWanted(wish)) {
          boolean now = look.making().progress(wish).isPresent();
          waiting.add(now ? "now " + wish.name() : wish.name());
        }
      }
    }
    return waiting;
  }

  private void one(Layer layer, int unit) {
    String family = model.families().words(layer, unit);
    title.setText(layer.unitName(unit) + (family.isEmpty() ? "" : "  ·  " + family));
    List<String> origins = new ArrayList<>();
    Optional<UnitPictures> pictures = model.pictures().getValue();
    Optional<String> file = pictures.flatMap(p -> p.origin(layer.name(), unit));
    if (file.isPresent()) {
      pictures
          .flatMap(p -> p.picture(layer.name(), unit))
          .ifPresent(image -> tiles.getChildren().add(tile("from a file", file.get(), image)));
      origins.add("From " + file.get() + ".");
    }
    for (VisualizationKind kind : VisualizationKind.values()) {
      made(new VisualizationWish(layer, unit, kind)).ifPresent(origins::add);
    }
    about.setText(String.join("\n", origins));
  }

  /** Adds what there is of a wish, and tells what it depends on. */
  private Optional<String> made(VisualizationWish wish) {
    VisualizationViewModel making = look.making();
    Optional<VisualizedPictures.Shown> shown = making.pictures().pictures(wish);
    boolean refined = making.progress(wish).isPresent();
    VisualizationKind kind = wish.kind();
    if (shown.isEmpty()) {
      GalleryTile tile = new GalleryTile(kind.label(), kind.sentence(), side);
      tile.offer("make-" + kind.word(), making, wish);
      tiles.getChildren().add(tile);
      return Optional.empty();
    }
    boolean preview = shown.get().preview();
    String provenance = making.plan().provenance(wish, preview);
    int count = shown.get().images().size();
    for (int k = 0; k < count; k++) {
      String which = count == 1 ? kind.label() : kind.label() + " " + (k + 1);
      String caption = refined ? which + ", being refined" : preview ? which + ", preview" : which;
      tiles
          .getChildren()
          .add(tile(caption, kind.sentence() + "\n" + provenance, shown.get().images().get(k)));
    }
    return Optional.of(provenance);
  }

  private void several(Layer layer, List<Integer> units) {
    title.setText("%d units of %s compared".formatted(units.size(), layer.name()));
    int without = 0;
    for (int unit : units) {
      String family = model.families().words(layer, unit);
      String name = layer.unitName(unit);
      Optional<Image> picture = look.pictures().get().flatMap(p -> p.picture(layer.name(), unit));
      GalleryTile tile =
          new GalleryTile(
              family.isEmpty() ? name : unit + "  " + family, name + "\n" + family, side);
      if (picture.isPresent()) {
        tile.show(picture.get());
      } else {
        without++;
        VisualizationWish wish = VisualizationWish.of(layer, unit);
        tile.offer("make-" + unit, look.making(), wish);
      }
      tiles.getChildren().add(tile);
    }
    boolean turned = !model.places().isEmpty();
    about.setText(
        (turned ? "Turned back by their places, interpolated. " : "")
            + (without == 0 ? "" : without + " have no picture yet."));
  }

  private GalleryTile tile(String caption, String tip, Image image) {
    GalleryTile tile = new GalleryTile(caption, tip, side);
    tile.show(image);
    return tile;
  }

  GalleryExamples examples() {
    return examples;
  }

  /** The pictures on screen, from the left. */
  List<GalleryTile> tiles() {
    return tiles.getChildren().stream().map(GalleryTile.class::cast).toList();
  }
}
