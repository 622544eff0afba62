package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import orbit.figure.ColourScale;
import orbit.figure.TuningPlot;
import orbit.stimulus.Settings;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningGrid;
import orbit.task.NewestWins;

/**
 * Tuning curves of a layer, the family of units that is looked at, and how. Without responses of
 * the moment, dots lie on the curves.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; what is slow to measure is
 * measured on {@code worker}.
 */
public final class TuningViewModel {

  /**
   * The stimulus as it is now.
   *
   * @param responses of each unit of the layer, where it was answered
   */
  public record Moment(Settings settings, Optional<float[]> responses) {}

  /** All units of the layer. */
  static final TunedFamily ALL = new TunedFamily("all units", List.of());

  private final ObjectProperty<Optional<TuningCurves>> curves = empty();
  private final ObjectProperty<TunedFamily> family = new SimpleObjectProperty<>(ALL);
  private final ObjectProperty<OptionalInt> unit = new SimpleObjectProperty<>(OptionalInt.empty());
  private final ObjectProperty<TuningKind> kind = new SimpleObjectProperty<>(TuningKind.STRAIGHT);
  private final ObjectProperty<Optional<Moment>> moment = empty();
  private final ObjectProperty<Optional<TuningGrid>> grid = empty();
  private final ObjectProperty<ColourScale> scale =
      new SimpleObjectProperty<>(ColourScale.RED_BLUE);
  private final ReadOnlyObjectWrapper<Optional<TuningMeasured>> measured =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TuningPlot>> plot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<TuningDot>> dots =
      new ReadOnlyObjectWrapper<>(List.of());
  private final NewestWins measuring;
  private Consumer<String> failures = sentence -> {};

  public TuningViewModel(Executor worker, Executor receiver) {
    measuring = new NewestWins(worker, receiver);
    curves.subscribe(this::measure);
    family.subscribe(this::measure);
    measured.subscribe(this::draw);
    unit.subscribe(this::draw);
    kind.subscribe(this::draw);
    scale.subscribe(this::draw);
    moment.subscribe(this::move);
    grid.subscribe(this::draw);
  }

  private static <T> ObjectProperty<Optional<T>> empty() {
    return new SimpleObjectProperty<>(Optional.empty());
  }

  public void onFailure(Consumer<String> listener) {
    failures = listener;
  }

  /** Curves of all units that may be asked for. */
  public ObjectProperty<Optional<TuningCurves>> curvesProperty() {
    return curves;
  }

  /** The units that are looked at; a family without members is all of them. */
  public ObjectProperty<TunedFamily> familyProperty() {
    return family;
  }

  /** The unit in front. */
  public ObjectProperty<OptionalInt> unitProperty() {
    return unit;
  }

  public ObjectProperty<TuningKind> kindProperty() {
    return kind;
  }

  /** The stimulus as it is now; empty where none is shown. */
  public ObjectProperty<Optional<Moment>> momentProperty() {
    return moment;
  }

  /** Responses to two parameters. */
  public ObjectProperty<Optional<TuningGrid>> gridProperty() {
    return grid;
  }

  /** Measures of the curves of the family. */
  ReadOnlyObjectProperty<Optional<TuningMeasured>> measuredProperty() {
    return measured.getReadOnlyProperty();
  }

  /** What is plotted; empty where there is nothing of this kind. */
  ReadOnlyObjectProperty<Optional<TuningPlot>> plotProperty() {
    return plot.getReadOnlyProperty();
  }

  /** The curves of the family. */
  public Optional<TuningCurves> shownCurves() {
    return measured.get().map(TuningMeasured::curves);
  }

  /** Dots of the moment on the plot. */
  ReadOnlyObjectProperty<List<TuningDot>> dotsProperty() {
    return dots.getReadOnlyProperty();
  }

  /** Colours of the map. */
  public ObjectProperty<ColourScale> scaleProperty() {
    return scale;
  }

  /** Looks at all units. */
  public void showAll() {
    family.set(ALL);
  }

  /** Stops all work. */
  public void close() {
    measuring.cancel();
  }

  private void measure() {
    if (curves.get().isEmpty()) {
      measuring.cancel();
      measured.set(Optional.empty());
      return;
    }
    TuningCurves all = curves.get().get();
    TunedFamily wanted = family.get();
    measuring.submit(
        overtaken -> TuningMeasured.of(all, wanted),
        found -> measured.set(Optional.of(found)),
        failure -> failures.accept("The curves cannot be measured: " + failure.getMessage() + "."));
  }

  private void draw() {
    OptionalInt front = unit.get();
    plot.set(
        kind.get() == TuningKind.MAP
            ? grid.get().flatMap(g -> TuningPlots.map(g, front, scale.get()))
            : measured.get().flatMap(found -> TuningPlots.of(found, kind.get(), front)));
    move();
  }

  private void move() {
    Optional<TuningGrid> map = kind.get() == TuningKind.MAP ? grid.get() : Optional.empty();
    dots.set(
        moment
            .get()
            .map(now -> map.map(g -> TuningPlots.dots(g, now)).orElseGet(() -> onCurves(now)))
            .orElse(List.of()));
  }

  private List<TuningDot> onCurves(Moment now) {
    return measured.get().map(found -> TuningPlots.dots(found, kind.get(), now)).orElse(List.of());
  }
}
