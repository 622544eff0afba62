package orbit.view;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import orbit.figure.MatrixPainter;

/**
 * Paints one request at a time; of those that come meanwhile only the newest is painted. What has
 * begun is delivered, so that a steady stream of requests shows a steady stream of pictures.
 *
 * <p>Requests and deliveries on one thread, that of {@code receiver}.
 */
final class MatrixPainting {

  private final MatrixPainter painter;
  private final Executor worker;
  private final Executor receiver;
  private final Consumer<MatrixFrame> deliver;
  private Optional<MatrixRequest> waiting = Optional.empty();
  private boolean painting;
  private int[] spare = {};

  MatrixPainting(Executor worker, Executor receiver, Consumer<MatrixFrame> deliver) {
    this.painter = new MatrixPainter(worker, Runtime.getRuntime().availableProcessors());
    this.worker = worker;
    this.receiver = receiver;
    this.deliver = deliver;
  }

  void request(MatrixRequest request) {
    waiting = Optional.of(request);
    if (!painting) {
      next();
    }
  }

  /** Paints before it returns; for a first picture that is quick. */
  void paintNow(MatrixRequest request) {
    deliver.accept(request.paint(painter, pixels(request)));
  }

  /** Takes back pixels that are on screen no longer. */
  void recycle(int[] pixels) {
    spare = pixels;
  }

  private void next() {
    waiting.ifPresent(
        request -> {
          waiting = Optional.empty();
          painting = true;
          int[] pixels = pixels(request);
          worker.execute(() -> paint(request, pixels));
        });
  }

  private void paint(MatrixRequest request, int[] pixels) {
    Optional<MatrixFrame> painted = Optional.empty();
    try {
      painted = Optional.of(request.paint(painter, pixels));
    } finally {
      Optional<MatrixFrame> frame = painted;
      receiver.execute(() -> done(frame));
    }
  }

  private void done(Optional<MatrixFrame> frame) {
    painting = false;
    frame.ifPresent(deliver);
    if (!painting) {
      next();
    }
  }

  private int[] pixels(MatrixRequest request) {
    int[] pixels = spare.length == request.pixels() ? spare : new int[request.pixels()];
    spare = new int[0];
    return pixels;
  }
}
