package orbit.format;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import orbit.network.ValueRange;

/** The values that a network takes for black and white; few files say. */
final class OnnxRange {

  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] DEVIATION = {0.229, 0.224, 0.225};

  private OnnxRange() {}

  /**
   * @param isInception whether it is the InceptionV1 of the circuits papers
   * @param notes gets a sentence where the range is assumed
   */
  static ValueRange of(ModelProto model, int channels, boolean isInception, List<String> notes) {
    if (isInception) {
      notes.add(KnownInception.NOTE);
      return KnownInception.RANGE;
    }
    Map<String, String> metadata = new HashMap<>();
    for (StringStringEntryProto entry : model.getMetadataPropsList()) {
      metadata.put(
          entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().toLowerCase(Locale.ROOT));
    }
    boolean blueFirst =
        channels == 3 && metadata.getOrDefault("image.bitmappixelformat", "").startsWith("bgr");
    String nominal = metadata.getOrDefault("image.nominalpixelrange", "");
    return switch (nominal) {
      case "nominalrange_0_255" -> range(0, 255, blueFirst);
      case "nominalrange_16_235" -> range(16, 235, blueFirst);
      case "normalized_0_1" -> range(0, 1, blueFirst);
      case "normalized_1_1" -> range(-1, 1, blueFirst);
      default -> assumed(model, channels, blueFirst, notes);
    };
  }

  private static ValueRange range(double black, double white, boolean blueFirst) {
    return new ValueRange(List.of(black), List.of(white), blueFirst);
  }

  private static ValueRange assumed(
      ModelProto model, int channels, boolean blueFirst, List<String> notes) {
    boolean torch = model.getProducerName().toLowerCase(Locale.ROOT).contains("pytorch");
    if (torch && channels == 3) {
      notes.add(
          "the file does not say its range of values; as PyTorch wrote it, colours normalised with"
              + " ImageNet's mean and deviation are assumed");
      return ValueRange.normalised(1, MEAN, DEVIATION, blueFirst);
    }
    notes.add("the file does not say its range of values; 0 to 1 is assumed");
    return range(0, 1, blueFirst);
  }
}
