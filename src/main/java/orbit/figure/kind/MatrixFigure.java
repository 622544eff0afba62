package orbit.figure.kind;

import orbit.circuit.Layout;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Provenance;

/** The matrix; a circuit with an invariant side as the row or the column that it is. */
final class MatrixFigure {

  private MatrixFigure() {}

  static Figure draw(
      Shown.OfCircuit shown, FigureStyle style, UnitPictures pictures, Provenance provenance) {
    Drawing drawing = new Drawing(style);
    MatrixBlock block = new MatrixBlock(drawing, shown, pictures, drawing.room());
    block.draw(drawing.centredFrom(block.width()), drawing.bottom());
    drawing.space(0.5 * drawing.font());
    new Legend(drawing).bar(shown.limit(), block.tiles().hasAbsent(), block.tiles().hasHoles());
    String caption = Captions.circuit(shown);
    if (shown.analysis().isPresent()) {
      caption += " " + Captions.score(shown.analysis().get());
    }
    return drawing.finish(shown.title(), caption, provenance);
  }

  /** With inputs down the side and outputs along the top. */
  static Shown.OfCircuit inputsDown(Shown.OfCircuit shown) {
    Layout layout = shown.layout();
    return shown.with(shown.weights(), layout.transposed() ? layout : layout.transpose());
  }
}
