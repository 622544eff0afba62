package orbit.view;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** A side of a width of its own beside what takes the rest. */
public final class SidePane extends SplitPane {

  private final double width;
  private boolean placed;

  /**
   * @param side at the right, of which the user may change the width
   * @param width of the side at first; never more than two fifths
   */
  public SidePane(Node main, Node side, double width) {
    super(main, side);
    this.width = width;
    setResizableWithParent(side, false);
  }

  @Override
  protected void layoutChildren() {
    if (!placed && getWidth() > 0) {
      placed = true;
      setDividerPositions(Math.max(0.6, 1 - width / getWidth()));
    }
    super.layoutChildren();
  }
}
