package orbit.app;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do by menu, button or key.
 *
 * @param name as the menu says it; may change, such as the action that undo would take back
 * @param key such as {@code Shortcut+Z}; empty for none
 * @param icon Ikonli code; empty for none
 * @param possible whether it can be done now
 * @param whyNot why it cannot be done now, for what the user may wonder about; else empty
 * @param on whether it is switched on, for what can be
 */
record Command(
    ObservableValue<String> name,
    Optional<KeyCombination> key,
    String icon,
    Runnable action,
    ObservableValue<Boolean> possible,
    ObservableValue<String> whyNot,
    Optional<ObservableValue<Boolean>> on) {

  static Command of(
      String name, String key, String icon, ObservableValue<Boolean> possible, Runnable action) {
    return new Command(
        Bindings.createStringBinding(() -> name),
        key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
        icon,
        action,
        possible,
        Bindings.createStringBinding(() -> ""),
        Optional.empty());
  }

  Command named(ObservableValue<String> other) {
    return new Command(other, key, icon, action, possible, whyNot, on);
  }

  Command switched(ObservableValue<Boolean> whether) {
    return new Command(name, key, icon, action, possible, whyNot, Optional.of(whether));
  }

  Command because(ObservableValue<String> reason) {
    return new Command(name, key, icon, action, possible, reason, on);
  }

  /** The key as the user reads it; empty for none. */
  String keyText() {
    return key.map(KeyCombination::getDisplayText).orElse("");
  }
}
