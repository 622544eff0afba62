package orbit.figure.kind;

import java.util.Optional;
import java.util.function.IntPredicate;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Side;
import orbit.symmetry.Element;

/** Which units, or which relative elements, the rows and columns of a matrix stand for. */
record MatrixSides(Circuit circuit, Layout layout, UnitPictures pictures) {

  String rowName(int row) {
    return rowUnit(row).map(Head::name).orElse("");
  }

  String rowPlace(int row) {
    return rowUnit(row).map(Head::place).orElseGet(() -> relative(row));
  }

  String columnName(int column) {
    return columnUnit(column).map(Head::name).orElse("");
  }

  String columnPlace(int column) {
    return columnUnit(column).map(Head::place).orElseGet(() -> relative(column));
  }

  /** The relative element that all outputs share at a position of the inputs; else nothing. */
  String relative(int position) {
    Optional<Element> first = Optional.empty();
    for (int o = 0; o < layout.outputs().size(); o++) {
      int output = layout.outputs().unitAt(o);
      Element r = Bands.relativePlace(circuit, output, layout.inputs().get(o).unitAt(position));
      if (first.isPresent() && !first.get().near(r)) {
        return "";
      }
      first = Optional.of(first.orElse(r));
    }
    return first.map(Element::toString).orElse("");
  }

  /** Nothing where the row stands for a relative element. */
  Optional<Head> rowUnit(int row) {
    return unit(layout.transposed(), row);
  }

  Optional<Head> columnUnit(int column) {
    return unit(!layout.transposed(), column);
  }

  Optional<Head> unit(boolean input, int position) {
    if (input && layout.isRelative()) {
      return Optional.empty();
    }
    Side side = input ? circuit.input() : circuit.output();
    int unit =
        input ? layout.inputs().getFirst().unitAt(position) : layout.outputs().unitAt(position);
    return Optional.of(Head.of(side, unit, pictures));
  }

  IntPredicate holes(boolean input) {
    if (input && layout.isRelative()) {
      return position -> false;
    }
    Side side = input ? circuit.input() : circuit.output();
    return position ->
        side.isHole(
            input
                ? layout.inputs().getFirst().unitAt(position)
                : layout.outputs().unitAt(position));
  }

  boolean parted(boolean input, int position) {
    if (input && layout.isRelative()) {
      return false;
    }
    Side side = input ? circuit.input() : circuit.output();
    var order = input ? layout.inputs().getFirst() : layout.outputs();
    return side.familyIndex(order.unitAt(position)) != side.familyIndex(order.unitAt(position - 1));
  }
}
