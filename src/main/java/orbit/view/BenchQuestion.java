package orbit.view;

import orbit.network.Batch;
import orbit.stimulus.Probe;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimulus;

/**
 * What a layer is shown: made on the JavaFX thread, answered on any.
 *
 * @param rectified whether responses are read after ReLU
 */
record BenchQuestion(
    Probe probe, Stimulus stimulus, Settings settings, Readout readout, boolean rectified) {

  BenchFrame answer() {
    Batch picture = probe.draw(stimulus, settings);
    return BenchFrame.of(this, picture, probe.answer(picture));
  }
}
