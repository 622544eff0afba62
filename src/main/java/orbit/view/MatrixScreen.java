package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/** What is on screen: the pixels of the matrix, the headers, and above them what is marked. */
final class MatrixScreen {

  private final MatrixImage image = new MatrixImage();
  private final Canvas headers = new Canvas();
  private final Canvas overlay = new Canvas();
  private final MatrixAnimation animation = new MatrixAnimation(this::step);
  private final HeaderText text;
  private final Supplier<Optional<UnitPictures>> pictures;
  private final BiConsumer<MatrixOverlay, HeaderPainter> marks;
  private final ObjectProperty<Predicate<String>> noted = new SimpleObjectProperty<>(unit -> false);
  private Optional<MatrixFrame> frame = Optional.empty();

  /**
   * @param marks draws what is pointed at, selected and dragged
   */
  MatrixScreen(
      HeaderText text,
      Supplier<Optional<UnitPictures>> pictures,
      BiConsumer<MatrixOverlay, HeaderPainter> marks) {
    this.text = text;
    this.pictures = pictures;
    this.marks = marks;
    headers.setMouseTransparent(true);
    overlay.setMouseTransparent(true);
    noted.subscribe(this::drawHeaders);
  }

  /** Which units, by their names, have a note. */
  ObjectProperty<Predicate<String>> notedProperty() {
    return noted;
  }

  List<Node> nodes() {
    return List.of(image.view(), headers, overlay);
  }

  Optional<MatrixFrame> frame() {
    return frame;
  }

  /** Whether tiles are on their way. */
  boolean isMoving() {
    return animation.transition().isPresent();
  }

  /**
   * Shows another picture, if animated by a transition from another order.
   *
   * @return the picture before, if it is needed no longer
   */
  Optional<MatrixFrame> show(MatrixFrame next, boolean animated) {
    Optional<MatrixFrame> before = frame;
    animation.end();
    frame = Optional.of(next);
    for (Canvas canvas : List.of(headers, overlay)) {
      canvas.setWidth(next.geometry().width());
      canvas.setHeight(next.geometry().height());
    }
    if (animated && before.isPresent() && reordered(before.get(), next)) {
      animation.start(MatrixTransition.between(before.get(), next));
      return Optional.empty();
    }
    image.show(next);
    drawHeaders();
    drawMarks();
    return before;
  }

  private static boolean reordered(MatrixFrame before, MatrixFrame next) {
    return !before.request().state().layout().equals(next.request().state().layout());
  }

  private void step(Optional<MatrixTransition> transition, double share) {
    frame.ifPresent(
        shown -> {
          transition.ifPresentOrElse(
              moving -> {
                moving.paint(share, image.target(shown.geometry()));
                image.update();
              },
              () -> image.show(shown));
          drawHeaders();
          drawMarks();
        });
  }

  void drawHeaders() {
    frame.ifPresent(
        f -> painter(headers, f).paint(f.request(), animation.transition(), animation.share()));
  }

  void drawMarks() {
    frame.ifPresent(
        f -> {
          MatrixOverlay above = new MatrixOverlay(overlay, f.request());
          if (!isMoving()) {
            marks.accept(above, painter(overlay, f));
          }
        });
  }

  private HeaderPainter painter(Canvas on, MatrixFrame shown) {
    MatrixPalette palette = MatrixPalette.of(shown.request().dark());
    return new HeaderPainter(on.getGraphicsContext2D(), text, pictures.get(), noted.get(), palette);
  }
}
