package orbit.stimulus;

import java.util.List;

/**
 * Tuning curves turned back to their preferred angles and normalised.
 *
 * @param offsets degrees from the preferred angle, ascending
 * @param curves [unit][offset]
 * @param mean over units, [offset]
 * @param spread standard deviation over units, [offset]
 */
public record AlignedCurves(
    List<Double> offsets, double[][] curves, double[] mean, double[] spread, List<Integer> units) {}
