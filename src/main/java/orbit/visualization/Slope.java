package orbit.visualization;

import orbit.network.Batch;

/**
 * An objective at some activations.
 *
 * @param values of each picture
 * @param derivative of the sum of the values, as large as the activations
 */
record Slope(double[] values, Batch derivative) {}
