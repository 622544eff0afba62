/**
 * Finite groups of picture transformations, their orbits and irreducible representations, and the
 * turning of pixel grids.
 *
 * <p>Two actions, two names: an element <em>moves</em> places ({@link Orbit#move}) and
 * <em>turns</em> grids ({@link Turning}); never one operator for both. Angles are degrees,
 * clockwise on the screen, 0 = pointing right; hue is degrees on the HSV wheel.
 */
@NullMarked
package orbit.symmetry;

import org.jspecify.annotations.NullMarked;
