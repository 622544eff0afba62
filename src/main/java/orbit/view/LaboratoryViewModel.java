package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import orbit.circuit.BandKernel;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.IrreducibleMatrix;
import orbit.circuit.Tying;
import orbit.circuit.TyingChoice;
import orbit.task.NewestWins;

/**
 * What is measured of an open circuit beyond its score: each page's numbers are computed when it is
 * first looked at.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; measuring runs on {@code
 * worker}.
 */
public final class LaboratoryViewModel {

  private final CircuitViewModel model;
  private final NewestWins banding;
  private final NewestWins tying;
  private final NewestWins transforming;
  private final ObjectProperty<LaboratoryPage> page =
      new SimpleObjectProperty<>(LaboratoryPage.CIRCUIT);
  private final ReadOnlyObjectWrapper<Optional<List<BandKernel>>> bands =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<List<Tying>>> tyings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Tying>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<IrreducibleMatrix.Holes> holes =
      new SimpleObjectProperty<>(IrreducibleMatrix.Holes.MEAN);
  private final ReadOnlyObjectWrapper<Optional<IrreducibleMatrix>> irreducible =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>("");
  private int asked;
  private int answered;

  public LaboratoryViewModel(CircuitViewModel model, Executor worker, Executor receiver) {
    this.model = model;
    banding = new NewestWins(worker, receiver);
    tying = new NewestWins(worker, receiver);
    transforming = new NewestWins(worker, receiver);
    page.subscribe(this::measure);
    holes.subscribe((before, now) -> transform());
  }

  private void measure(LaboratoryPage shown) {
    if (!hasSymmetry()) {
      return;
    }
    if (shown == LaboratoryPage.BANDS && bands.get().isEmpty()) {
      submit(banding, c -> BandKernel.of(c, new Bands(c)), found -> bands.set(Optional.of(found)));
    }
    if (shown == LaboratoryPage.TYING && tyings.get().isEmpty()) {
      submit(
          tying,
          c -> TyingChoice.of(c).stream().map(TyingChoice::tying).toList(),
          found -> {
            tyings.set(Optional.of(found));
            chosen.set(found.stream().findFirst());
          });
    }
    if (shown == LaboratoryPage.FOURIER && irreducible.get().isEmpty()) {
      transform();
    }
  }

  private void transform() {
    IrreducibleMatrix.Holes filled = holes.get();
    submit(
        transforming,
        c -> IrreducibleMatrix.of(c, filled),
        found -> irreducible.set(Optional.of(found)));
  }

  private <R> void submit(NewestWins queue, Function<Circuit, R> work, Consumer<R> deliver) {
    int number = ++asked;
    Circuit circuit = model.circuit();
    queue.submit(
        overtaken -> work.apply(circuit),
        found -> {
          answered = Math.max(answered, number);
          deliver.accept(found);
        },
        problem -> {
          answered = Math.max(answered, number);
          failure.set(String.valueOf(problem.getMessage()));
        });
  }

  /** Whether a group relates the units: without one every cell is alone. */
  public boolean hasSymmetry() {
    return model.circuit().group().order() > 1;
  }

  /** The page that is looked at. */
  public ObjectProperty<LaboratoryPage> pageProperty() {
    return page;
  }

  /** Goes on to the next page. */
  public void turnPage() {
    page.set(page.get().next());
  }

  /** The bands, in the order of their numbers; empty until they are measured. */
  public ReadOnlyObjectProperty<Optional<List<BandKernel>>> bandsProperty() {
    return bands.getReadOnlyProperty();
  }

  /** What each group would tie, the circuit's own first; empty until it is measured. */
  public ReadOnlyObjectProperty<Optional<List<Tying>>> tyingsProperty() {
    return tyings.getReadOnlyProperty();
  }

  /** The group whose tying is looked at. */
  public ObjectProperty<Optional<Tying>> chosenProperty() {
    return chosen;
  }

  /** The tying to lay over the matrix: the chosen one while its page is looked at. */
  public ObservableValue<Optional<Tying>> overlaidProperty() {
    return page.flatMap(
        shown ->
            shown == LaboratoryPage.TYING ? chosen : new SimpleObjectProperty<>(Optional.empty()));
  }

  /** What stands in the irreducible basis where a place has no unit. */
  public ObjectProperty<IrreducibleMatrix.Holes> holesProperty() {
    return holes;
  }

  /** The matrix in the irreducible basis; empty until it is computed. */
  public ReadOnlyObjectProperty<Optional<IrreducibleMatrix>> irreducibleProperty() {
    return irreducible.getReadOnlyProperty();
  }

  /** Why something cannot be measured, as a clause; empty while all can. */
  public ReadOnlyObjectProperty<String> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Whether what was asked for last is there. */
  public boolean isSettled() {
    return answered == asked;
  }

  /** Stops all work. */
  public void close() {
    banding.cancel();
    tying.cancel();
    transforming.cancel();
  }
}
