package orbit.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the first file while the toolkit starts, which takes as long as a large model. */
final class ReadAhead {

  private record Begun(Path file, CompletableFuture<Document> document) {}

  // JavaFX makes the application itself, so nothing can be handed to it
  private static final AtomicReference<Optional<Begun>> BEGUN =
      new AtomicReference<>(Optional.empty());

  private ReadAhead() {}

  /** Begins to read what the window will open first. */
  static void begin(String[] arguments) {
    first(arguments)
        .filter(file -> Files.isRegularFile(file) || Document.isModelFolder(file))
        .ifPresent(
            file ->
                BEGUN.set(
                    Optional.of(
                        new Begun(
                            file, CompletableFuture.supplyAsync(() -> Document.read(file))))));
  }

  private static Optional<Path> first(String[] arguments) {
    try {
      return arguments.length == 0 ? Shipped.model() : Optional.of(Path.of(arguments[0]));
    } catch (InvalidPathException unfit) {
      return Optional.empty();
    }
  }

  /** The document, once from what was read ahead; slow. */
  static Document read(Path file) {
    Optional<Begun> begun = BEGUN.getAndSet(Optional.empty());
    try {
      return begun
          .filter(ahead -> ahead.file().equals(file))
          .map(ahead -> ahead.document().join())
          .orElseGet(() -> Document.read(file));
    } catch (CompletionException failed) {
      // reading again says why, without the wrapping
      return Document.read(file);
    }
  }
}
