package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Side;
import orbit.family.Arrangement;
import orbit.family.Place;
import orbit.symmetry.Element;

/**
 * What stands along one edge of the matrix.
 *
 * @param outputs whether these are the circuit's outputs
 * @param entries from the top or the left
 */
record HeaderLine(Side side, boolean outputs, List<HeaderEntry> entries) {

  /** Neighbours of one family, from one position up to, not including, another. */
  record Run(int family, int from, int to) {}

  static HeaderLine rows(Circuit circuit, Layout layout) {
    return layout.transposed() ? inputs(circuit, layout) : outputs(circuit, layout);
  }

  static HeaderLine columns(Circuit circuit, Layout layout) {
    return layout.transposed() ? outputs(circuit, layout) : inputs(circuit, layout);
  }

  /** Numbers of the units that stand here. */
  IntStream unitNumbers() {
    return entries.stream()
        .flatMapToInt(
            entry ->
                entry instanceof HeaderEntry.Unit(int unit)
                    ? side.member(unit).unit().stream()
                    : IntStream.empty());
  }

  /** Whether glyphs tell more than that units are listed. */
  boolean hasGlyphs() {
    return side.families().stream()
        .anyMatch(
            family ->
                !(family.arrangement() instanceof Arrangement.Variants)
                    || family.group().order() > 1);
  }

  private static HeaderLine outputs(Circuit circuit, Layout layout) {
    List<HeaderEntry> entries = new ArrayList<>();
    for (int position = 0; position < layout.outputs().size(); position++) {
      entries.add(new HeaderEntry.Unit(layout.outputs().unitAt(position)));
    }
    return new HeaderLine(circuit.output(), true, List.copyOf(entries));
  }

  private static HeaderLine inputs(Circuit circuit, Layout layout) {
    List<HeaderEntry> entries = new ArrayList<>();
    for (int position = 0; position < layout.inputs().getFirst().size(); position++) {
      entries.add(input(circuit, layout, position));
    }
    return new HeaderLine(circuit.input(), false, List.copyOf(entries));
  }

  private static HeaderEntry input(Circuit circuit, Layout layout, int position) {
    int first = layout.inputs().getFirst().unitAt(position);
    if (layout.inputs().stream().allMatch(order -> order.unitAt(position) == first)) {
      return new HeaderEntry.Unit(first);
    }
    int family = circuit.input().familyIndex(first);
    Element element = relative(circuit, layout.outputs().unitAt(0), first);
    for (int line = 1; line < layout.inputs().size(); line++) {
      int input = layout.inputs().get(line).unitAt(position);
      boolean same =
          circuit.input().familyIndex(input) == family
              && relative(circuit, layout.outputs().unitAt(line), input).near(element);
      if (!same) {
        return new HeaderEntry.Varied();
      }
    }
    return new HeaderEntry.Relative(element, family);
  }

  /** {@code g_o^-1 g_i}, the same for all elements that a stabilizer of the input makes equal. */
  static Element relative(Circuit circuit, int output, int input) {
    return Bands.relativePlace(circuit, output, input);
  }

  int size() {
    return entries.size();
  }

  /** The family at a position; -1 where lines have none in common. */
  int familyAt(int position) {
    return switch (entries.get(position)) {
      case HeaderEntry.Unit(int unit) -> side.familyIndex(unit);
      case HeaderEntry.Relative relative -> relative.family();
      case HeaderEntry.Varied varied -> -1;
    };
  }

  /** Whether any of its units has a picture. */
  boolean hasPictures(Optional<UnitPictures> pictures) {
    return pictures
        .filter(pack -> unitNumbers().anyMatch(u -> pack.has(side.layer(), u)))
        .isPresent();
  }

  boolean isHole(int position) {
    return entries.get(position) instanceof HeaderEntry.Unit(int unit) && side.isHole(unit);
  }

  /** The position of a unit; -1 where it stands at no single one. */
  int positionOf(int unit) {
    return IntStream.range(0, size())
        .filter(p -> entries.get(p) instanceof HeaderEntry.Unit(int u) && u == unit)
        .findFirst()
        .orElse(-1);
  }

  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int position = 1; position <= size(); position++) {
      if (position == size() || familyAt(position) != familyAt(from)) {
        runs.add(new Run(familyAt(from), from, position));
        from = position;
      }
    }
    return runs;
  }

  /** The unit's name, or the relative element. */
  String name(int position) {
    return switch (entries.get(position)) {
      case HeaderEntry.Unit(int unit) -> side.unitName(unit);
      case HeaderEntry.Relative(Element element, int family) ->
          PlaceGlyph.words(side.families().get(family).group(), element);
      case HeaderEntry.Varied varied -> "varied";
    };
  }

  /** The place in words, for a unit that has one; empty where the name tells it. */
  String place(int position) {
    return entries.get(position) instanceof HeaderEntry.Unit(int unit) ? place(side, unit) : "";
  }

  static String place(Side side, int unit) {
    return switch (side.member(unit).place()) {
      case Place.OnOrbit(Element element) ->
          side.family(unit).isInvariant()
              ? ""
              : PlaceGlyph.words(side.family(unit).group(), element);
      case Place.Scale(double ratio) -> "×" + Math.round(ratio * 100) / 100.0;
      case Place.Variant(String name) -> name;
    };
  }

  /** The unit's number without its layer where it has one. */
  String briefName(int position) {
    return entries.get(position) instanceof HeaderEntry.Unit(int unit)
            && side.member(unit).unit().isPresent()
        ? String.valueOf(side.member(unit).unit().getAsInt())
        : name(position);
  }
}
