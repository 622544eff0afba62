package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import orbit.view.WorkspaceViewModel;

/** The menu bar, made of the commands. */
final class Menus {

  /** Steps of the history in its menu. */
  private static final int STEPS = 30;

  private Menus() {}

  static MenuBar bar(MainWindow window, Commands commands) {
    MenuBar bar = new MenuBar();
    for (Commands.Group group : commands.groups()) {
      Menu menu = new Menu("_" + group.name());
      group.commands().forEach(command -> menu.getItems().add(item(command)));
      if (group.name().equals("File")) {
        menu.getItems().add(1, recent(window));
        menu.getItems().add(menu.getItems().size() - 1, new SeparatorMenuItem());
      }
      if (group.name().equals("View")) {
        menu.getItems().addAll(new SeparatorMenuItem(), CompareMenu.of(window), history(window));
      }
      bar.getMenus().add(menu);
    }
    return bar;
  }

  private static MenuItem item(Command command) {
    MenuItem item = command.on().<MenuItem>map(Menus::check).orElseGet(MenuItem::new);
    item.textProperty().bind(command.name());
    item.setMnemonicParsing(false);
    item.disableProperty().bind(command.possible().map(possible -> !possible));
    command.key().ifPresent(item::setAccelerator);
    item.setOnAction(event -> command.action().run());
    return item;
  }

  private static CheckMenuItem check(ObservableValue<Boolean> on) {
    CheckMenuItem item = new CheckMenuItem();
    // not bound: the item sets itself when chosen, and the state has the last word
    on.subscribe(item::setSelected);
    item.selectedProperty().subscribe(() -> item.setSelected(on.getValue()));
    return item;
  }

  /** All that was done, the last first; a click goes there. */
  private static Menu history(MainWindow window) {
    Menu menu = new Menu("History");
    menu.getItems().add(new MenuItem());
    menu.disableProperty()
        .bind(window.workspaces().workspaceProperty().map(open -> open.isEmpty()));
    menu.setOnShowing(
        event -> {
          menu.getItems().clear();
          window.workspaces().workspaceProperty().get().ifPresent(open -> list(menu, open));
        });
    return menu;
  }

  private static void list(Menu menu, WorkspaceViewModel open) {
    List<String> actions = open.history().actions();
    int now = open.history().position();
    int first = Math.max(0, Math.min(now - STEPS / 2, actions.size() - STEPS));
    for (int a = Math.min(actions.size(), first + STEPS) - 1; a >= first; a--) {
      int to = a;
      CheckMenuItem item = new CheckMenuItem(a == 0 ? "As opened" : actions.get(a));
      item.setMnemonicParsing(false);
      item.setSelected(a == now);
      item.setOnAction(chosen -> open.move(to));
      menu.getItems().add(item);
    }
  }

  private static Menu recent(MainWindow window) {
    Menu menu = new Menu("Open Recent");
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(
        event -> {
          menu.getItems().clear();
          for (Path path : window.preferences().recent()) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setDisable(!Files.exists(path));
            item.setOnAction(chosen -> window.open(path));
            menu.getItems().add(item);
          }
          MenuItem clear = new MenuItem("Clear");
          clear.setDisable(menu.getItems().isEmpty());
          clear.setOnAction(chosen -> window.preferences().clearRecent());
          menu.getItems().addAll(new SeparatorMenuItem(), clear);
        });
    return menu;
  }
}
