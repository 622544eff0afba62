package orbit.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import orbit.figure.InputPicture;
import orbit.network.Batch;
import orbit.stimulus.Answer;

/**
 * What a layer answered.
 *
 * @param picture the stimulus as a person sees it, ARGB
 * @param maps of the layer, read as was asked
 * @param responses one a unit
 */
record BenchFrame(BenchQuestion question, int[] picture, Batch maps, float[] responses) {

  static BenchFrame of(BenchQuestion question, Batch picture, Answer answer) {
    return new BenchFrame(
        question,
        InputPicture.argb(picture, 0, question.probe().model().range()),
        question.rectified() ? answer.after() : answer.before(),
        answer.values(0, question.readout(), question.rectified()));
  }

  /** The units that answer most, the first most of all; those below zero are not among them. */
  List<Integer> top(int count) {
    return IntStream.range(0, responses.length)
        .filter(unit -> responses[unit] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer unit) -> -responses[unit]))
        .limit(count)
        .toList();
  }

  /** The largest magnitude of the maps; 1 where all are zero or none is a number. */
  float limit() {
    float largest = 0;
    for (float value : maps.values()) {
      float magnitude = Math.abs(value);
      largest = magnitude <= Float.MAX_VALUE ? Math.max(largest, magnitude) : largest;
    }
    return largest > 0 ? largest : 1;
  }
}
