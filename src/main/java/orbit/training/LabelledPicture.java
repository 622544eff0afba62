package orbit.training;

/**
 * A picture and what its central leaf is.
 *
 * @param values [3][64][64], red, green, blue, each -1..1
 */
public record LabelledPicture(float[] values, Labels labels) {}
