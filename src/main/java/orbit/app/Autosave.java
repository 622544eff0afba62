package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
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
  private Supplier<Optional<WorkspaceViewModel>> open = Optional::empty;
  private Optional<Workspace> kept = Optional.empty();
  private boolean complained;

  Autosave(MainWindow window, Recovery recovery, Duration every) {
    this.window = window;
    this.recovery = recovery;
    this.writing = new NewestWins(window.worker(), window.receiver());
    clock = new Timeline(new KeyFrame(every, event -> keep()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  void begin(Supplier<Optional<WorkspaceViewModel>> workspace) {
    open = workspace;
    clock.play();
    try {
      offer(recovery.left());
    } catch (IOException unreadable) {
      window.say("What may be left of a crash cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  /** The user has answered what becomes of what is not saved. */
  void forget() {
    writing.cancel();
    kept = Optional.empty();
    try {
      recovery.clear();
    } catch (IOException stays) {
      // it is overwritten, or offered once more
    }
  }

  /** The program ends as it should. */
  void end() {
    clock.stop();
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
        overtaken -> written(now, home, file),
        sentence -> {
          if (!sentence.isEmpty() && !complained) {
            complained = true;
            window.say(sentence);
          }
        },
        failure -> window.say("No copy is kept: " + failure.getMessage() + "."));
  }

  /** What kept it from being written, as a sentence; empty for nothing. */
  private String written(Workspace now, Path home, Optional<Path> file) {
    try {
      recovery.keep(now, home, file, Instant.now());
      return "";
    } catch (IOException problem) {
      return "No copy is kept in case the program ends unexpectedly: " + problem.getMessage();
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
        new Action("Recover", event -> recover(first)),
        new Action(
            "Discard",
            event -> {
              window.hideMessage();
              discard(first);
              offer(rest);
            }));
  }

  private void recover(Recovery.Left left) {
    window.hideMessage();
    Path home = left.file().orElse(left.copy());
    writing.submit(
        overtaken ->
            new Document.OfWorkspace(
                left.workspace(),
                home,
                left.file(),
                true,
                WorkspaceSource.find(left.workspace(), home)),
        found -> {
          window.show(found);
          // until there is another copy the old one stays
          open.get().filter(now -> now.home().equals(home)).ifPresent(now -> takeOver(now, left));
        },
        failure -> window.say("The copy cannot be opened: " + failure.getMessage() + "."));
  }

  private void takeOver(WorkspaceViewModel now, Recovery.Left left) {
    kept = Optional.of(now.workspace());
    String problem = written(now.workspace(), now.home(), left.file());
    if (problem.isEmpty()) {
      discard(left);
    }
  }

  private void discard(Recovery.Left left) {
    try {
      Recovery.discard(left);
    } catch (IOException problem) {
      window.say(left.copy() + " cannot be removed: " + problem.getMessage() + ".");
    }
  }
}
