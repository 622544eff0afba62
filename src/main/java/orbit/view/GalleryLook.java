package orbit.view;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import orbit.symmetry.Element;

/** How the gallery shows units: how large, and with which pictures, turned back or as they are. */
final class GalleryLook {

  static final double SMALLEST = 44;
  static final double LARGEST = 224;
  private static final double FIRST = 92;

  private final GalleryViewModel model;
  private final VisualizationViewModel making;
  private final DoubleProperty tile = new SimpleDoubleProperty(FIRST);
  private final ReadOnlyObjectWrapper<Optional<UnitPictures>> pictures =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  GalleryLook(GalleryViewModel model, VisualizationViewModel making) {
    this.model = model;
    this.making = making;
    model.alignedProperty().subscribe(now -> choose());
    model.familyProperty().subscribe(now -> choose());
    model.pictures().subscribe(now -> choose());
  }

  private void choose() {
    Map<Integer, Element> places = model.places();
    String layer = model.layerProperty().get().name();
    Optional<UnitPictures> plain = model.pictures().getValue();
    pictures.set(
        places.isEmpty() ? plain : plain.map(p -> new AlignedUnitPictures(p, layer, places)));
  }

  GalleryViewModel model() {
    return model;
  }

  VisualizationViewModel making() {
    return making;
  }

  /** Height and width of a unit's picture with its frame. */
  DoubleProperty tileProperty() {
    return tile;
  }

  /** The pictures as they are shown. */
  ReadOnlyObjectProperty<Optional<UnitPictures>> pictures() {
    return pictures.getReadOnlyProperty();
  }
}
