package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.util.Subscription;
import orbit.view.StillSteps.Doing;
import orbit.workspace.Desk;
import orbit.workspace.History;
import orbit.workspace.Steps;

/** Who acts on the history of a desk, and who follows when it goes back or forth. */
final class DeskMoves {

  private final History<Desk> history;
  private final List<Runnable> followers = new ArrayList<>();
  private Doing doing = Doing.ACTING;

  DeskMoves(History<Desk> history) {
    this.history = history;
  }

  boolean isMoving() {
    return doing == Doing.MOVING;
  }

  /** The steps of a part of the desk. */
  <P> Steps<P> steps(Function<Desk, P> get, BiFunction<Desk, P, Desk> with) {
    return new StillSteps<>(
        history.part(get, with),
        state -> history.amend(now -> with.apply(now, state)),
        () -> doing);
  }

  /** Does what follows from the last action, as part of its entry. */
  void together(Runnable change) {
    during(isMoving() ? doing : Doing.FOLLOWING, change);
  }

  private void during(Doing what, Runnable change) {
    Doing before = doing;
    doing = what;
    try {
      change.run();
    } finally {
      doing = before;
    }
  }

  /** Told when the history goes back or forth. */
  Subscription onMove(Runnable follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /** Goes to a position of the history. */
  void move(int to) {
    during(
        Doing.MOVING,
        () -> {
          history.jump(to);
          // what is closed by one follower follows no more
          List.copyOf(followers).stream().filter(followers::contains).forEach(Runnable::run);
        });
  }
}
