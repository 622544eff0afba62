/**
 * The window's controls and view models. A view model holds properties and no nodes and is tested
 * without a window; a control draws one and passes on what the user does.
 */
@NullMarked
package orbit.view;

import org.jspecify.annotations.NullMarked;
