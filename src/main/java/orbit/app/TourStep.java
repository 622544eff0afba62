package orbit.app;

import java.util.function.Consumer;

/**
 * A step of a guided walk.
 *
 * @param text two or three sentences: what is on screen, and what to try
 * @param arrange puts the window into the step's state, whatever state it is in
 */
record TourStep(String title, String text, TourPlace place, Consumer<MainWindow> arrange) {}
