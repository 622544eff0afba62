package orbit.view;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Families and pictures to look at. */
final class GallerySamples {

  private GallerySamples() {}

  /** Of {@code conv2}: four places, one of them a hole, and units without places. */
  static GalleryFamilies families() {
    return new GalleryFamilies(
        Map.of("conv2", List.of(four(), TunedFamily.of("others", List.of(1, 2)))));
  }

  private static TunedFamily four() {
    return TunedFamily.of(
        Family.onOrbit(
            "curves",
            new Group.Cyclic(Action.ROTATION, 4),
            List.of(Element.IDENTITY),
            List.of(
                Member.unit(5, "", at(270)),
                Member.unit(0, "", at(0)),
                Member.hole(at(180)),
                Member.unit(3, "", at(90)))));
  }

  private static Place at(double degrees) {
    return new Place.OnOrbit(Element.rotation(degrees));
  }

  /** Pictures that are there at once. */
  static final class Pictures implements UnitPictures {
    private final Set<String> known = new HashSet<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

    void arrive(String layer, int unit) {
      known.add(layer + ":" + unit);
      arrivals.set(arrivals.get() + 1);
    }

    @Override
    public boolean has(String layer, int unit) {
      return known.contains(layer + ":" + unit);
    }

    @Override
    public Optional<Image> picture(String layer, int unit) {
      return has(layer, unit) ? Optional.of(new WritableImage(8, 8)) : Optional.empty();
    }

    @Override
    public boolean isUnreadable(String layer, int unit) {
      return false;
    }

    @Override
    public ReadOnlyIntegerProperty arrivalsProperty() {
      return arrivals.getReadOnlyProperty();
    }
  }
}
