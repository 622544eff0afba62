package orbit.app;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tells why a button is disabled: disabled nodes have no tooltips, so their bar shows them. */
final class ReasonTip {

  private final Parent bar;
  private final Tooltip tip = new Tooltip();
  private final Map<Node, ObservableValue<String>> reasons = new HashMap<>();

  ReasonTip(Parent bar) {
    this.bar = bar;
    bar.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> point(event.getSceneX(), event.getSceneY()));
    bar.addEventHandler(MouseEvent.MOUSE_EXITED, event -> say(""));
  }

  void add(Node button, ObservableValue<String> reason) {
    reasons.put(button, reason);
  }

  private void point(double x, double y) {
    say(
        reasons.entrySet().stream()
            .filter(e -> e.getKey().isDisabled())
            .filter(e -> e.getKey().contains(e.getKey().sceneToLocal(x, y)))
            .findFirst()
            .map(e -> e.getValue().getValue())
            .orElse(""));
  }

  private void say(String reason) {
    if (reason.equals(tip.getText())) {
      return;
    }
    Tooltip.uninstall(bar, tip);
    tip.setText(reason);
    if (!reason.isEmpty()) {
      Tooltip.install(bar, tip);
    }
  }
}
