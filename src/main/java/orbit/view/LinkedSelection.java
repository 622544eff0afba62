package orbit.view;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.symmetry.Element;
import orbit.workspace.Selection;

/**
 * What of a circuit answers to something selected in another: the units of the same names, or else
 * those in the same place of a side of the same size, or else the band of the same relative
 * element.
 */
record LinkedSelection(Circuit from, Circuit to) {

  /**
   * @param fromBands bands of the circuit in which something is selected, once they are known
   * @param toBands bands of the other, once they are known
   * @return nothing where nothing answers to it
   */
  Selection of(Selection selected, Optional<Bands> fromBands, Optional<Bands> toBands) {
    return switch (selected) {
      case Selection.Nothing nothing -> nothing;
      case Selection.Output(int unit) ->
          orNothing(
              unit(from.output(), unit, to.output()).stream().mapToObj(Selection.Output::new));
      case Selection.Input(int unit) ->
          orNothing(unit(from.input(), unit, to.input()).stream().mapToObj(Selection.Input::new));
      case Selection.Cell(int output, int input) ->
          cell(output, input)
              .<Selection>map(cell -> new Selection.Cell(cell.output(), cell.input()))
              .or(() -> band(output, input, toBands))
              .orElseGet(Selection.Nothing::new);
      case Selection.Band(int band) ->
          fromBands
              .filter(known -> band < known.count())
              .map(known -> known.cells(band).getFirst())
              .flatMap(cell -> bandOfCell(cell.output(), cell.input(), toBands))
              .orElseGet(Selection.Nothing::new);
    };
  }

  private static Selection orNothing(Stream<? extends Selection> found) {
    return found.findFirst().<Selection>map(one -> one).orElseGet(Selection.Nothing::new);
  }

  private Optional<Selection> bandOfCell(int output, int input, Optional<Bands> bands) {
    Optional<Selection> same =
        cell(output, input)
            .flatMap(cell -> bands.map(known -> known.bandOf(cell.output(), cell.input())))
            .filter(band -> band >= 0)
            .map(Selection.Band::new);
    return same.or(() -> band(output, input, bands));
  }

  private Optional<Bands.Cell> cell(int output, int input) {
    OptionalInt there = unit(from.output(), output, to.output());
    OptionalInt here = unit(from.input(), input, to.input());
    return there.isPresent() && here.isPresent()
        ? Optional.of(new Bands.Cell(there.getAsInt(), here.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt unit(Side from, int unit, Side to) {
    OptionalInt named =
        IntStream.range(0, from.isHole(unit) ? 0 : to.size())
            .filter(u -> to.unitName(u).equals(from.unitName(unit)))
            .findFirst();
    return named.isEmpty() && from.size() == to.size() ? OptionalInt.of(unit) : named;
  }

  /** The band between families listed as these are, of the relative element of the cell. */
  private Optional<Selection> band(int output, int input, Optional<Bands> bands) {
    Element relative = Bands.relativePlace(from, output, input);
    return bands.flatMap(
        known ->
            IntStream.range(0, known.count())
                .filter(band -> answers(known.cells(band).getFirst(), output, input, relative))
                .mapToObj(band -> (Selection) new Selection.Band(band))
                .findFirst());
  }

  private boolean answers(Bands.Cell cell, int output, int input, Element relative) {
    return to.output().familyIndex(cell.output()) == from.output().familyIndex(output)
        && to.input().familyIndex(cell.input()) == from.input().familyIndex(input)
        && Bands.relativePlace(to, cell.output(), cell.input()).near(relative);
  }
}
