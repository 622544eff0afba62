package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orbit.network.ValueRange;

/**
 * How a picture becomes a network's input, as a person writes it: {@code (scale x - mean) /
 * deviation} of colours x from 0 to 1.
 *
 * @param scale 1 or 255
 * @param mean one number, or one a channel, with commas between
 * @param deviation likewise
 */
record InputForm(int scale, String mean, String deviation, boolean blueFirst) {

  /** A form that many networks share. */
  record Preset(String name, InputForm form) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Preset> PRESETS =
      List.of(
          new Preset("0 to 1", new InputForm(1, "0", "1", false)),
          new Preset("−1 to 1", new InputForm(1, "0.5", "0.5", false)),
          new Preset("0 to 255", new InputForm(255, "0", "1", false)),
          new Preset("−117 to 138 (InceptionV1)", new InputForm(255, "117", "1", false)),
          new Preset(
              "ImageNet mean and deviation (PyTorch)",
              new InputForm(1, "0.485, 0.456, 0.406", "0.229, 0.224, 0.225", false)),
          new Preset(
              "blue first, less the mean (Caffe)", new InputForm(255, "104, 117, 123", "1", true)));

  /** The form of a range. */
  static InputForm of(ValueRange range) {
    int channels = range.isUniform() ? 1 : range.black().size();
    int scale = range.high() - range.low() > 20 ? 255 : 1;
    List<Double> deviations = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      double deviation = scale / (range.value(c, 1) - range.value(c, 0));
      deviations.add(deviation);
      means.add(0 - range.value(c, 0) * deviation);
    }
    return new InputForm(scale, text(means), text(deviations), range.blueFirst());
  }

  private static String text(List<Double> numbers) {
    boolean same = numbers.stream().distinct().count() == 1;
    return numbers.stream()
        .limit(same ? 1 : numbers.size())
        .map(number -> String.format(Locale.ROOT, "%.6f", number))
        .map(text -> text.replaceFirst("0+$", "").replaceFirst("\\.$", ""))
        .collect(Collectors.joining(", "));
  }

  /**
   * The range that this form describes.
   *
   * @throws IllegalArgumentException one sentence, if a number is missing or unfit
   */
  ValueRange range(int channels) {
    double[] means = numbers(mean, "mean", channels);
    double[] deviations = numbers(deviation, "deviation", channels);
    for (double one : deviations) {
      if (!(one > 0)) {
        throw new IllegalArgumentException("A deviation is larger than zero.");
      }
    }
    int count = Math.max(means.length, deviations.length);
    return ValueRange.normalised(scale, all(means, count), all(deviations, count), blueFirst);
  }

  private static double[] all(double[] numbers, int count) {
    return IntStream.range(0, count)
        .mapToDouble(c -> numbers[numbers.length == 1 ? 0 : c])
        .toArray();
  }

  private static double[] numbers(String text, String what, int channels) {
    String[] parts = text.strip().split("[,;\\s]+", -1);
    if (parts.length != 1 && parts.length != channels) {
      throw new IllegalArgumentException(
          "The %s is one number, or %d with commas between.".formatted(what, channels));
    }
    double[] numbers = new double[parts.length];
    for (int c = 0; c < parts.length; c++) {
      try {
        numbers[c] = Double.parseDouble(parts[c]);
      } catch (NumberFormatException unfit) {
        throw new IllegalArgumentException("“%s” is no number.".formatted(parts[c]), unfit);
      }
      if (!Double.isFinite(numbers[c])) {
        throw new IllegalArgumentException("“%s” is not finite.".formatted(parts[c]));
      }
    }
    return numbers;
  }
}
