package orbit.view;

import orbit.figure.PlotPicture;
import orbit.figure.PlotStyle;
import orbit.figure.TuningPlot;

/**
 * A plot to be painted.
 *
 * @param density pixels of the screen per unit of length
 */
record TuningRequest(TuningPlot plot, int width, int height, double density, boolean dark) {

  PlotPicture paint() {
    return plot.picture(width, height, density, PlotStyle.of(dark));
  }
}
