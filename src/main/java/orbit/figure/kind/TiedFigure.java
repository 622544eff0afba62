package orbit.figure.kind;

import orbit.circuit.Analysis;
import orbit.circuit.WeightViews;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Provenance;
import orbit.network.Weights;

/** The weights beside the exactly equivariant ones nearest to them, in one colour scale. */
final class TiedFigure {

  private TiedFigure() {}

  static Figure draw(
      Shown.OfCircuit shown, FigureStyle style, UnitPictures pictures, Provenance provenance) {
    Analysis analysis = shown.analysed();
    boolean canonical = !shown.frame().isEmpty();
    Weights natural = shown.circuit().weights();
    Weights tied = analysis.equivariant();
    Drawing drawing = new Drawing(style);
    double gap = 2 * drawing.font();
    double half = (drawing.room() - gap) / 2;
    double top = drawing.bottom();
    boolean absent = false;
    boolean holes = false;
    for (int side = 0; side < 2; side++) {
      Weights stored = side == 0 ? natural : tied;
      Weights framed = canonical ? WeightViews.canonical(shown.circuit(), stored) : stored;
      MatrixBlock block =
          new MatrixBlock(drawing, shown.with(framed, shown.layout()), pictures, half);
      double x = drawing.left() + side * (half + gap);
      double from = x + (half - block.width()) / 2;
      drawing.centred(
          side == 0 ? "natural" : "tied",
          x + half / 2,
          top + drawing.font(),
          1.1 * drawing.font(),
          drawing.ink().text(),
          half);
      block.draw(from, top + 1.8 * drawing.font());
      absent |= block.tiles().hasAbsent();
      holes |= block.tiles().hasHoles();
    }
    drawing.space(0.5 * drawing.font());
    new Legend(drawing).bar(shown.limit(), absent, holes);
    String caption =
        Captions.circuit(shown)
            + " Left the weights, right their equivariant part: the mean over the group. "
            + Captions.score(analysis);
    return drawing.finish(shown.title(), caption, provenance);
  }
}
