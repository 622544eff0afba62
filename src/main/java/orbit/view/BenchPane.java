package orbit.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.network.Layer;
import orbit.stimulus.Parameter;
import orbit.stimulus.Settings;

/**
 * The stimulus bench: sliders, the picture that the layer sees, the family's responses round a
 * ring, their tuning curves, and the maps of the whole layer.
 */
public final class BenchPane extends BorderPane {

  /** Narrower, maps tell nothing. */
  private static final double LEAST_MAPS = 60;

  private final BenchViewModel model;
  private final BenchPlay play;
  private final BenchScreen screen;
  private final BenchBar bar;
  private final BenchTop top;
  private final BenchMaps maps;
  private final TuningRing ring = new TuningRing();
  private final TuningPane tuning;
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /**
   * @param families those that are known of a layer
   * @param pictures of units
   * @param close called when the user closes the bench
   */
  public BenchPane(
      BenchViewModel model,
      Function<Layer, List<TunedFamily>> families,
      ObservableValue<Optional<UnitPictures>> pictures,
      BenchFiles files,
      Runnable close) {
    this.model = model;
    getStyleClass().add("bench");
    play = new BenchPlay(model.choice());
    screen = new BenchScreen(model.choice());
    top = new BenchTop(model.tuning(), pictures);
    maps = new BenchMaps(model.tuning());
    tuning = new TuningPane(model.tuning());
    tuning.darkProperty().bind(dark);
    ring.darkProperty().bind(dark);
    dark.subscribe(maps::setDark);
    ring.onPick(unit -> model.tuning().unitProperty().set(OptionalInt.of(unit)));
    VBox seen = new VBox(screen, top);
    seen.getStyleClass().add("bench-seen");
    Label layer = new Label();
    layer.getStyleClass().add("section-title");
    layer
        .textProperty()
        .bind(model.layerProperty().map(l -> l.name() + ", " + l.units() + " units"));
    VBox mapped = new VBox(layer, maps);
    mapped.getStyleClass().add("bench-seen");
    VBox.setVgrow(maps, Priority.ALWAYS);
    HBox all =
        new HBox(
            new BenchControls(
                model.choice(), files, () -> showPictureOfUnit(pictures.getValue(), files)),
            seen,
            ring,
            tuning,
            mapped);
    all.getStyleClass().add("bench-parts");
    HBox.setHgrow(tuning, Priority.ALWAYS);
    bar = new BenchBar(model, families, files, close);
    setTop(bar);
    setCenter(all);
    setBottom(new BenchSweepBar(model, play));
    // on a narrow screen the maps give way first
    seen.setMinWidth(140);
    seen.setPrefWidth(190);
    ring.setMinWidth(200);
    tuning.setMinWidth(TuningPane.LEAST);
    mapped.setMinWidth(0);
    layer.setMinWidth(0);
    tuning.setPrefWidth(TuningPane.LEAST);
    mapped.visibleProperty().bind(mapped.widthProperty().greaterThan(LEAST_MAPS));
    setMinHeight(200);
    setPrefHeight(340);
    follow();
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void showPictureOfUnit(Optional<UnitPictures> pictures, BenchFiles files) {
    OptionalInt unit = model.tuning().unitProperty().get();
    if (unit.isEmpty()) {
      model.complain("Choose a unit first: its picture is then the stimulus.");
      return;
    }
    Layer layer = model.layerProperty().get();
    // what lies in a file can be kept by a workspace
    Optional<Path> file = pictures.flatMap(pack -> pack.file(layer.name(), unit.getAsInt()));
    if (file.isPresent()) {
      files.readPicture(file.get(), model.choice()::show);
      return;
    }
    pictures
        .flatMap(pack -> pack.picture(layer.name(), unit.getAsInt()))
        .ifPresentOrElse(
            image -> model.choice().show(UnitStimulus.of(layer.unitName(unit.getAsInt()), image)),
            () ->
                model.complain(
                    "There is no picture of %s yet; make one in the gallery."
                        .formatted(layer.unitName(unit.getAsInt()))));
  }

  private void follow() {
    TuningViewModel curves = model.tuning();
    model.frameProperty().subscribe(this::show);
    model.choice().parameterProperty().subscribe(parameter -> turn());
    curves.unitProperty().subscribe(ring.selectedProperty()::set);
    curves
        .measuredProperty()
        .subscribe(
            found -> {
              ring.placesProperty().set(found.map(TuningMeasured::ring).orElse(List.of()));
              ring.periodProperty()
                  .set(found.map(f -> f.curves().period().orElse(360)).orElse(360.0));
              show(model.frameProperty().get());
            });
    // what is drawn of other settings is pale
    model.staleProperty().subscribe(stale -> tuning.plot().setOpacity(stale ? 0.45 : 1));
  }

  private void show(Optional<BenchFrame> frame) {
    screen.show(frame);
    top.show(frame);
    maps.show(frame, frame.map(this::limit).orElse(1f));
    double[] values =
        frame.map(f -> responses(ring.placesProperty().get(), f)).orElseGet(() -> new double[0]);
    double most = largest();
    for (double value : values) {
      most = Math.max(most, value);
    }
    ring.maximumProperty().set(most > 0 ? most : 1);
    ring.valuesProperty().set(values);
    turn();
  }

  private static double[] responses(List<TuningRing.RingPlace> places, BenchFrame frame) {
    return places.stream()
        .mapToDouble(p -> p.unit().isPresent() ? frame.responses()[p.unit().getAsInt()] : 0)
        .toArray();
  }

  /** Of the family over the whole sweep: bars keep their measure while the stimulus turns. */
  private double largest() {
    return model
        .tuning()
        .measuredProperty()
        .get()
        .map(found -> found.units().stream().mapToDouble(u -> u.response()).max().orElse(0))
        .orElse(0.0);
  }

  private float limit(BenchFrame frame) {
    return Math.max(frame.limit(), (float) largest());
  }

  private void turn() {
    Parameter parameter = model.choice().parameterProperty().get();
    Settings now =
        model
            .frameProperty()
            .get()
            .map(frame -> frame.question().settings())
            .orElseGet(() -> model.choice().settingsProperty().get());
    ring.needleProperty()
        .set(parameter.isAngle() ? OptionalDouble.of(now.get(parameter)) : OptionalDouble.empty());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && event.getTarget() == this) {
      play.toggle();
      event.consume();
    }
  }

  /** Offers the families as they are known now; the one that is looked at stays, by its name. */
  public void refreshFamilies() {
    bar.refresh();
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  public BenchViewModel model() {
    return model;
  }

  /** Whether all that was asked for is answered and painted. */
  public boolean isSettled() {
    return model.isSettled() && tuning.isPainted();
  }

  /** Looks at a family of a layer; one that is called after a stimulus is shown it. */
  public void look(Layer layer, TunedFamily family) {
    model.layerProperty().set(layer);
    bar.look(family);
  }

  /** Holds what plays and paints nothing more. */
  public void stop() {
    play.hold();
    top.stop();
    tuning.stop();
  }

  /** The stimulus above the ring, as it is on screen. */
  public List<WritableImage> stillOfNow() {
    return List.of(screen.snapshot(null, null), ring.snapshot(null, null));
  }

  TuningRing ring() {
    return ring;
  }

  TuningPane tuning() {
    return tuning;
  }
}
