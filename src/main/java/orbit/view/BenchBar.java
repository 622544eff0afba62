package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import orbit.network.Layer;
import orbit.stimulus.Readout;
import orbit.stimulus.Stimuli;
import orbit.stimulus.UnitList;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the bench: which layer and which of its units are looked at, and how they are read. */
final class BenchBar extends HBox {

  private final BenchViewModel model;
  private final Function<Layer, List<TunedFamily>> families;
  private final ComboBox<TunedFamily> family = new ComboBox<>();
  private final TextField units = new TextField();
  private boolean following;

  /**
   * @param families those that are known of a layer
   * @param close called when the user closes the bench
   */
  BenchBar(
      BenchViewModel model,
      Function<Layer, List<TunedFamily>> families,
      BenchFiles files,
      Runnable close) {
    this.model = model;
    this.families = families;
    getStyleClass().add("bench-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label("Stimulus bench");
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            title,
            layers(),
            family(),
            units(),
            readout(),
            rectified(),
            whole(),
            gap,
            icon(
                "bench-save",
                "mdi2c-content-save-outline",
                "Save the curves of these units",
                () -> model.tuning().shownCurves().ifPresent(files::save)),
            icon("bench-close", "mdi2c-close", "Close the bench (B)", close));
    model.layerProperty().subscribe(layer -> offer());
    model.tuning().familyProperty().subscribe(now -> follow());
  }

  private static Button icon(String id, String code, String words, Runnable action) {
    Button button = new Button("", new FontIcon(code));
    button.setId(id);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> action.run());
    return button;
  }

  private ComboBox<Layer> layers() {
    ComboBox<Layer> box = new ComboBox<>();
    box.setId("bench-layer");
    box.setAccessibleText("layer");
    box.setTooltip(new Tooltip("The layer that is shown the stimulus"));
    box.getItems().setAll(model.network().layers());
    box.setConverter(names(Layer::name));
    box.setPrefWidth(120);
    box.setMinWidth(90);
    model.layerProperty().subscribe(box::setValue);
    box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(this::choose));
    return box;
  }

  private void choose(Layer layer) {
    model.layerProperty().set(layer);
  }

  private ComboBox<TunedFamily> family() {
    family.setId("bench-family");
    family.setAccessibleText("family");
    family.setTooltip(new Tooltip("The units that are looked at together"));
    family.setConverter(names(TunedFamily::name));
    family.setPrefWidth(190);
    family.setMinWidth(110);
    family.setOnAction(
        event -> {
          if (!following && family.getValue() != null) {
            look(family.getValue());
          }
        });
    return family;
  }

  private TextField units() {
    units.setId("bench-units");
    units.setAccessibleText("units");
    units.setPromptText("units: 1, 5, 8-12");
    units.setPrefColumnCount(11);
    units.setTooltip(new Tooltip("Numbers of units, then Enter; nothing for all of them"));
    units.setOnAction(event -> typed());
    return units;
  }

  private void typed() {
    String text = units.getText().strip();
    try {
      List<Integer> wanted = UnitList.parse(text, model.layerProperty().get().units());
      units.getStyleClass().remove("wrong");
      if (text.isEmpty()) {
        model.tuning().showAll();
      } else {
        model.tuning().familyProperty().set(TunedFamily.of("units " + text, wanted));
      }
    } catch (IllegalArgumentException problem) {
      units.getStyleClass().add("wrong");
      model.complain(problem.getMessage() + ".");
    }
  }

  private ComboBox<Readout> readout() {
    ComboBox<Readout> box = new ComboBox<>();
    box.setId("bench-readout");
    box.setAccessibleText("what is read of a map");
    box.setTooltip(new Tooltip("What is read of a unit's map"));
    box.getItems().setAll(Readout.values());
    box.setConverter(names(r -> r.name().toLowerCase(Locale.ROOT)));
    box.setPrefWidth(104);
    box.setMinWidth(90);
    box.valueProperty().bindBidirectional(model.choice().readoutProperty());
    return box;
  }

  private CheckBox rectified() {
    CheckBox box = new CheckBox("after ReLU");
    box.setId("bench-rectified");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setTooltip(new Tooltip("Off: responses before ReLU, which may be negative"));
    box.selectedProperty().bindBidirectional(model.choice().rectifiedProperty());
    return box;
  }

  private CheckBox whole() {
    CheckBox box = new CheckBox("whole picture");
    box.setId("bench-whole");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setTooltip(
        new Tooltip("Off: the smallest picture that shows a unit its field, which is faster"));
    box.selectedProperty().bindBidirectional(model.wholeProperty());
    return box;
  }

  /** Offers the families that are known of the layer, and looks at the first. */
  private void offer() {
    List<TunedFamily> known = new ArrayList<>(families.apply(model.layerProperty().get()));
    following = true;
    family.getItems().setAll(known);
    family.getItems().add(TuningViewModel.ALL);
    following = false;
    units.clear();
    if (!known.isEmpty()) {
      look(known.getFirst());
    }
    follow();
  }

  /** Offers the families as they are known now; the one that is looked at stays, by its name. */
  void refresh() {
    List<TunedFamily> known = families.apply(model.layerProperty().get());
    List<TunedFamily> before = List.copyOf(family.getItems());
    TunedFamily looked = model.tuning().familyProperty().get();
    following = true;
    family.getItems().setAll(known);
    family.getItems().add(TuningViewModel.ALL);
    following = false;
    boolean offered = before.contains(looked) && !looked.equals(TuningViewModel.ALL);
    known.stream()
        .filter(one -> offered && one.name().equals(looked.name()))
        .findFirst()
        .ifPresent(model.tuning().familyProperty()::set);
    follow();
  }

  /** Looks at a family; one that is called after a stimulus is shown it. */
  void look(TunedFamily wanted) {
    Stimuli.all().stream()
        .filter(s -> wanted.name().equals(s.name()) || wanted.name().startsWith(s.name() + " "))
        .filter(s -> !s.equals(model.choice().stimulusProperty().get()))
        .findFirst()
        .ifPresent(model.choice()::show);
    model.tuning().familyProperty().set(wanted);
  }

  private void follow() {
    following = true;
    TunedFamily now = model.tuning().familyProperty().get();
    if (!family.getItems().contains(now)) {
      family.getItems().add(now);
    }
    family.setValue(now);
    following = false;
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
