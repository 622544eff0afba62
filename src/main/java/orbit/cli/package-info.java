/**
 * The commands: everything the window can compute, without a window.
 *
 * <p>Machine output goes to stdout, progress and complaints to stderr. Exit code 0, 2 for bad
 * usage, 1 for a failure with one line and no stack trace.
 */
@NullMarked
package orbit.cli;

import org.jspecify.annotations.NullMarked;
