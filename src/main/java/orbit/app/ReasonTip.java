package orbit.app;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tells why a button is disabled. Disabled nodes swallow what the mouse does, tooltips included, so
 * their bar looks first.
 */
final class ReasonTip {

  private static final double BELOW = 18;

  private final Tooltip tip = new Tooltip();
  private final Map<Node, ObservableValue<String>> reasons = new HashMap<>();
  private final PauseTransition rest = new PauseTransition(Duration.millis(500));
  private double x;
  private double y;

  ReasonTip(Parent bar) {
    rest.setOnFinished(event -> tip.show(bar, x, y + BELOW));
    bar.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
    bar.addEventHandler(MouseEvent.MOUSE_EXITED, event -> say(""));
  }

  void add(Node button, ObservableValue<String> reason) {
    reasons.put(button, reason);
  }

  private void point(MouseEvent event) {
    x = event.getScreenX();
    y = event.getScreenY();
    say(
        reasons.entrySet().stream()
            .filter(e -> e.getKey().isDisabled())
            .filter(e -> e.getKey().contains(e.getKey().screenToLocal(x, y)))
            .findFirst()
            .map(e -> e.getValue().getValue())
            .orElse(""));
  }

  private void say(String reason) {
    if (reason.equals(tip.getText())) {
      return;
    }
    tip.hide();
    tip.setText(reason);
    if (reason.isEmpty()) {
      rest.stop();
    } else {
      rest.playFromStart();
    }
  }
}
