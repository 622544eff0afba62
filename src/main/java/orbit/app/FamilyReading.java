package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import orbit.circuit.FamilyChoice;
import orbit.task.NewestWins;

/** The families that are known of a network: none until they are read. */
final class FamilyReading extends SimpleObjectProperty<List<FamilyChoice>> {

  FamilyReading(MainWindow window, NetworkOrigin origin) {
    super(List.of());
    // what is wrong with them is said where they are asked for
    new NewestWins(window.worker(), window.receiver())
        .submit(overtaken -> read(origin), this::set, failure -> {});
  }

  private static List<FamilyChoice> read(NetworkOrigin origin) {
    try {
      return origin.families();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
