package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import orbit.task.NewestWins;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Recovery;
import orbit.workspace.Workspace;
import org.controlsfx.control.action.Action;

/** Keeps a copy of what is not saved, and offers what a crash has left of another. */
final class Autosave {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

  private final MainWindow window;
  private final Recovery recovery;
  private final Timeline clock;
  private final NewestWins writing;
  private final NewestWins looking;
  private Supplier<Optional<WorkspaceViewModel>> open = Optional::empty;
  private Optional<Workspace> kept = Optional.empty();
  // what a crash left and is open now
  private Optional<Recovery.Left> takenOver = Optional.empty();
  private boolean complained;

  Autosave(MainWindow window, Recovery recovery, Duration every) {
    this.window = window;
    this.recovery = recovery;
    this.writing = new NewestWins(window.worker(), window.receiver());
    this.looking = new NewestWins(window.worker(), window.receiver());
    clock = new Timeline(new KeyFrame(every, event -> keep()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  void begin(Supplier<Optional<WorkspaceViewModel>> workspace) {
    open = workspace;
    clock.play();
    looking.submit(
        overtaken -> left(),
        this::offer,
        failure ->
            window.say(
                "What may be left of a crash cannot be read: " + failure.getMessage() + "."));
  }

  private List<Recovery.Left> left() {
    try {
      return recovery.left();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable.getMessage(), unreadable);
    }
  }

  /** The user has answered what becomes of what is not saved. */
  void forget() {
    writing.cancel();
    kept = Optional.empty();
    takenOver.ifPresent(this::discard);
    takenOver = Optional.empty();
    // a copy that is being written now must not come after this
    synchronized (recovery) {
      try {
        recovery.clear();
      } catch (IOException stays) {
        // it is overwritten, or offered once more
      }
    }
  }

  /** The program ends as it should. */
  void end() {
    clock.stop();
    looking.cancel();
    forget();
  }

  /** Keeps a copy if there is something new that would be missed. */
  void keep() {
    Optional<WorkspaceViewModel> missed = open.get().filter(WorkspaceViewModel::isMissed);
    if (missed.isEmpty()) {
      if (kept.isPresent()) {
        forget();
      }
      return;
    }
    Workspace now = missed.get().workspace();
    if (kept.equals(Optional.of(now))) {
      return;
    }
    kept = Optional.of(now);
    Path home = missed.get().home();
    Optional<Path> file = missed.get().fileProperty().get();
    writing.submit(
        overtaken -> written(now, home, file, overtaken),
        this::written,
        failure -> window.say("No copy is kept: " + failure.getMessage() + "."));
  }

  /** What kept it from being written, as a sentence; empty for nothing. */
  private String written(Workspace now, Path home, Optional<Path> file, BooleanSupplier overtaken) {
    // one after the other, so that the copy that stays is the newest
    synchronized (recovery) {
      if (overtaken.getAsBoolean()) {
        throw new CancellationException();
      }
      try {
        recovery.keep(now, home, file, Instant.now());
        return "";
      } catch (IOException problem) {
        return "No copy is kept in case the program ends unexpectedly: " + problem.getMessage();
      }
    }
  }

  private void written(String problem) {
    if (problem.isEmpty()) {
      takenOver.ifPresent(this::discard);
      takenOver = Optional.empty();
    } else if (!complained) {
      complained = true;
      window.say(problem);
    }
  }

  private void offer(List<Recovery.Left> left) {
    if (left.isEmpty()) {
      return;
    }
    Recovery.Left first = left.getFirst();
    List<Recovery.Left> rest = left.subList(1, left.size());
    String name =
        first.file().map(file -> String.valueOf(file.getFileName())).orElse("a workspace");
    window.offer(
        "Orbit ended before %s was saved; a copy of %s is left."
            .formatted(name, WHEN.format(first.kept())),
        new Action("Recover", event -> window.recover(first)),
        new Action(
            "Discard",
            event -> {
              window.hideMessage();
              discard(first);
              offer(rest);
            }));
  }

  /** Another copy of what a crash left takes the place of the old one, which stays until then. */
  void takeOver(Recovery.Left left) {
    takenOver = Optional.of(left);
    keep();
  }

  private void discard(Recovery.Left left) {
    try {
      Recovery.discard(left);
    } catch (IOException problem) {
      window.say(left.copy() + " cannot be removed: " + problem.getMessage() + ".");
    }
  }
}
