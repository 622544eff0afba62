package orbit.visualization.example;

/**
 * The window of a picture that a unit sees where it answers most, or least; pixels of the picture
 * as {@link Framing} shows it to the network.
 *
 * @param picture index among the folder's pictures
 * @param value the unit's, before ReLU
 * @param top first row; negative where the window begins in the padding
 * @param left first column
 */
public record Example(int picture, float value, int top, int left, int height, int width) {}
