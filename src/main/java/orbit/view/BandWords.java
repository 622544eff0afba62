package orbit.view;

import java.util.Locale;
import java.util.OptionalInt;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.symmetry.Element;

/** Bands in words. */
final class BandWords {

  private BandWords() {}

  /**
   * The relative element, such as {@code 90°}, {@code 45° mirrored}; {@code any} for an invariant.
   */
  static String element(Circuit circuit, Bands.Cell cell, Element relative) {
    boolean any =
        circuit.input().family(cell.input()).isInvariant()
            || circuit.output().family(cell.output()).isInvariant();
    return any ? "any" : PlaceGlyph.words(circuit.group(), relative);
  }

  /** Which families it joins; empty where there is one on each side. */
  static String families(Circuit circuit, Bands.Cell cell) {
    boolean single =
        circuit.input().families().size() == 1 && circuit.output().families().size() == 1;
    return single
        ? ""
        : circuit.output().family(cell.output()).name()
            + " ← "
            + circuit.input().family(cell.input()).name();
  }

  /** A cell by the names of its units. */
  static String cell(Circuit circuit, Bands.Cell cell) {
    return circuit.output().unitName(cell.output())
        + " ← "
        + circuit.input().unitName(cell.input());
  }

  /** The same by the numbers of units that have one, without their layers. */
  static String brief(Circuit circuit, Bands.Cell cell) {
    return brief(circuit.output(), cell.output()) + " ← " + brief(circuit.input(), cell.input());
  }

  private static String brief(Side side, int unit) {
    OptionalInt number = side.member(unit).unit();
    return number.isPresent() ? String.valueOf(number.getAsInt()) : side.unitName(unit);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
