package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;
import orbit.task.NewestWins;
import orbit.view.WorkspaceViewModel;

/**
 * The families that are known of an open network: those that came with it are read once, in the
 * background, for all who ask; those that the workspace has take their places, and change. Families
 * that cannot be read are none, which is said. Lives on the JavaFX thread.
 */
final class FamilyReading {

  /** Where families are read from; slow. */
  @FunctionalInterface
  interface Source {
    List<FamilyChoice> families() throws IOException;
  }

  private final Source source;
  private final Consumer<String> failures;
  private final NewestWins reading;
  private final ReadOnlyObjectWrapper<Optional<List<FamilyChoice>>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Consumer<List<FamilyChoice>>> waiting = new ArrayList<>();
  private final WorkspaceViewModel workspace;
  private final Subscription changes;
  private List<FamilyChoice> others = List.of();
  private boolean begun;

  /**
   * @param failures told why there are none
   */
  FamilyReading(
      Source source,
      WorkspaceViewModel workspace,
      Executor worker,
      Executor receiver,
      Consumer<String> failures) {
    this.source = source;
    this.workspace = workspace;
    this.failures = failures;
    this.reading = new NewestWins(worker, receiver);
    this.changes =
        workspace
            .deskProperty()
            .subscribe(
                (before, now) -> {
                  if (before.families() != now.families() && known.get().isPresent()) {
                    known.set(Optional.of(together()));
                  }
                });
  }

  private List<FamilyChoice> together() {
    return FamilyChoice.together(
        FamilyChoice.all(workspace.deskProperty().get().families()), others);
  }

  /** Empty until they are read. */
  ReadOnlyObjectProperty<Optional<List<FamilyChoice>>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Does something with them, now or once they are read; no more after unsubscribing. */
  Subscription whenRead(Consumer<List<FamilyChoice>> action) {
    if (known.get().isPresent()) {
      action.accept(known.get().get());
      return Subscription.EMPTY;
    }
    waiting.add(action);
    read();
    return () -> waiting.remove(action);
  }

  private void read() {
    if (!begun) {
      begun = true;
      reading.submit(
          overtaken -> families(),
          this::deliver,
          failure -> {
            failures.accept("The families of this network cannot be read: " + failure.getMessage());
            deliver(List.of());
          });
    }
  }

  private List<FamilyChoice> families() {
    try {
      return List.copyOf(source.families());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }

  private void deliver(List<FamilyChoice> families) {
    others = families;
    List<FamilyChoice> all = together();
    known.set(Optional.of(all));
    List<Consumer<List<FamilyChoice>>> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(action -> action.accept(all));
  }

  /** Nothing is delivered any more. */
  void close() {
    waiting.clear();
    changes.unsubscribe();
    reading.cancel();
  }
}
