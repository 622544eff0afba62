package orbit.view;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text that may be cut off; the pointer shows the whole. */
final class LongTextCell<S> extends TableCell<S, String> {

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null || item.isEmpty();
    setText(none ? "" : item);
    setTooltip(none ? null : new Tooltip(item));
  }
}
