package orbit.app;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The guided walk that the user is on, if any. */
final class Touring {

  /**
   * @param step the number of the step that is shown, from 0
   */
  record Position(Tour tour, int step) {

    TourStep now() {
      return tour.steps().get(step);
    }

    boolean isFirst() {
      return step == 0;
    }

    boolean isLast() {
      return step == tour.steps().size() - 1;
    }
  }

  private final MainWindow window;
  private final ReadOnlyObjectWrapper<Optional<Position>> position =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean arranged = true;
  private int visit;

  Touring(MainWindow window) {
    this.window = window;
  }

  /** Where the user is; empty while there is no tour. */
  ReadOnlyObjectProperty<Optional<Position>> positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Begins at the first step. */
  void begin() {
    go(new Position(Tour.of(window.workspaces().origin()), 0));
  }

  void back() {
    position
        .get()
        .filter(p -> !p.isFirst())
        .ifPresent(p -> go(new Position(p.tour(), p.step() - 1)));
  }

  void next() {
    position
        .get()
        .filter(p -> !p.isLast())
        .ifPresent(p -> go(new Position(p.tour(), p.step() + 1)));
  }

  /** Ends the tour; what it has opened stays. */
  void end() {
    position.set(Optional.empty());
    arranged = true;
    visit++;
  }

  /** Whether the window shows what the step tells of. */
  boolean isSettled() {
    return arranged;
  }

  private void go(Position to) {
    position.set(Optional.of(to));
    arranged = false;
    int here = ++visit;
    window.comparing().end();
    TourPlace place = to.now().place();
    if (place.isOpen(window)) {
      window.stay();
    } else {
      place.open(window);
    }
    Frames.after(1, () -> here != visit || place.isReady(window), () -> arrange(to, here));
  }

  private void arrange(Position at, int of) {
    if (of == visit) {
      arranged = true;
      at.now().arrange().accept(window);
    }
  }
}
