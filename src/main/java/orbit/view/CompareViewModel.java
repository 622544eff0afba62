package orbit.view;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import orbit.circuit.Bands;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.network.Weights;
import orbit.task.NewestWins;
import orbit.workspace.Beside.Linking;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;

/**
 * Two circuits beside each other: while they are linked, what is zoomed, moved, selected or pointed
 * at in one is so in the other. Orders and frames stay each one's own.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; colour ranges are estimated
 * on {@code worker}.
 */
public final class CompareViewModel {

  /**
   * The ends of the colours where the views give none.
   *
   * @param left of the first circuit's weights
   * @param right of the second's
   */
  public record Ranges(double left, double right) {}

  private final CircuitViewModel left;
  private final CircuitViewModel right;
  private final BooleanProperty linked = new SimpleBooleanProperty(true);
  private final BooleanProperty shared = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Ranges>> ranges =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper scores = new ReadOnlyStringWrapper("");
  private final Consumer<Runnable> together;
  private final BiConsumer<String, Linking> keep;
  private final NewestWins estimating;
  private final Subscription following;
  private OptionalDouble leftLimit = OptionalDouble.empty();
  private OptionalDouble rightLimit = OptionalDouble.empty();
  private boolean answering;
  private boolean putting;

  /**
   * @param right closed with the comparison
   * @param again whether both are put back as they were
   * @param linking how they follow each other
   * @param keep told the action when the user changes that
   * @param together does what follows in one view from an action in the other
   */
  public CompareViewModel(
      CircuitViewModel left,
      CircuitViewModel right,
      boolean again,
      Linking linking,
      BiConsumer<String, Linking> keep,
      Consumer<Runnable> together,
      Executor worker,
      Executor receiver) {
    this.left = left;
    this.right = right;
    this.together = together;
    this.keep = keep;
    put(linking);
    estimating = new NewestWins(worker, receiver);
    Weights first = left.circuit().weights();
    Weights second = right.circuit().weights();
    estimating.submit(
        overtaken -> new Ranges(MatrixRequest.automatic(first), MatrixRequest.automatic(second)),
        found -> ranges.set(Optional.of(found)),
        failure -> {});
    following =
        Subscription.combine(
            follow(left, right),
            follow(right, left),
            linked.subscribe(
                (before, now) ->
                    changed(now ? "Link the two" : "Unlink the two", () -> linkAgain(now))),
            shared.subscribe(
                (before, now) ->
                    changed(now ? "One colour range" : "Own colour ranges", () -> share(now))),
            left.analysisProperty().subscribe(known -> scores.set(CompareScores.of(left, right))),
            right.analysisProperty().subscribe(known -> scores.set(CompareScores.of(left, right))));
    linkAgain(!again);
  }

  /** An action of the user, and what follows from it. */
  private void changed(String action, Runnable effect) {
    if (!putting) {
      keep.accept(action, new Linking(linked.get(), shared.get()));
      effect.run();
    }
  }

  /** Shows how the two follow each other, as the history says; their views come with it. */
  public void put(Linking linking) {
    putting = true;
    linked.set(linking.linked());
    shared.set(linking.oneRange());
    putting = false;
  }

  private Subscription follow(CircuitViewModel from, CircuitViewModel to) {
    return Subscription.combine(
        from.stateProperty().subscribe((before, now) -> follow(() -> carry(from, to, before, now))),
        from.hoverProperty()
            .subscribe(
                (before, now) ->
                    answer(
                        () -> {
                          if (linked.get()) {
                            to.hoverProperty().set(selection(from, to, now));
                          }
                        })));
  }

  /** Does what follows from a change, which itself has no followers. */
  private void answer(Runnable change) {
    if (!answering) {
      answering = true;
      try {
        change.run();
      } finally {
        answering = false;
      }
    }
  }

  private void follow(Runnable change) {
    answer(() -> together.accept(change));
  }

  private void carry(
      CircuitViewModel from, CircuitViewModel to, MatrixState before, MatrixState now) {
    boolean same = before.layout().transposed() == now.layout().transposed();
    // a matrix that is transposed is fitted again, which is no zoom
    if (linked.get() && same && !before.viewport().equals(now.viewport())) {
      to.viewport(viewport(from, to));
    }
    if (linked.get() && !before.selection().equals(now.selection())) {
      to.select(selection(from, to, now.selection()));
    }
    if (shared.get() && !before.limit().equals(now.limit())) {
      to.limit(now.limit());
    }
  }

  private static Optional<Viewport> viewport(CircuitViewModel from, CircuitViewModel to) {
    boolean turned = from.state().layout().transposed() != to.state().layout().transposed();
    Weights weights = to.circuit().weights();
    Grid grid =
        new Grid(
            to.state().layout().rows(),
            to.state().layout().columns(),
            weights.height(),
            weights.width());
    return from.state().viewport().map(seen -> LinkedView.carried(seen, grid, turned));
  }

  private static Selection selection(
      CircuitViewModel from, CircuitViewModel to, Selection selected) {
    return new LinkedSelection(from.circuit(), to.circuit()).of(selected, bands(from), bands(to));
  }

  private static Optional<Bands> bands(CircuitViewModel model) {
    return model.symmetryProperty().get().map(CircuitViewModel.Symmetry::bands);
  }

  /** The second goes where the first is. */
  private void linkAgain(boolean on) {
    if (on) {
      follow(
          () -> {
            if (!right.state().viewport().equals(left.state().viewport())) {
              right.viewport(viewport(left, right));
            }
            right.select(selection(left, right, left.state().selection()));
          });
    }
  }

  private void share(boolean on) {
    if (ranges.get().isEmpty()) {
      return;
    }
    Ranges known = ranges.get().get();
    answer(
        () -> {
          if (on) {
            leftLimit = left.state().limit();
            rightLimit = right.state().limit();
            double common =
                Math.max(leftLimit.orElse(known.left()), rightLimit.orElse(known.right()));
            limit(OptionalDouble.of(common), OptionalDouble.of(common));
          } else {
            limit(leftLimit, rightLimit);
          }
          left.endGesture();
          right.endGesture();
        });
  }

  private void limit(OptionalDouble first, OptionalDouble second) {
    together.accept(
        () -> {
          left.limit(first);
          right.limit(second);
        });
  }

  public CircuitViewModel left() {
    return left;
  }

  public CircuitViewModel right() {
    return right;
  }

  /** Whether each follows the other. */
  public BooleanProperty linkedProperty() {
    return linked;
  }

  /** Whether one colour means one weight in both. */
  public BooleanProperty sharedProperty() {
    return shared;
  }

  /** Empty until they are estimated; only then can a range be shared. */
  public ReadOnlyObjectProperty<Optional<Ranges>> rangesProperty() {
    return ranges.getReadOnlyProperty();
  }

  /** Both scores beside chance, and how much higher the second is, in one line. */
  public ReadOnlyStringProperty scoresProperty() {
    return scores.getReadOnlyProperty();
  }

  /** Leaves the first as it was, with a range of its own, and ends all work of the second. */
  public void close() {
    if (shared.get()) {
      share(false);
    }
    following.unsubscribe();
    left.hoverProperty().set(new Selection.Nothing());
    estimating.cancel();
    right.close();
  }
}
