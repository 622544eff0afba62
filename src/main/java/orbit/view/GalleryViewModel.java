package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.symmetry.Element;

/**
 * The units of a layer that are looked at together, and those of them that are chosen.
 *
 * <p>Lives on one thread.
 */
public final class GalleryViewModel {

  /**
   * What is to be seen.
   *
   * @param sentence why there is nothing; empty where there is something
   */
  public record Shown(Layer layer, List<Integer> units, String sentence) {}

  private final Model network;
  private final ObjectProperty<GalleryFamilies> families;
  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Layer> layer;
  private final ObjectProperty<Optional<TunedFamily>> family =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<GalleryFilter> filter =
      new SimpleObjectProperty<>(GalleryFilter.ALL);
  private final BooleanProperty aligned = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ReadOnlyObjectWrapper<List<Integer>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<OptionalInt> lead =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> arrived();
  private GalleryFilter.Silence silence = (in, unit) -> Optional.empty();
  private boolean following;

  /**
   * @param pictures of units, from wherever they come
   */
  public GalleryViewModel(
      Model network,
      Layer layer,
      GalleryFamilies families,
      ObservableValue<Optional<UnitPictures>> pictures) {
    this.network = network;
    this.families = new SimpleObjectProperty<>(families);
    this.pictures = pictures;
    this.layer = new SimpleObjectProperty<>(layer);
    this.shown = new ReadOnlyObjectWrapper<>(new Shown(layer, List.of(), ""));
    search.addListener((p, before, now) -> update());
    filter.addListener((p, before, now) -> update());
    family.addListener(
        (p, before, now) -> {
          aligned.set(aligned.get() && canAlign());
          update();
        });
    this.layer.addListener((p, before, now) -> opened());
    pictures.subscribe(
        now -> {
          now.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          update();
        });
  }

  public Model network() {
    return network;
  }

  public GalleryFamilies families() {
    return families.get();
  }

  /** The families that are known; the one that is shown stays. */
  public void know(GalleryFamilies now) {
    Optional<TunedFamily> same = family.get().flatMap(before -> now.same(layer.get(), before));
    families.set(now);
    family.set(same);
    update();
  }

  ObservableValue<GalleryFamilies> familiesProperty() {
    return families;
  }

  public ObservableValue<Optional<UnitPictures>> pictures() {
    return pictures;
  }

  public ObjectProperty<Layer> layerProperty() {
    return layer;
  }

  /** As {@link GallerySearch} reads it; a layer that it names is opened. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Of the layer only this family is shown, in the order of its places. */
  public ObjectProperty<Optional<TunedFamily>> familyProperty() {
    return family;
  }

  public ObjectProperty<GalleryFilter> filterProperty() {
    return filter;
  }

  /** Whether the pictures of the family are turned back by their places. */
  public BooleanProperty alignedProperty() {
    return aligned;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The units that are compared, in the order in which they were chosen. */
  public ReadOnlyObjectProperty<List<Integer>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The unit that was chosen last. */
  public ReadOnlyObjectProperty<OptionalInt> leadProperty() {
    return lead.getReadOnlyProperty();
  }

  /** The places by which pictures are turned back; none where they are not. */
  Map<Integer, Element> places() {
    return aligned.get() ? family.get().map(GalleryFamilies::places).orElse(Map.of()) : Map.of();
  }

  /** The first family of the layer whose name holds the text. */
  public Optional<TunedFamily> family(String text) {
    return families.get().named(layer.get(), text).stream().findFirst();
  }

  /** The place of a unit in the family that is shown. */
  Optional<Element> place(int unit) {
    return family.get().flatMap(f -> Optional.ofNullable(GalleryFamilies.places(f).get(unit)));
  }

  /** Whether the family that is shown has places. */
  boolean canAlign() {
    return family.get().map(f -> !GalleryFamilies.places(f).isEmpty()).orElse(false);
  }

  /** Chooses one unit. */
  public void choose(int unit) {
    choose(List.of(unit), OptionalInt.of(unit));
  }

  /** Adds a unit to those that are compared, or takes it away. */
  public void toggle(int unit) {
    List<Integer> now = new ArrayList<>(chosen.get());
    if (!now.remove(Integer.valueOf(unit))) {
      now.add(unit);
    }
    choose(now, now.isEmpty() ? OptionalInt.empty() : OptionalInt.of(now.getLast()));
  }

  /** Chooses all from the unit chosen last to this one, as they are shown. */
  public void chooseTo(int unit) {
    List<Integer> units = shown.get().units();
    int from = lead.get().isPresent() ? units.indexOf(lead.get().getAsInt()) : -1;
    int to = units.indexOf(unit);
    if (from < 0 || to < 0) {
      choose(unit);
      return;
    }
    int step = from <= to ? 1 : -1;
    List<Integer> range =
        IntStream.rangeClosed(0, Math.abs(to - from))
            .mapToObj(k -> units.get(from + k * step))
            .toList();
    choose(range, OptionalInt.of(units.get(from)));
  }

  /** Chooses none. */
  public void chooseNone() {
    choose(List.of(), OptionalInt.empty());
  }

  private void choose(List<Integer> units, OptionalInt last) {
    chosen.set(List.copyOf(units));
    lead.set(last);
  }

  /** Shows a family wherever it is; one that is not known here is let be. */
  public void show(String layerName, TunedFamily wanted) {
    network
        .layer(layerName)
        .filter(found -> families.get().of(found).contains(wanted))
        .ifPresent(
            found -> {
              search.set("");
              layer.set(found);
              filter.set(GalleryFilter.ALL);
              family.set(Optional.of(wanted));
            });
  }

  /** Shows a unit wherever it is. */
  public void show(NetworkUnit unit) {
    layer.set(unit.layer());
    if (!shown.get().units().contains(unit.index())) {
      following = true;
      search.set("");
      family.set(Optional.empty());
      filter.set(GalleryFilter.ALL);
      following = false;
      update();
    }
    choose(unit.index());
  }

  private void opened() {
    boolean asked = following;
    following = true;
    family.set(Optional.empty());
    if (!asked) {
      search.set("");
    }
    following = asked;
    chooseNone();
    update();
  }

  /** Takes what tells of silent units; asked again whenever more is known. */
  void silence(GalleryFilter.Silence known, ObservableValue<?> more) {
    silence = known;
    more.subscribe(this::arrived);
  }

  private void arrived() {
    if (filter.get() != GalleryFilter.ALL) {
      update();
    }
  }

  private void update() {
    if (following) {
      return;
    }
    GallerySearch found =
        GallerySearch.parse(search.get(), layer.get(), network.layers(), families.get());
    switch (found) {
      case GallerySearch.Nothing(String sentence) ->
          shown.set(new Shown(layer.get(), List.of(), sentence));
      case GallerySearch.Units(Layer in, List<Integer> units) -> {
        if (!in.equals(layer.get())) {
          following = true;
          layer.set(in);
          following = false;
        }
        show(units);
      }
    }
  }

  private void show(List<Integer> found) {
    Layer in = layer.get();
    List<Integer> units =
        family
            .get()
            .map(f -> GalleryFamilies.inOrder(f).stream().filter(found::contains).toList())
            .orElse(found);
    List<Integer> left = units.stream().filter(unit -> lets(in, unit)).toList();
    String none =
        units.isEmpty()
            ? "None of these units is in the family; choose all units."
            : filter.get().none();
    shown.set(new Shown(in, left, left.isEmpty() ? none : ""));
  }

  private boolean lets(Layer in, int unit) {
    boolean has = pictures.getValue().map(p -> p.has(in.name(), unit)).orElse(false);
    return filter.get().lets(has, silence.of(in, unit));
  }
}
