package orbit.view;

import java.util.Locale;
import java.util.Optional;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.figure.Cell;
import orbit.network.Weights;
import orbit.workspace.Selection;

/** What stands under the pointer or is selected, in one line. */
record MatrixReadout(Circuit circuit, Weights framed) {

  static final String BREAK = "   ·   ";

  /** A cell, and the weight of its kernel that is pointed at. */
  String cell(int output, int input, Optional<Cell> weight) {
    StringBuilder line = new StringBuilder();
    line.append(named(circuit.output(), output))
        .append(" ← ")
        .append(named(circuit.input(), input));
    if (circuit.output().isHole(output) || circuit.input().isHole(input)) {
      return line.append(BREAK).append("hole: no unit at this place").toString();
    }
    if (circuit.group().order() > 1) {
      line.append(BREAK)
          .append("relative ")
          .append(PlaceGlyph.words(circuit.group(), HeaderLine.relative(circuit, output, input)));
    }
    if (!framed.present(output, input)) {
      return line.append(BREAK).append("no kernel").toString();
    }
    weight.ifPresent(
        at -> {
          float[] kernel = new float[framed.kernelSize()];
          framed.read(output, input, kernel);
          line.append(BREAK)
              .append(
                  String.format(
                      Locale.ROOT,
                      "kernel row %d, column %d%s%.4g",
                      at.kernelRow(),
                      at.kernelColumn(),
                      BREAK,
                      kernel[at.kernelRow() * framed.width() + at.kernelColumn()]));
        });
    return line.toString();
  }

  String unit(Side side, int unit) {
    String label = side.member(unit).label();
    String family = side.family(unit).name();
    return named(side, unit)
        + (family.isEmpty() || family.equals(side.layer()) ? "" : BREAK + family)
        + (label.isEmpty() || label.equals(side.unitName(unit)) ? "" : BREAK + label);
  }

  private static String named(Side side, int unit) {
    String place = HeaderLine.place(side, unit);
    return side.unitName(unit) + (place.isEmpty() ? "" : " (" + place + ")");
  }

  /** The selection in words, for those who hear it. */
  String selection(Selection selection) {
    return switch (selection) {
      case Selection.Nothing nothing ->
          "%s: %d output units, %d input units, nothing selected"
              .formatted(circuit.name(), circuit.output().size(), circuit.input().size());
      case Selection.Cell(int output, int input) -> cell(output, input, Optional.empty());
      case Selection.Band(int band) -> "band " + band;
      case Selection.Output(int unit) -> "output " + unit(circuit.output(), unit);
      case Selection.Input(int unit) -> "input " + unit(circuit.input(), unit);
    };
  }

  String line(HeaderLine line, int position) {
    return switch (line.entries().get(position)) {
      case HeaderEntry.Unit(int unit) -> unit(line.side(), unit);
      case HeaderEntry.Relative relative ->
          "relative "
              + line.name(position)
              + BREAK
              + line.side().families().get(relative.family()).name();
      case HeaderEntry.Varied varied -> "units without a relative element in common";
    };
  }
}
