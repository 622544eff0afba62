/**
 * Circuits: two sides of families and the weights between them; bands, orders, views and analysis.
 *
 * <p>A view (reordered, turned, mixed) is its source and one function; nothing is copied until it
 * is drawn. Circuit files are read and written here.
 */
@NullMarked
package orbit.circuit;

import org.jspecify.annotations.NullMarked;
