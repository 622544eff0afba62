package orbit.app;

import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;

/** The light and the dark look. */
final class Theme {

  private static final String LIGHT = sheet("orbit.css");
  private static final String DARK = sheet("dark.css");

  private Theme() {}

  static boolean systemIsDark() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  static void follow(Scene scene, BooleanProperty dark) {
    scene.getStylesheets().add(LIGHT);
    dark.subscribe(
        now -> {
          scene.getStylesheets().remove(DARK);
          if (now) {
            scene.getStylesheets().add(DARK);
          }
        });
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/orbit/" + name), name).toExternalForm();
  }
}
