/**
 * Families: units of one layer placed on an orbit, in a chain of scales or among named variants;
 * and their form in files.
 *
 * <p>An equivariant, a half-turn symmetric and an invariant family are one type, an orbit G/H with
 * three stabilizers. A place without a unit is a hole. The nominal place and the measured one are
 * both kept.
 */
@NullMarked
package orbit.family;

import org.jspecify.annotations.NullMarked;
