/**
 * A figure as a value: marks on a sheet of paper, in points of 1/72 inch, y running down; one
 * painter draws them on any {@code Graphics2D}, and SVG, PDF, PNG and the screen are such.
 *
 * <p>What a figure says of its origin ({@link orbit.figure.sheet.Provenance}) is written into each
 * file and read back. Equal figures make equal bytes.
 */
@NullMarked
package orbit.figure.sheet;

import org.jspecify.annotations.NullMarked;
