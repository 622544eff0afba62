package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import orbit.network.Layer;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the gallery: which units are looked at, how large, and what is to be visualized. */
final class GalleryBar extends FlowPane {

  private final GalleryViewModel model;
  private final TextField search = new TextField();
  private final ComboBox<Optional<TunedFamily>> family = new ComboBox<>();
  private boolean following;

  /**
   * @param close called when the user closes the gallery
   */
  GalleryBar(GalleryLook look, GalleryMenu menu, Runnable close) {
    super(8, 5);
    this.model = look.model();
    getStyleClass().add("gallery-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            layers(),
            search(),
            family(),
            filter(),
            align(),
            zoom(look),
            visualize(menu),
            count(),
            close(close));
  }

  private ComboBox<Layer> layers() {
    ComboBox<Layer> box = new ComboBox<>();
    box.setId("gallery-layer");
    box.setAccessibleText("layer");
    box.setTooltip(new Tooltip("The layer whose units are shown"));
    box.getItems().setAll(model.network().layers());
    box.setConverter(names(Layer::name));
    box.setPrefWidth(118);
    model.layerProperty().subscribe(box::setValue);
    box.setOnAction(
        event -> Optional.ofNullable(box.getValue()).ifPresent(model.layerProperty()::set));
    return box;
  }

  private TextField search() {
    search.setId("gallery-search");
    search.setAccessibleText("search");
    search.setPromptText("379, mixed3b:379, curves");
    search.setPrefColumnCount(13);
    search.setTooltip(
        new Tooltip("Numbers such as 1, 5, 8-12, with or without a layer, or a family's name"));
    search.textProperty().bindBidirectional(model.searchProperty());
    return search;
  }

  private ComboBox<Optional<TunedFamily>> family() {
    family.setId("gallery-family");
    family.setAccessibleText("family");
    family.setTooltip(new Tooltip("A family alone, in the order of its places"));
    family.setConverter(names(f -> f.map(TunedFamily::name).orElse("all families")));
    family.setPrefWidth(150);
    family.setOnAction(
        event -> {
          if (!following && family.getValue() != null) {
            model.familyProperty().set(family.getValue());
          }
        });
    model.layerProperty().subscribe(this::offer);
    model.familiesProperty().subscribe((before, now) -> offer(model.layerProperty().getValue()));
    model.familyProperty().subscribe(now -> follow());
    return family;
  }

  private void offer(Layer layer) {
    following = true;
    List<TunedFamily> known = model.families().of(layer);
    family.getItems().setAll(List.of(Optional.empty()));
    known.forEach(each -> family.getItems().add(Optional.of(each)));
    family.setDisable(known.isEmpty());
    following = false;
    follow();
  }

  private void follow() {
    following = true;
    family.setValue(model.familyProperty().get());
    following = false;
  }

  private ComboBox<GalleryFilter> filter() {
    ComboBox<GalleryFilter> box = new ComboBox<>();
    box.setId("gallery-filter");
    box.setAccessibleText("filter");
    box.getItems().setAll(GalleryFilter.values());
    box.setPrefWidth(128);
    box.valueProperty().bindBidirectional(model.filterProperty());
    return box;
  }

  private HBox align() {
    ToggleButton button = new ToggleButton("Align", new FontIcon("mdi2r-rotate-left"));
    button.setId("gallery-align");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(model.alignedProperty());
    HBox box = new HBox(button);
    Tooltip tip = new Tooltip();
    // on the box, since what is disabled shows no tip
    Tooltip.install(box, tip);
    model
        .familyProperty()
        .subscribe(
            now -> {
              button.setDisable(!model.canAlign());
              tip.setText(
                  model.canAlign()
                      ? "Turn each picture back by its unit's place: angle, mirror and hue"
                      : "Choose a family whose units have places, to turn their pictures back");
            });
    return box;
  }

  private static Slider zoom(GalleryLook look) {
    Slider slider = new Slider(GalleryLook.SMALLEST, GalleryLook.LARGEST, 0);
    slider.setId("gallery-zoom");
    slider.setAccessibleText("size of the pictures");
    slider.setTooltip(new Tooltip("Size of the pictures"));
    slider.setPrefWidth(90);
    slider.setBlockIncrement(16);
    slider.valueProperty().bindBidirectional(look.tileProperty());
    return slider;
  }

  private static MenuButton visualize(GalleryMenu menu) {
    MenuButton button = new MenuButton("Visualize");
    button.setId("gallery-visualize");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Make pictures of units, in the background"));
    // never empty, or it would not open
    button.getItems().setAll(new MenuItem());
    button.setOnShowing(event -> button.getItems().setAll(menu.items()));
    return button;
  }

  private Label count() {
    Label label = new Label();
    label.setId("gallery-count");
    label.getStyleClass().add("hint");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(
        new Tooltip("Click a unit for all of its pictures; with Ctrl or Shift compare several"));
    model
        .shownProperty()
        .subscribe(
            shown -> {
              int all = shown.layer().units();
              int some = shown.units().size();
              label.setText(some == all ? all + " units" : some + " of " + all + " units");
            });
    return label;
  }

  private static Button close(Runnable close) {
    Button button = new Button("", new FontIcon("mdi2c-close"));
    button.setId("gallery-close");
    button.setAccessibleText("close the gallery");
    button.setTooltip(new Tooltip("Back to the matrix (G or Escape)"));
    button.setOnAction(event -> close.run());
    return button;
  }

  private static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("these values are chosen, not typed");
      }
    };
  }
}
