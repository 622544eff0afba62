package orbit.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools under the menu: order, frame, undo and zoom, made of the commands. */
final class OrderBar extends ToolBar {

  private final ReasonTip reasons = new ReasonTip(this);

  OrderBar(MainWindow window, Commands commands) {
    SegmentedButton orders = new SegmentedButton();
    orders.setToggleGroup(null);
    orders.getButtons().add(toggle(commands.asStored, true));
    commands.orders.forEach(order -> orders.getButtons().add(toggle(order, true)));
    Label byHand = new Label("by hand");
    byHand.getStyleClass().add("hint");
    byHand
        .visibleProperty()
        .bind(
            window
                .matrixProperty()
                .flatMap(
                    shown ->
                        shown.isPresent()
                            ? shown
                                .get()
                                .model()
                                .stateProperty()
                                .map(s -> shown.get().model().isOrderedByHand())
                            : null)
                .orElse(false));
    byHand.managedProperty().bind(byHand.visibleProperty());
    getItems()
        .addAll(
            button(commands.files.open),
            button(commands.files.export),
            new Separator(),
            new Label("Order"),
            orders,
            byHand,
            new Separator(),
            toggle(commands.canonical, true),
            toggle(commands.transpose, true),
            toggle(commands.residual, true),
            new Separator());
    for (Command command :
        List.of(
            commands.history.undo,
            commands.history.redo,
            commands.zoomOut,
            commands.fit,
            commands.zoomIn)) {
      getItems().add(button(command));
    }
    getItems()
        .addAll(
            new Separator(),
            toggle(commands.rooms.bench, false),
            toggle(commands.dark, false),
            button(commands.shortcuts));
  }

  private Node button(Command command) {
    return dress(new Button(), command, false);
  }

  private ToggleButton toggle(Command command, boolean named) {
    ToggleButton button = new ToggleButton();
    ObservableValue<Boolean> on = command.on().orElseThrow();
    on.subscribe(button::setSelected);
    // the state has the last word, also where a click changes nothing
    button.selectedProperty().subscribe(() -> button.setSelected(on.getValue()));
    dress(button, command, named);
    return button;
  }

  private <B extends ButtonBase> B dress(B button, Command command, boolean named) {
    if (named) {
      button.textProperty().bind(command.name());
    } else {
      button.accessibleTextProperty().bind(command.name());
    }
    if (!command.icon().isEmpty()) {
      button.setGraphic(new FontIcon(command.icon()));
    }
    Tooltip tip = new Tooltip();
    String key = command.keyText().isEmpty() ? "" : " (" + command.keyText() + ")";
    tip.textProperty().bind(command.name().map(name -> name + key));
    button.setTooltip(tip);
    button.setFocusTraversable(false);
    button.disableProperty().bind(command.possible().map(possible -> !possible));
    button.setOnAction(event -> command.action().run());
    reasons.add(button, command.whyNot());
    button.setMnemonicParsing(false);
    return button;
  }
}
