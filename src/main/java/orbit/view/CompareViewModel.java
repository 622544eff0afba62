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
import orbit.workspace.Beside.OwnLimits;
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
  private Linking linking = Linking.USUAL;
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
                    changed(
                        now ? "Link the two" : "Unlink the two",
                        this.linking.with(now),
                        () -> linkAgain(now))),
            shared.subscribe((before, now) -> share(now)),
            left.analysisProperty().subscribe(known -> scores.set(CompareScores.of(left, right))),
            right.analysisProperty().subscribe(known -> scores.set(CompareScores.of(left, right))));
    linkAgain(!again);
  }

  /** An action of the user, and what follows from it. */
  private void changed(String action, Linking other, Runnable effect) {
    if (!putting) {
      linking = other;
      keep.accept(action, other);
      effect.run();
    }
  }

  /** Shows how the two follow each other, as the history says; their views come with it. */
  public void put(Linking other) {
    linking = other;
    putting = true;
    linked.set(other.linked());
    shared.set(other.oneRange());
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
      OptionalDouble one = now.limit().isPresent() ? now.limit() : common(OwnLimits.AUTOMATIC);
      from.limit(one);
      to.limit(one);
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
    OwnLimits before =
        linking.own().orElseGet(() -> new OwnLimits(left.state().limit(), right.state().limit()));
    if (on) {
      OptionalDouble common = common(before);
      changed("One colour range", linking.with(Optional.of(before)), () -> limits(common, common));
    } else {
      changed(
          "Own colour ranges",
          linking.with(Optional.empty()),
          () -> limits(before.first(), before.second()));
    }
  }

  /** The larger of both; empty where what the weights give is not known yet. */
  private OptionalDouble common(OwnLimits own) {
    return ranges.get().stream()
        .mapToDouble(
            known -> Math.max(own.first().orElse(known.left()), own.second().orElse(known.right())))
        .findFirst();
  }

  private void limits(OptionalDouble first, OptionalDouble second) {
    follow(
        () -> {
          left.limit(first);
          right.limit(second);
        });
    left.endGesture();
    right.endGesture();
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

  /** Leaves the first as its own steps have it, and ends all work of the second. */
  public void close() {
    following.unsubscribe();
    left.follow();
    left.hoverProperty().set(new Selection.Nothing());
    estimating.cancel();
    right.close();
  }
}
