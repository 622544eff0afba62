package orbit.app;

import java.util.List;
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

  private final FamilyReading families;
  private final NetworkViewModel network;
  private final NetworkPane pane;
  private final Visualizing visualizing;
  private final Exemplifying exemplifying;
  private final Consumer<StoredPicture> stimulus;
  private final Supplier<Layer> first;
  private final ReadOnlyObjectWrapper<Optional<GalleryPane>> gallery =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Boolean> unit;
  // made once: what it shows lives as long as the network, and so do its listeners
  private Optional<GalleryPane> made = Optional.empty();
  private Optional<FamilyChoice> wanted = Optional.empty();
  private Subscription opening = Subscription.EMPTY;
  private Subscription following = Subscription.EMPTY;

  /**
   * @param stimulus puts a picture on the stimulus bench
   * @param first the layer that is looked at
   */
  GallerySlot(
      MainWindow window,
      FamilyReading families,
      NetworkViewModel network,
      NetworkPane pane,
      Visualizing visualizing,
      Consumer<StoredPicture> stimulus,
      Supplier<Layer> first) {
    this.families = families;
    this.network = network;
    this.pane = pane;
    this.visualizing = visualizing;
    this.exemplifying = new Exemplifying(window, network.network());
    this.stimulus = stimulus;
    this.first = first;
    families
        .knownProperty()
        .subscribe(
            (before, now) ->
                made.ifPresent(
                    open -> open.model().know(GalleryFamilies.of(now.orElse(List.of())))));
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
    opening.unsubscribe();
    opening = families.whenRead(this::show);
  }

  private void show(List<FamilyChoice> known) {
    if (gallery.get().isPresent()) {
      showWanted();
      return;
    }
    GalleryPane opened = made.orElseGet(() -> make(known));
    made = Optional.of(opened);
    GalleryViewModel shown = opened.model();
    shown.layerProperty().set(first.get());
    network
        .unitProperty()
        .get()
        .filter(u -> u.layer().equals(shown.layerProperty().get()))
        .ifPresent(shown::show);
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

  private GalleryPane make(List<FamilyChoice> known) {
    GalleryPane pane =
        new GalleryPane(
            new GalleryViewModel(
                network.network(), first.get(), GalleryFamilies.of(known), visualizing.pictures()),
            visualizing.model(),
            exemplifying.model(),
            new GalleryActions(this::close, exemplifying::choose, stimulus));
    pane.onChoice(network::choose);
    return pane;
  }

  private void showWanted() {
    if (wanted.isPresent() && made.isPresent()) {
      made.get().model().show(wanted.get().layer(), TunedFamily.of(wanted.get().family()));
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
    opening.unsubscribe();
    wanted = Optional.empty();
    following.unsubscribe();
    if (gallery.get().isPresent()) {
      gallery.set(Optional.empty());
      pane.coverProperty().set(Optional.empty());
      pane.focusLayers();
    }
  }
}
