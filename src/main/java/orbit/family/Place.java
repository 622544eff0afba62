package orbit.family;

import orbit.symmetry.Element;

/** Where a member stands in its family. */
public sealed interface Place {

  /** On an orbit: the element that carries the upright feature here. */
  record OnOrbit(Element element) implements Place {}

  /** In a chain: the scale as a ratio, greater than 0. */
  record Scale(double ratio) implements Place {
    public Scale {
      if (!(ratio > 0) || Double.isInfinite(ratio)) {
        throw new IllegalArgumentException("a scale is a ratio greater than 0, not " + ratio);
      }
    }
  }

  /** Among variants: a name only. */
  record Variant(String name) implements Place {}
}
