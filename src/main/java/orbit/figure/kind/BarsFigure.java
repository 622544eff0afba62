package orbit.figure.kind;

import java.util.ArrayList;
import java.util.List;
import orbit.circuit.Analysis;
import orbit.circuit.Side;
import orbit.circuit.Spectrum;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Lettering;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Mark.Anchor;
import orbit.figure.sheet.Provenance;

/**
 * Shares as bars: of the irreps in the power of a circuit, or of what symmetry leaves of a unit.
 */
final class BarsFigure {

  /** What is named beside one bar. */
  private record Bar(String name, double share) {}

  private static final int MOST = 300;

  private final Drawing drawing;

  private BarsFigure(Drawing drawing) {
    this.drawing = drawing;
  }

  static Figure spectrum(Shown.OfCircuit shown, FigureStyle style, Provenance provenance) {
    Drawing drawing = new Drawing(style);
    List<Bar> bars = new ArrayList<>();
    for (Spectrum.Line line : shown.analysed().spectrum()) {
      bars.add(new Bar(line.irrep(), line.share()));
    }
    new BarsFigure(drawing).draw("share of the power", bars);
    String caption =
        Captions.sentence(shown.title())
            + " Power of the equivariant part in each irreducible representation of "
            + shown.circuit().group().name()
            + ". "
            + Captions.score(shown.analysed());
    return drawing.finish(shown.title(), caption, provenance);
  }

  static Figure residual(Shown.OfCircuit shown, FigureStyle style, Provenance provenance) {
    Drawing drawing = new Drawing(style);
    Analysis analysis = shown.analysed();
    BarsFigure figure = new BarsFigure(drawing);
    figure.side("inputs", shown.circuit().input(), analysis.residualOfInputs());
    figure.side("outputs", shown.circuit().output(), analysis.residualOfOutputs());
    String caption =
        Captions.sentence(shown.title())
            + " What the symmetry does not explain of each unit: the energy of W − P W as a share"
            + " of the unit's own. "
            + Captions.score(analysis);
    return drawing.finish(shown.title(), caption, provenance);
  }

  private void side(String role, Side side, double[] residuals) {
    List<Bar> bars = new ArrayList<>();
    for (int u = 0; u < side.size(); u++) {
      if (!side.isHole(u)) {
        String place = Words.place(side.member(u), side.family(u));
        bars.add(new Bar(side.unitName(u) + (place.isEmpty() ? "" : ", " + place), residuals[u]));
      }
    }
    drawing.heading(Words.side(role, side));
    draw("residual, share of the unit's own weights", bars);
  }

  private void draw(String axis, List<Bar> all) {
    List<Bar> bars = all.size() <= MOST ? all : all.subList(0, MOST);
    double size = drawing.small();
    double step = 1.6 * size;
    double names = 0;
    double largest = 0;
    for (Bar bar : bars) {
      names = Math.max(names, Lettering.width(bar.name(), size));
      largest = Double.isFinite(bar.share()) ? Math.max(largest, bar.share()) : largest;
    }
    names = Math.min(Lettering.SUBSTITUTE * names, 0.4 * drawing.room());
    double x = drawing.left() + names + 0.6 * size;
    double width = drawing.right() - x - 4 * size;
    if (width < 4 * size) {
      throw new IllegalArgumentException("these bars need a wider figure or a smaller font");
    }
    double end = end(largest);
    double top = drawing.bottom() + 0.3 * size;
    double bottom = top + bars.size() * step;
    for (double tick : new double[] {0, end / 2, end}) {
      double at = x + tick / end * width;
      drawing.add(Mark.Line.of(at, top, at, bottom + 0.3 * size, drawing.ink().faint(), 0.4));
      drawing.text(
          Words.number(tick), at, bottom + 1.4 * size, size, drawing.ink().quiet(), Anchor.MIDDLE);
    }
    int fill = drawing.ink().quiet();
    for (int b = 0; b < bars.size(); b++) {
      Bar bar = bars.get(b);
      double y = top + b * step;
      double length = Double.isFinite(bar.share()) ? Math.max(0, bar.share() / end * width) : 0;
      if (length > 0) {
        drawing.add(
            new Mark.Box(
                new Area(x, y + 0.15 * step, length, 0.7 * step),
                fill,
                drawing.ink().quiet(),
                0.3,
                false));
      }
      double baseline = y + step / 2 + 0.35 * size;
      drawing.text(
          Lettering.fitted(bar.name(), size, names),
          x - 0.5 * size,
          baseline,
          size,
          drawing.ink().text(),
          Anchor.END);
      String value = Double.isFinite(bar.share()) ? Words.number(round(bar.share())) : "none";
      drawing.text(
          value, x + length + 0.4 * size, baseline, size, drawing.ink().quiet(), Anchor.START);
    }
    drawing.space(1.3 * size);
    String shown = bars.size() < all.size() ? axis + ", the first " + MOST : axis;
    drawing.centred(shown, x + width / 2, drawing.bottom(), size, drawing.ink().quiet(), width);
    drawing.space(0.4 * size);
  }

  private static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  /** The least round end that is not below the largest share. */
  private static double end(double largest) {
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-6))));
    for (double digit : new double[] {1, 2, 5, 10}) {
      if (digit * ten >= largest * (1 - 1e-9)) {
        return digit * ten;
      }
    }
    return 10 * ten;
  }
}
