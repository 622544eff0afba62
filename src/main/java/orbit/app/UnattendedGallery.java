package orbit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orbit.network.Layer;
import orbit.stimulus.UnitList;
import orbit.view.GalleryFilter;
import orbit.view.GalleryPane;
import orbit.view.GalleryViewModel;
import orbit.view.VisualizationWish;

/**
 * Opens the gallery without a user: {@code orbit.gallery} is a layer; {@code orbit.galleryFamily} a
 * part of a family's name; {@code orbit.galleryUnits} the units that are chosen; {@code
 * orbit.gallerySearch} what is looked for; {@code orbit.galleryFilter} a filter; {@code
 * orbit.galleryAlign} turns pictures back; {@code orbit.galleryMake} are units to be visualized;
 * {@code orbit.galleryExamples} is a folder of pictures to find examples in; {@code orbit.family}
 * is a part of the name of a family that is opened in the tree.
 */
final class UnattendedGallery {

  private UnattendedGallery() {}

  static void ifAsked(MainWindow window) {
    Optional<GallerySlot> slot = window.openedProperty().get().flatMap(Opened::gallery);
    if (System.getProperty("orbit.gallery") == null || slot.isEmpty()) {
      return;
    }
    slot.get()
        .galleryProperty()
        .subscribe(
            pane ->
                pane.ifPresent(
                    opened -> {
                      arrange(opened);
                      // of the layer that is looked at now
                      Optional.ofNullable(System.getProperty("orbit.galleryExamples"))
                          .map(Path::of)
                          .ifPresent(slot.get().examples()::choose);
                    }));
    slot.get().open();
  }

  private static void arrange(GalleryPane pane) {
    GalleryViewModel model = pane.model();
    for (Layer layer : model.network().layers()) {
      if (layer.name().equals(System.getProperty("orbit.gallery"))) {
        model.layerProperty().set(layer);
      }
    }
    Layer layer = model.layerProperty().get();
    model.searchProperty().set(System.getProperty("orbit.gallerySearch", ""));
    Optional.ofNullable(System.getProperty("orbit.galleryFamily"))
        .ifPresent(name -> model.familyProperty().set(model.family(name)));
    Optional.ofNullable(System.getProperty("orbit.galleryFilter"))
        .map(word -> GalleryFilter.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(model.filterProperty()::set);
    model.alignedProperty().set(System.getProperty("orbit.galleryAlign") != null);
    units("orbit.galleryUnits", layer).forEach(model::toggle);
    pane.visualize(
        units("orbit.galleryMake", layer).stream()
            .map(unit -> VisualizationWish.of(layer, unit))
            .toList());
  }

  private static List<Integer> units(String property, Layer layer) {
    String text = System.getProperty(property, "");
    return text.isEmpty() ? List.of() : UnitList.parse(text, layer.units());
  }
}
