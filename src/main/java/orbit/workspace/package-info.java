/** What a researcher does to a view and can undo or save: the state of a view and its history. */
@NullMarked
package orbit.workspace;

import org.jspecify.annotations.NullMarked;
