package orbit.view;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import orbit.circuit.Layout;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;

/** What mouse, wheel and touch pad do to a matrix. */
final class MatrixPointer {

  /** Moves shorter than this are clicks of an unsteady hand. */
  private static final double SLACK = 4;

  private static final double PER_LENGTH = 1.0022;

  private enum Motion {
    NONE,
    PRESSED,
    PANNING,
    DRAGGING
  }

  private final MatrixPane pane;
  private final CircuitViewModel model;
  private final PauseTransition wheelRests = new PauseTransition(Duration.millis(400));
  private Motion motion = Motion.NONE;
  private boolean mayPan;
  private boolean space;
  private boolean touchPad;
  private MatrixSpot pressed = new MatrixSpot.Outside();
  private Layout pressedOn;
  private boolean inside;
  private double hoverX;
  private double hoverY;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;

  private MatrixPointer(MatrixPane pane, CircuitViewModel model) {
    this.pane = pane;
    this.model = model;
    this.pressedOn = model.state().layout();
    wheelRests.setOnFinished(event -> model.endGesture());
  }

  static MatrixPointer listen(MatrixPane pane, CircuitViewModel model) {
    MatrixPointer pointer = new MatrixPointer(pane, model);
    pane.setOnMouseMoved(event -> pointer.point(event.getX(), event.getY()));
    pane.setOnMouseExited(event -> pointer.exit());
    pane.setOnMousePressed(pointer::press);
    pane.setOnMouseDragged(pointer::drag);
    pane.setOnMouseReleased(pointer::release);
    pane.setOnScrollStarted(event -> pointer.touchPad = true);
    pane.setOnScroll(pointer::scroll);
    pane.setOnScrollFinished(event -> pointer.touchPad = false);
    pane.setOnZoom(pointer::pinch);
    pane.setOnZoomFinished(event -> model.endGesture());
    pane.addEventHandler(KeyEvent.KEY_PRESSED, pointer::key);
    pane.addEventHandler(KeyEvent.KEY_RELEASED, pointer::key);
    model.stateProperty().subscribe(pointer::stateChanged);
    return pointer;
  }

  private MatrixGeometry geometry() {
    return pane.frameOnScreen().map(MatrixFrame::geometry).orElseGet(pane.camera()::geometry);
  }

  private Layout layout() {
    return pane.frameOnScreen()
        .map(frame -> frame.request().state().layout())
        .orElseGet(() -> model.state().layout());
  }

  private HeaderLine rows() {
    return pane.frameOnScreen().map(frame -> frame.request().rows()).orElseGet(pane::rows);
  }

  private HeaderLine columns() {
    return pane.frameOnScreen().map(frame -> frame.request().columns()).orElseGet(pane::columns);
  }

  /** A press on a matrix that has changed under it means nothing any more. */
  private void stateChanged(MatrixState now) {
    boolean held = motion == Motion.PRESSED || motion == Motion.DRAGGING;
    if (held && !now.layout().equals(pressedOn)) {
      motion = Motion.NONE;
      pane.drag(Optional.empty());
    }
  }

  /** Tells anew what is under the pointer, which has not moved while the picture has changed. */
  void again() {
    if (inside && motion == Motion.NONE) {
      point(hoverX, hoverY);
    }
  }

  private void exit() {
    inside = false;
    leave();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      space = event.getEventType() == KeyEvent.KEY_PRESSED;
      pane.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && motion == Motion.DRAGGING) {
      motion = Motion.NONE;
      pane.drag(Optional.empty());
      event.consume();
    }
  }

  private void point(double x, double y) {
    inside = true;
    hoverX = x;
    hoverY = y;
    Layout layout = layout();
    MatrixReadout readout = new MatrixReadout(model.circuit(), model.framedWeights());
    switch (geometry().spotAt(x, y)) {
      case MatrixSpot.OnCell(int row, int column, var weight) -> {
        int output = layout.outputAt(row, column);
        int input = layout.inputAt(row, column);
        model.hoverProperty().set(new Selection.Cell(output, input));
        pane.pointAt(weight);
        pane.readout(readout.cell(output, input, weight));
        pane.tip("");
      }
      case MatrixSpot.OnRow(int row) -> line(rows(), row, readout);
      case MatrixSpot.OnColumn(int column) -> line(columns(), column, readout);
      case MatrixSpot.Outside outside -> leave();
    }
  }

  private void line(HeaderLine line, int position, MatrixReadout readout) {
    model.hoverProperty().set(selection(line, position));
    pane.pointAt(Optional.empty());
    pane.readout(readout.line(line, position));
    pane.tip(readout.line(line, position).replace(MatrixReadout.BREAK, "\n"));
  }

  private static Selection selection(HeaderLine line, int position) {
    if (line.entries().get(position) instanceof HeaderEntry.Unit(int unit)) {
      return line.outputs() ? new Selection.Output(unit) : new Selection.Input(unit);
    }
    return new Selection.Nothing();
  }

  private void leave() {
    model.hoverProperty().set(new Selection.Nothing());
    pane.pointAt(Optional.empty());
    pane.readout("");
    pane.tip("");
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    motion = Motion.PRESSED;
    pressedOn = layout();
    pressed = geometry().spotAt(event.getX(), event.getY());
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    mayPan =
        event.getButton() != MouseButton.PRIMARY || space || pressed instanceof MatrixSpot.Outside;
    event.consume();
  }

  private void drag(MouseEvent event) {
    boolean far = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > SLACK;
    if (motion == Motion.PRESSED && far) {
      boolean onHeader =
          pressed instanceof MatrixSpot.OnRow || pressed instanceof MatrixSpot.OnColumn;
      motion = mayPan ? Motion.PANNING : onHeader ? Motion.DRAGGING : Motion.PRESSED;
    }
    if (motion == Motion.PANNING) {
      pane.setCursor(Cursor.CLOSED_HAND);
      pane.camera().pan(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
    } else if (motion == Motion.DRAGGING) {
      pane.drag(dragged(event));
    }
    event.consume();
  }

  private Optional<MatrixDrag> dragged(MouseEvent event) {
    return switch (pressed) {
      case MatrixSpot.OnRow(int row) -> Optional.of(new MatrixDrag(true, row, event.getY()));
      case MatrixSpot.OnColumn(int column) ->
          Optional.of(new MatrixDrag(false, column, event.getX()));
      case MatrixSpot.OnCell cell -> Optional.empty();
      case MatrixSpot.Outside outside -> Optional.empty();
    };
  }

  private void release(MouseEvent event) {
    Motion ended = motion;
    motion = Motion.NONE;
    switch (ended) {
      case PANNING -> {
        model.endGesture();
        pane.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
      }
      case DRAGGING -> {
        pane.drag(Optional.empty());
        dragged(event).ifPresent(this::drop);
      }
      case PRESSED -> {
        if (event.getButton() == MouseButton.PRIMARY && !space) {
          click(event);
        }
      }
      case NONE -> {}
    }
    event.consume();
  }

  private void drop(MatrixDrag drag) {
    int to = drag.to(geometry());
    if (to != drag.from() && drag.row()) {
      model.moveRow(drag.from(), to);
    } else if (to != drag.from()) {
      model.moveColumn(drag.from(), to);
    }
  }

  private void click(MouseEvent event) {
    Layout layout = pressedOn;
    switch (pressed) {
      case MatrixSpot.OnCell(int row, int column, var weight) -> {
        Selection.Cell cell =
            new Selection.Cell(layout.outputAt(row, column), layout.inputAt(row, column));
        boolean again = model.state().selection().equals(cell);
        boolean whole = event.isAltDown() || event.isShortcutDown() || event.isControlDown();
        model.select(again || whole ? pane.bandOf(cell) : cell);
      }
      case MatrixSpot.OnRow(int row) -> model.select(selection(rows(), row));
      case MatrixSpot.OnColumn(int column) -> model.select(selection(columns(), column));
      case MatrixSpot.Outside outside -> {
        if (event.getClickCount() == 2) {
          pane.camera().fit();
        } else {
          model.select(new Selection.Nothing());
        }
      }
    }
  }

  /** A wheel zooms; two fingers on a touch pad move the matrix, with the control key they zoom. */
  private void scroll(ScrollEvent event) {
    if (event.getDeltaX() == 0 && event.getDeltaY() == 0) {
      return;
    }
    boolean sideways = event.getDeltaX() != 0 && event.getDeltaY() == 0;
    boolean fingers = touchPad || event.isInertia();
    if (!event.isControlDown() && (fingers || sideways)) {
      pane.camera().pan(event.getDeltaX(), event.getDeltaY());
    } else {
      pane.camera().zoomAt(event.getX(), event.getY(), Math.pow(PER_LENGTH, event.getDeltaY() * 2));
    }
    wheelRests.playFromStart();
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    pane.camera().zoomAt(event.getX(), event.getY(), event.getZoomFactor());
    wheelRests.playFromStart();
    event.consume();
  }
}
