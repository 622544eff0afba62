package orbit.view;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** A header's words beside the pointer. */
final class MatrixTip {

  private final Node node;
  private final Tooltip tip = new Tooltip();

  MatrixTip(Node node) {
    this.node = node;
  }

  /** Shows the words; empty for none. */
  void say(String words) {
    if (words.isEmpty() && !tip.getText().isEmpty()) {
      Tooltip.uninstall(node, tip);
    } else if (!words.isEmpty() && tip.getText().isEmpty()) {
      Tooltip.install(node, tip);
    }
    tip.setText(words);
  }
}
