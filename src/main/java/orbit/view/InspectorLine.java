package orbit.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A line of the inspector that breaks rather than being cut off. */
final class InspectorLine extends Label {

  /**
   * @param style class of its look; empty for none
   */
  InspectorLine(String text, String style) {
    super(text);
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    if (!style.isEmpty()) {
      getStyleClass().add(style);
    }
  }
}
