/**
 * The kinds of figures: each a function from what is shown and a style to the marks of a {@link
 * orbit.figure.sheet.Figure}. {@link orbit.figure.kind.FigureKind#draw} is the way in.
 *
 * <p>Lengths in points; angles in degrees clockwise on the sheet, 0 pointing right.
 */
@NullMarked
package orbit.figure.kind;

import org.jspecify.annotations.NullMarked;
