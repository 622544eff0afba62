package orbit.app;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keeps the single-letter keys of commands from firing while somebody types. */
final class Keys {

  private Keys() {}

  static void letTextFieldsType(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean typing = scene.getFocusOwner() instanceof TextInputControl;
          boolean plain = !event.isShortcutDown() && !event.isAltDown();
          boolean printable =
              event.getCode().isLetterKey()
                  || event.getCode().isDigitKey()
                  || event.getCode().isKeypadKey();
          if (typing && plain && printable) {
            // the character itself arrives as KEY_TYPED
            event.consume();
          }
        });
  }
}
