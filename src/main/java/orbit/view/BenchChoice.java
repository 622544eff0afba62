package orbit.view;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimulus;
import orbit.stimulus.Sweep;

/** What a layer is to be shown, how its answers are read, and over what they are swept. */
public final class BenchChoice {

  /** Rows of a map of two parameters. */
  private static final int ROWS = 18;

  private final ReadOnlyObjectWrapper<Stimulus> stimulus;
  private final ObjectProperty<Settings> settings;
  private final ObjectProperty<Parameter> parameter;
  private final IntegerProperty steps = new SimpleIntegerProperty(36);
  private final ObjectProperty<Readout> readout = new SimpleObjectProperty<>(Readout.CENTRE);
  private final BooleanProperty rectified = new SimpleBooleanProperty(true);
  private Runnable listener = () -> {};
  private Runnable shown = () -> {};
  private boolean choosing;

  BenchChoice(Stimulus first) {
    stimulus = new ReadOnlyObjectWrapper<>(first);
    settings = new SimpleObjectProperty<>(first.defaults());
    parameter = new SimpleObjectProperty<>(usual(first.parameters()));
    settings.addListener((p, before, now) -> changed());
    parameter.addListener((p, before, now) -> changed());
    steps.addListener((p, before, now) -> changed());
    readout.addListener((p, before, now) -> changed());
    rectified.addListener((p, before, now) -> changed());
  }

  /** Told after every change. */
  void onChange(Runnable told) {
    listener = told;
  }

  /** Told after another stimulus is shown, with all that goes with it. */
  void onShown(Runnable told) {
    shown = told;
  }

  /** Whether another stimulus is about to be shown. */
  boolean isChoosing() {
    return choosing;
  }

  private void changed() {
    if (!choosing) {
      listener.run();
    }
  }

  /** Changed by {@link #show}. */
  public ReadOnlyObjectProperty<Stimulus> stimulusProperty() {
    return stimulus.getReadOnlyProperty();
  }

  /** Values of the stimulus' parameters. */
  public ObjectProperty<Settings> settingsProperty() {
    return settings;
  }

  /** The parameter over which curves run; one that changes the stimulus. */
  public ObjectProperty<Parameter> parameterProperty() {
    return parameter;
  }

  /** Values of the parameter in a sweep. */
  public IntegerProperty stepsProperty() {
    return steps;
  }

  public ObjectProperty<Readout> readoutProperty() {
    return readout;
  }

  /** Whether responses are read after ReLU. */
  public BooleanProperty rectifiedProperty() {
    return rectified;
  }

  /** Shows another stimulus, turned as the one before. */
  public void show(Stimulus next) {
    Settings kept = next.defaults();
    for (Parameter same : List.of(Parameter.ROTATION, Parameter.HUE)) {
      if (next.parameters().contains(same) && stimulus.get().parameters().contains(same)) {
        kept = kept.with(same, settings.get().get(same));
      }
    }
    choosing = true;
    try {
      stimulus.set(next);
      settings.set(kept);
      if (!next.parameters().contains(parameter.get())) {
        parameter.set(usual(next.parameters()));
      }
    } finally {
      choosing = false;
    }
    shown.run();
    changed();
  }

  /** Sets one parameter; one that does not change the stimulus is left alone. */
  public void set(Parameter wanted, double value) {
    if (stimulus.get().parameters().contains(wanted)) {
      settings.set(settings.get().with(wanted, value));
    }
  }

  BenchQuestion question(Probe probe) {
    return new BenchQuestion(probe, stimulus.get(), settings.get(), readout.get(), rectified.get());
  }

  /** Over the parameter of the curves. */
  Sweep sweep(Probe probe) {
    return sweep(probe, parameter.get(), steps.get());
  }

  /** Over another parameter, for the rows of a map. */
  Sweep rows(Probe probe, Parameter over) {
    return sweep(probe, over, ROWS);
  }

  private Sweep sweep(Probe probe, Parameter over, int count) {
    Stimulus shown = stimulus.get();
    // where the stimulus stands now does not matter for a sweep over it
    Settings others = settings.get().with(over, shown.defaults().get(over));
    return new Sweep(
        shown,
        others,
        over,
        Sweep.positions(shown, over, count),
        readout.get(),
        rectified.get(),
        probe.units());
  }

  /** The first in the order of parameters: rotation where it changes the stimulus. */
  private static Parameter usual(Set<Parameter> parameters) {
    return Parameter.all().stream()
        .filter(parameters::contains)
        .findFirst()
        .orElse(Parameter.SCALE);
  }
}
