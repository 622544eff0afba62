package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import orbit.network.Layer;

/** What can be visualized from the gallery. */
final class GalleryMenu {

  private final GalleryViewModel model;
  private final VisualizationViewModel making;

  GalleryMenu(GalleryViewModel model, VisualizationViewModel making) {
    this.model = model;
    this.making = making;
  }

  /** The chosen units, each kind of picture; then what of larger sets has no picture yet. */
  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    Layer layer = model.layerProperty().get();
    List<Integer> chosen = model.chosenProperty().get();
    if (!chosen.isEmpty()) {
      String what =
          chosen.size() == 1 ? layer.unitName(chosen.getFirst()) : chosen.size() + " units";
      for (VisualizationKind kind : VisualizationKind.values()) {
        String words =
            kind == VisualizationKind.CHANNEL
                ? "Visualize " + what
                : "Visualize " + what + ", " + kind.label();
        items.add(item(words, wishes(layer, chosen, kind)));
      }
      items.add(new SeparatorMenuItem());
    }
    family(layer)
        .ifPresent(
            family ->
                items.add(
                    missing(
                        "Visualize family " + family.name(),
                        layer,
                        GalleryFamilies.inOrder(family))));
    items.add(missing("Visualize what is shown", layer, model.shownProperty().get().units()));
    items.add(
        missing(
            "Visualize layer " + layer.name(),
            layer,
            IntStream.range(0, layer.units()).boxed().toList()));
    MenuItem everything = new MenuItem("Visualize everything without a picture");
    everything.setMnemonicParsing(false);
    everything.setOnAction(event -> making.want(everything()));
    items.add(everything);
    return items;
  }

  /** The family that is shown, or else that of the unit that was chosen last. */
  private Optional<TunedFamily> family(Layer layer) {
    OptionalInt lead = model.leadProperty().get();
    return model
        .familyProperty()
        .get()
        .or(
            () ->
                lead.isPresent() ? model.families().of(layer, lead.getAsInt()) : Optional.empty());
  }

  private List<VisualizationWish> everything() {
    return model.network().layers().stream()
        .flatMap(
            layer -> missing(layer, IntStream.range(0, layer.units()).boxed().toList()).stream())
        .toList();
  }

  private static List<VisualizationWish> wishes(
      Layer layer, List<Integer> units, VisualizationKind kind) {
    return units.stream().map(unit -> new VisualizationWish(layer, unit, kind)).toList();
  }

  private MenuItem missing(String words, Layer layer, List<Integer> units) {
    List<VisualizationWish> wishes = missing(layer, units);
    MenuItem item =
        item(
            wishes.isEmpty()
                ? words + ": all have a picture"
                : "%s: %d without a picture".formatted(words, wishes.size()),
            wishes);
    item.setDisable(wishes.isEmpty());
    return item;
  }

  private MenuItem item(String words, List<VisualizationWish> wishes) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> making.want(wishes));
    return item;
  }

  private List<VisualizationWish> missing(Layer layer, List<Integer> units) {
    return VisualizationWish.missing(layer, units, model.pictures().getValue());
  }
}
