/** The program: its start, the window with its menus, and the preferences. */
@NullMarked
package orbit.app;

import org.jspecify.annotations.NullMarked;
