package orbit.view;

import orbit.symmetry.Element;

/** What one row or column of the matrix on screen stands for. */
sealed interface HeaderEntry {

  /** A unit, factor or hole, as the side numbers it. */
  record Unit(int unit) implements HeaderEntry {}

  /** One relative element, with another input in every line that crosses it. */
  record Relative(Element element, int family) implements HeaderEntry {}

  /** Nothing in common: lines of a relative order moved by hand. */
  record Varied() implements HeaderEntry {}
}
