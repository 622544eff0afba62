package orbit.app;

import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import orbit.circuit.CircuitPlan;
import orbit.workspace.CircuitReference;

/** The circuits of the open network that can stand beside the open matrix. */
final class CompareMenu {

  private CompareMenu() {}

  static Menu of(MainWindow window) {
    Menu menu = new Menu("Compare With Circuit");
    menu.getItems().add(new MenuItem());
    menu.disableProperty().bind(window.matrixProperty().map(Optional::isEmpty));
    menu.setOnShowing(
        event -> {
          menu.getItems().clear();
          window.workspaces().origin().ifPresent(origin -> fill(menu, window, origin));
          if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem("No circuit of this network is known yet");
            none.setDisable(true);
            menu.getItems().add(none);
          }
        });
    return menu;
  }

  /** The published ones, then those that were made of it. */
  private static void fill(Menu menu, MainWindow window, NetworkOrigin origin) {
    origin.circuits().forEach(plan -> menu.getItems().add(item(window, origin, plan)));
    window.workspaces().workspaceProperty().get().stream()
        .flatMap(open -> open.circuits().stream())
        .map(CircuitReference::plan)
        .flatMap(Optional::stream)
        .filter(made -> origin.circuits().stream().noneMatch(p -> p.name().equals(made.name())))
        .forEach(plan -> menu.getItems().add(item(window, origin, plan)));
  }

  private static MenuItem item(MainWindow window, NetworkOrigin origin, CircuitPlan plan) {
    MenuItem item = new MenuItem(plan.title());
    item.setMnemonicParsing(false);
    item.setOnAction(chosen -> window.comparing().withCircuit(origin, plan));
    return item;
  }
}
