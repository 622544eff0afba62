/**
 * Finds families: units that are turned, mirrored or recoloured copies of one another.
 *
 * <p>Two roads lead to one table. What a unit answers when a stimulus is turned, and the weights
 * that it reads the layer below with, are both written as complex terms that a turn by {@code a}
 * multiplies by {@code exp(-i k a)} ({@link orbit.discovery.Signatures}). Copies are units whose
 * terms agree after one turn; groups of copies are told from chance by the same terms with their
 * phases shuffled.
 */
@NullMarked
package orbit.discovery;

import org.jspecify.annotations.NullMarked;
