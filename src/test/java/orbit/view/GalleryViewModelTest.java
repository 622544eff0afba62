package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleObjectProperty;
import orbit.network.Layer;
import orbit.network.Model;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {

  private final Model network = NetworkSamples.small();
  private final GallerySamples.Pictures pictures = new GallerySamples.Pictures();
  private final GalleryViewModel model =
      new GalleryViewModel(
          network,
          layer("conv2"),
          GallerySamples.families(),
          new SimpleObjectProperty<>(Optional.of(pictures)));

  private Layer layer(String name) {
    return network.layer(name).orElseThrow();
  }

  private List<Integer> shown() {
    return model.shownProperty().get().units();
  }

  @Test
  void findsUnitsByNumberByLayerAndByFamily() {
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5);
    model.searchProperty().set("4, 1-2");
    assertThat(shown()).containsExactly(4, 1, 2);
    model.searchProperty().set("CURV");
    assertThat(shown()).containsExactly(0, 3, 5);
    model.searchProperty().set("conv1:7");
    assertThat(model.layerProperty().get()).isEqualTo(layer("conv1"));
    assertThat(shown()).containsExactly(7);
    model.searchProperty().set("conv2:curves");
    assertThat(shown()).containsExactly(0, 3, 5);
    model.layerProperty().set(layer("top"));
    assertThat(model.searchProperty().get()).isEmpty();
    assertThat(shown()).hasSize(10);
  }

  @Test
  void theFamilyThatIsShownStaysUnderANewName() {
    TunedFamily curves = model.families().of(layer("conv2")).getFirst();
    model.familyProperty().set(Optional.of(curves));
    TunedFamily renamed = new TunedFamily("arcs", curves.members());
    model.know(new GalleryFamilies(Map.of("conv2", List.of(renamed))));
    assertThat(model.familyProperty().get()).contains(renamed);
    model.know(new GalleryFamilies(Map.of()));
    assertThat(model.familyProperty().get()).isEmpty();
    assertThat(shown()).hasSize(6);
  }

  @Test
  void saysWhyNothingIsFound() {
    model.searchProperty().set("6");
    assertThat(model.shownProperty().get().sentence())
        .isEqualTo("conv2: units go from 0 to 5, not 6.");
    model.searchProperty().set("conv9:1");
    assertThat(model.shownProperty().get().sentence())
        .isEqualTo("There is no layer called “conv9”.");
    model.searchProperty().set("snout");
    assertThat(model.shownProperty().get().sentence())
        .startsWith("No family of conv2 is called “snout”");
    assertThat(shown()).isEmpty();
    for (String typed : List.of("1,", "1-", ":", "conv1:", "-", "99999999999", "1-0")) {
      model.searchProperty().set(typed);
      assertThat(shown().isEmpty()).isEqualTo(!model.shownProperty().get().sentence().isEmpty());
    }
  }

  @Test
  void aFamilyStandsInTheOrderOfItsPlacesAndOnlyThenIsAligned() {
    assertThat(model.canAlign()).isFalse();
    model.familyProperty().set(model.family("curves"));
    assertThat(shown()).containsExactly(0, 3, 5);
    assertThat(model.canAlign()).isTrue();
    model.alignedProperty().set(true);
    assertThat(model.places().get(5).rotation()).isEqualTo(270);
    model.familyProperty().set(model.family("others"));
    assertThat(model.alignedProperty().get()).isFalse();
    assertThat(model.places()).isEmpty();
    model.layerProperty().set(layer("conv1"));
    assertThat(model.familyProperty().get()).isEmpty();
  }

  @Test
  void theFilterFollowsPicturesThatArrive() {
    model.filterProperty().set(GalleryFilter.WITH_PICTURE);
    assertThat(shown()).isEmpty();
    assertThat(model.shownProperty().get().sentence()).startsWith("No unit here has a picture");
    pictures.arrive("conv2", 3);
    assertThat(shown()).containsExactly(3);
    model.filterProperty().set(GalleryFilter.WITHOUT_PICTURE);
    assertThat(shown()).containsExactly(0, 1, 2, 4, 5);
    assertThat(
            VisualizationWish.missing(layer("conv2"), List.of(2, 3), model.pictures().getValue()))
        .containsExactly(VisualizationWish.of(layer("conv2"), 2));
  }

  @Test
  void unitsAreChosenOneSeveralOrARange() {
    model.choose(4);
    model.toggle(1);
    assertThat(model.chosenProperty().get()).containsExactly(4, 1);
    model.toggle(4);
    assertThat(model.leadProperty().get()).hasValue(1);
    model.chooseTo(3);
    assertThat(model.chosenProperty().get()).containsExactly(1, 2, 3);
    assertThat(model.leadProperty().get()).hasValue(1);
    model.chooseTo(0);
    assertThat(model.chosenProperty().get()).containsExactly(1, 0);
    model.layerProperty().set(layer("conv1"));
    assertThat(model.leadProperty().get()).isEqualTo(OptionalInt.empty());
  }

  @Test
  void aUnitIsShownWhateverIsLookedFor() {
    model.searchProperty().set("0");
    model.show(new NetworkUnit(layer("conv2"), 5));
    assertThat(shown()).hasSize(6);
    assertThat(model.chosenProperty().get()).containsExactly(5);
    model.show(new NetworkUnit(layer("top"), 9));
    assertThat(model.layerProperty().get()).isEqualTo(layer("top"));
    assertThat(model.leadProperty().get()).hasValue(9);
  }
}
