package orbit.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Desk;
import orbit.workspace.History;

/** The steps of the user taken back and done again. */
final class HistoryCommands {

  private static final ObservableValue<Boolean> OFF = new SimpleBooleanProperty();

  private final ObservableValue<Optional<WorkspaceViewModel>> work;

  final Command undo;
  final Command redo;

  HistoryCommands(MainWindow window) {
    work = window.workspaces().workspaceProperty();
    undo = command("Undo", "Shortcut+Z", "mdi2u-undo", History::undoable, WorkspaceViewModel::undo);
    redo =
        command(
            "Redo", "Shortcut+Shift+Z", "mdi2r-redo", History::redoable, WorkspaceViewModel::redo);
  }

  private Command command(
      String verb,
      String keys,
      String icon,
      Function<History<Desk>, Optional<String>> step,
      Consumer<WorkspaceViewModel> action) {
    Runnable onWork = () -> work.getValue().ifPresent(action);
    return Command.of(verb, keys, icon, possible(step), onWork).named(named(verb, step));
  }

  private ObservableValue<Boolean> possible(Function<History<Desk>, Optional<String>> step) {
    return work.flatMap(
        w ->
            w.map(open -> open.deskProperty().map(now -> step.apply(open.history()).isPresent()))
                .orElse(OFF.map(off -> off)));
  }

  private ObservableValue<String> named(
      String verb, Function<History<Desk>, Optional<String>> step) {
    ObservableValue<String> plain = OFF.map(off -> verb);
    return work.flatMap(
        w ->
            w.map(
                    open ->
                        open.deskProperty()
                            .map(
                                now ->
                                    (verb + " " + step.apply(open.history()).orElse("")).strip()))
                .orElse(plain));
  }
}
