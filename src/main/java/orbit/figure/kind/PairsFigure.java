package orbit.figure.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Provenance;

/**
 * The band whose kernels sum to most, "each excites", and the one that sums to least, "each
 * inhibits": every input with the output to which the same relation leads, and the kernels alone as
 * a strip that turns.
 */
final class PairsFigure {

  private static final double LARGEST = 34;
  private static final double LEAST = 26;
  private static final int MOST = 24;

  private final Drawing drawing;
  private final Shown.OfCircuit shown;
  private final UnitPictures pictures;
  private final Tiles tiles;

  private PairsFigure(Drawing drawing, Shown.OfCircuit shown, UnitPictures pictures) {
    this.drawing = drawing;
    this.shown = shown;
    this.pictures = pictures;
    IntPredicate never = unit -> false;
    this.tiles = new Tiles(shown.weights(), drawing.style().scale(), shown.limit(), never, never);
  }

  static Figure draw(
      Shown.OfCircuit shown, FigureStyle style, UnitPictures pictures, Provenance provenance) {
    Drawing drawing = new Drawing(style);
    PairsFigure pairs = new PairsFigure(drawing, shown, pictures);
    Bands bands = new Bands(shown.circuit());
    Optional<Integer> most = pairs.extreme(bands, 1);
    Optional<Integer> least = pairs.extreme(bands, -1);
    if (most.isEmpty() && least.isEmpty()) {
      throw new IllegalArgumentException("no weight excites or inhibits: all sum to zero");
    }
    most.ifPresent(band -> pairs.band("each excites", bands.cells(band)));
    least.ifPresent(band -> pairs.band("each inhibits", bands.cells(band)));
    new Legend(drawing).bar(shown.limit(), false, false);
    String caption =
        Captions.circuit(shown)
            + " The bands of cells that one relation joins, of largest and of smallest mean"
            + " weight; below each pair row its kernels alone.";
    return drawing.finish(shown.title(), caption, provenance);
  }

  /** The band of largest mean sum in the direction of a sign, if it points there at all. */
  private Optional<Integer> extreme(Bands bands, int sign) {
    double best = 0;
    Optional<Integer> found = Optional.empty();
    for (int band = 0; band < bands.count(); band++) {
      double mean = bands.cells(band).stream().mapToDouble(this::sum).average().orElse(0) * sign;
      if (mean > best) {
        best = mean;
        found = Optional.of(band);
      }
    }
    return found;
  }

  private double sum(Bands.Cell cell) {
    float[] kernel = new float[shown.weights().kernelSize()];
    shown.weights().read(cell.output(), cell.input(), kernel);
    double sum = 0;
    for (float weight : kernel) {
      sum += weight;
    }
    return sum;
  }

  private void band(String words, List<Bands.Cell> all) {
    List<Bands.Cell> cells =
        all.stream()
            .sorted(
                Comparator.<Bands.Cell>comparingInt(
                        cell -> shown.layout().outputs().positionOf(cell.output()))
                    .thenComparingInt(Bands.Cell::input))
            .limit(MOST)
            .toList();
    String some = cells.size() < all.size() ? ", " + MOST + " of " + all.size() : "";
    drawing.heading(words + ": relative element " + relative(cells.getFirst()) + some);
    // as many rows as are needed, evenly filled
    int most = (int) Math.clamp(drawing.room() / (4.1 * LEAST), 1, 6);
    int rows = Math.ceilDiv(cells.size(), most);
    int across = Math.ceilDiv(cells.size(), rows);
    double side = Math.min(LARGEST, drawing.room() / (4.1 * across));
    double pair = 3.5 * side;
    double gap = 0.6 * side;
    double step = pair + gap;
    double top = drawing.bottom();
    double height = side + 1.9 * drawing.small();
    double x0 = drawing.centredFrom(across * step - gap);
    for (int n = 0; n < cells.size(); n++) {
      pair(cells.get(n), x0 + n % across * step, top + Math.floorDiv(n, across) * height, side);
    }
    strip(cells);
  }

  private void pair(Bands.Cell cell, double x, double y, double side) {
    Circuit circuit = shown.circuit();
    Head from = Head.of(circuit.input(), cell.input(), pictures);
    Head to = Head.of(circuit.output(), cell.output(), pictures);
    unit(from, x, y, side);
    unit(to, x + 2.5 * side, y, side);
    double middle = y + side / 2;
    double kernel = 0.7 * side;
    int ink = drawing.ink().quiet();
    Area tile = Drawing.square(x + 1.4 * side, middle - kernel / 2, kernel);
    drawing.add(Mark.Line.of(x + 1.05 * side, middle, tile.x(), middle, ink, 0.8));
    drawing.add(Mark.Line.arrow(tile.right(), middle, x + 2.47 * side, middle, ink, 0.8));
    tiles.cell(drawing, cell.output(), cell.input(), tile);
  }

  private void unit(Head head, double x, double y, double side) {
    head.draw(drawing, Drawing.square(x, y, side));
    double size = drawing.small();
    String place = head.place();
    String words = place.isEmpty() ? head.name() : head.name() + ", " + place;
    drawing.centred(
        words, x + side / 2, y + side + 1.1 * size, size, drawing.ink().text(), 1.42 * side);
  }

  private void strip(List<Bands.Cell> cells) {
    drawing.space(0.6 * drawing.font());
    double side = Math.min(0.6 * LARGEST, drawing.room() / cells.size());
    double y = drawing.bottom();
    double x = drawing.centredFrom(cells.size() * side);
    for (int n = 0; n < cells.size(); n++) {
      Area tile = Drawing.square(x + n * side, y, side).inset(Tiles.gap(side) / 2);
      tiles.cell(drawing, cells.get(n).output(), cells.get(n).input(), tile);
    }
    drawing.space(0.8 * drawing.font());
  }

  private String relative(Bands.Cell cell) {
    return Bands.relativePlace(shown.circuit(), cell.output(), cell.input()).toString();
  }
}
