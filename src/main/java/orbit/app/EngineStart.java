package orbit.app;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;

/** Loads the engine in the background, once something is on screen, and tells how it went. */
final class EngineStart {

  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private boolean begun;

  /** Begins to load, at the first call only. */
  void begin(Executor receiver) {
    if (begun) {
      return;
    }
    begun = true;
    tell("engine loading …", "PyTorch is being loaded; weights do not need it");
    // a thread of its own: nothing on screen waits for it
    Thread.ofPlatform()
        .name("orbit-engine")
        .daemon()
        .start(
            () -> {
              String[] told = load();
              receiver.execute(() -> tell(told[0], told[1]));
            });
  }

  private static String[] load() {
    try {
      EngineLibrary library = EngineLibrary.load();
      String threads = library.threads() == 1 ? "1 thread" : library.threads() + " threads";
      return new String[] {
        "PyTorch " + library.version() + ", " + threads, "The engine that computes activations"
      };
    } catch (EngineUnavailableException unavailable) {
      return new String[] {"no engine", String.valueOf(unavailable.getMessage())};
    }
  }

  private void tell(String what, String more) {
    state.set(what);
    detail.set(more);
  }

  /** A few words; empty before it has begun. */
  ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** A sentence. */
  ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }
}
