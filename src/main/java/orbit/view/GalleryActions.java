package orbit.view;

import java.util.function.Consumer;
import orbit.stimulus.StoredPicture;

/**
 * What the gallery asks of the window around it.
 *
 * @param close takes the gallery away
 * @param chooseFolder asks the user for a folder of pictures
 * @param stimulus puts a picture on the stimulus bench
 */
public record GalleryActions(
    Runnable close, Runnable chooseFolder, Consumer<StoredPicture> stimulus) {}
