package orbit.discovery;

import orbit.symmetry.Element;

/**
 * Where a unit was found to stand.
 *
 * @param unit channel in the layer
 * @param element that carries the upright feature to it
 * @param correlation with the template
 * @param confidence 0 to 1
 */
record Measured(int unit, Element element, double correlation, double confidence) {

  /** The angle that the places of a circle are spaced by; a mirrored unit's runs backwards. */
  double along() {
    return element.mirrored() ? -element.rotation() : element.rotation();
  }
}
