package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.stimulus.StoredPicture;
import orbit.task.NewestWins;
import orbit.view.ExamplesViewModel;
import orbit.view.GalleryActions;
import orbit.view.GalleryFamilies;
import orbit.view.GalleryPane;
import orbit.view.GalleryViewModel;
import orbit.view.LayerPair;
import orbit.view.NetworkPane;
import orbit.view.NetworkViewModel;
import orbit.view.TunedFamily;
import orbit.view.VisualizationWish;

/** Room for the gallery in the place of the matrix; empty until the user asks for it. */
final class GallerySlot {

  private final MainWindow window;
  private final NetworkOrigin origin;
  private final NetworkViewModel network;
  private final NetworkPane pane;
  private final Visualizing visualizing;
  private final Exemplifying exemplifying;
  private final Consumer<StoredPicture> stimulus;
  private final Supplier<Layer> first;
  private final NewestWins reading;
  private final ReadOnlyObjectWrapper<Optional<GalleryPane>> gallery =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Boolean> unit;
  private Optional<GalleryFamilies> families = Optional.empty();
  private Optional<GalleryViewModel> model = Optional.empty();
  private Optional<FamilyChoice> wanted = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /**
   * @param stimulus puts a picture on the stimulus bench
   * @param first the layer that is looked at
   */
  GallerySlot(
      MainWindow window,
      NetworkOrigin origin,
      NetworkViewModel network,
      NetworkPane pane,
      Visualizing visualizing,
      Consumer<StoredPicture> stimulus,
      Supplier<Layer> first) {
    this.window = window;
    this.origin = origin;
    this.network = network;
    this.pane = pane;
    this.visualizing = visualizing;
    this.exemplifying = new Exemplifying(window, network.network());
    this.stimulus = stimulus;
    this.first = first;
    this.reading = new NewestWins(window.worker(), window.receiver());
    this.unit =
        network
            .unitProperty()
            .map(u -> u.filter(n -> network.network().layers().contains(n.layer())).isPresent());
  }

  /** The gallery; empty while there is none. */
  ReadOnlyObjectProperty<Optional<GalleryPane>> galleryProperty() {
    return gallery.getReadOnlyProperty();
  }

  /** Whether there is a unit of which a picture can be made. */
  ObservableValue<Boolean> unitProperty() {
    return unit;
  }

  /** Makes the picture of the unit that is looked at. */
  void visualizeUnit() {
    network
        .unitProperty()
        .get()
        .ifPresent(
            u -> visualizing.model().want(List.of(VisualizationWish.of(u.layer(), u.index()))));
  }

  void toggle() {
    if (gallery.get().isPresent()) {
      close();
    } else {
      open();
    }
  }

  /** Opens the gallery on a family. */
  void open(FamilyChoice choice) {
    wanted = Optional.of(choice);
    open();
  }

  /** Opens the gallery, once the families are read. */
  void open() {
    if (families.isPresent()) {
      show(families.get());
      return;
    }
    reading.submit(
        overtaken -> read(origin),
        this::show,
        failure -> {
          window.say("The families of this network cannot be read: " + failure.getMessage());
          show(new GalleryFamilies(Map.of()));
        });
  }

  private static GalleryFamilies read(NetworkOrigin origin) {
    try {
      Map<String, List<TunedFamily>> byLayer = new LinkedHashMap<>();
      for (FamilyChoice choice : origin.families()) {
        byLayer
            .computeIfAbsent(choice.layer(), layer -> new ArrayList<>())
            .add(TunedFamily.of(choice.family()));
      }
      return new GalleryFamilies(byLayer);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }

  private void show(GalleryFamilies known) {
    families = Optional.of(known);
    if (gallery.get().isPresent()) {
      showWanted();
      return;
    }
    GalleryViewModel shown =
        model.orElseGet(
            () ->
                new GalleryViewModel(
                    network.network(), first.get(), known, visualizing.pictures()));
    if (model.isPresent()) {
      shown.layerProperty().set(first.get());
    }
    model = Optional.of(shown);
    GalleryPane opened =
        new GalleryPane(
            shown,
            visualizing.model(),
            exemplifying.model(),
            new GalleryActions(this::close, exemplifying::choose, stimulus));
    network
        .unitProperty()
        .get()
        .filter(u -> u.layer().equals(shown.layerProperty().get()))
        .ifPresent(shown::show);
    opened.onChoice(network::choose);
    // a layer that is clicked in the strip is looked at here, too
    following =
        network
            .chosenProperty()
            .subscribe(
                (before, now) ->
                    now.map(LayerPair::to)
                        .filter(network.network().layers()::contains)
                        .ifPresent(shown.layerProperty()::set));
    gallery.set(Optional.of(opened));
    pane.coverProperty().set(Optional.of(opened));
    if (wanted.isEmpty()) {
      opened.focusUnits();
    }
    showWanted();
  }

  private void showWanted() {
    if (wanted.isPresent() && model.isPresent()) {
      model.get().show(wanted.get().layer(), TunedFamily.of(wanted.get().family()));
      wanted = Optional.empty();
    }
  }

  /** Examples from the user's own pictures. */
  ExamplesViewModel examples() {
    return exemplifying.model();
  }

  /** Ends all work. */
  void end() {
    close();
    exemplifying.close();
  }

  /** Takes the gallery away; what is being made goes on. */
  void close() {
    reading.cancel();
    following.unsubscribe();
    if (gallery.get().isPresent()) {
      gallery.set(Optional.empty());
      pane.coverProperty().set(Optional.empty());
      pane.focusLayers();
    }
  }
}
