package orbit.figure.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How something is shown, as it stands in a figure's provenance, so that the view can be had again.
 *
 * @param order of a circuit's units; empty where it was made by hand, or is as stored
 * @param layout of a circuit that was ordered by hand, is as stored, or is transposed
 * @param canonical whether kernels are turned back by their output's element
 * @param which weights of a circuit
 * @param limit end of the colour scale; empty for one taken from the stored weights
 */
public record FigureSettings(
    FigureKind kind,
    Optional<Ordering> order,
    Optional<Layout> layout,
    boolean canonical,
    Which which,
    OptionalDouble limit,
    FigureStyle style) {

  /** Which weights are shown. */
  public enum Which {
    WEIGHTS(""),
    TIED("their equivariant part"),
    RESIDUAL("what the symmetry leaves, W − P W");

    private final String words;

    Which(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The settings without any view of a circuit. */
  public static FigureSettings of(FigureKind kind, FigureStyle style) {
    return new FigureSettings(
        kind,
        Optional.of(Ordering.ELEMENT),
        Optional.empty(),
        false,
        Which.WEIGHTS,
        OptionalDouble.empty(),
        style);
  }

  public FigureSettings with(FigureKind other) {
    return new FigureSettings(other, order, layout, canonical, which, limit, style);
  }

  public FigureSettings with(FigureStyle other) {
    return new FigureSettings(kind, order, layout, canonical, which, limit, other);
  }

  /** As {@link orbit.figure.sheet.Provenance#settings} keeps them. */
  public ObjectNode json() {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("style", kind.word());
    order.ifPresent(by -> json.put("order", by.word()));
    layout.ifPresent(hand -> layout(json.putObject("layout"), hand));
    json.put("canonical", canonical);
    json.put("which", word(which));
    limit.ifPresent(end -> json.put("limit", end));
    json.put("colours", style.scale().name());
    json.put("width", style.width()).put("font", style.font());
    json.put("dark", style.dark()).put("title", style.title());
    json.put("caption", style.caption()).put("legend", style.legend());
    return json;
  }

  private static void layout(ObjectNode json, Layout layout) {
    json.put("transposed", layout.transposed());
    numbers(json.putArray("outputs"), layout.outputs());
    ArrayNode inputs = json.putArray("inputs");
    layout.inputs().forEach(order -> numbers(inputs.addArray(), order));
  }

  private static void numbers(ArrayNode array, Order order) {
    Arrays.stream(order.toArray()).forEach(array::add);
  }

  /**
   * @throws FileProblem if they are none that Orbit wrote
   */
  public static FigureSettings of(ObjectNode document) {
    JsonReading json = new JsonReading(document, "/settings");
    JsonReading by = json.field("order");
    JsonReading hand = json.field("layout");
    JsonReading end = json.field("limit");
    try {
      return new FigureSettings(
          among(json.field("style"), List.of(FigureKind.values()), FigureKind::word),
          by.isMissingOrNull()
              ? Optional.empty()
              : Optional.of(among(by, List.of(Ordering.values()), Ordering::word)),
          hand.isMissingOrNull() ? Optional.empty() : Optional.of(layout(hand)),
          json.field("canonical").flag(),
          among(json.field("which"), List.of(Which.values()), FigureSettings::word),
          end.isMissingOrNull() ? OptionalDouble.empty() : OptionalDouble.of(end.number()),
          new FigureStyle(
              json.field("width").number(),
              json.field("font").number(),
              among(json.field("colours"), ColourScale.all(), ColourScale::name),
              json.field("dark").flag(),
              json.field(json.field("title").isMissing() ? "caption" : "title").flag(),
              json.field("caption").flag(),
              json.field("legend").flag()));
    } catch (IllegalArgumentException problem) {
      throw json.problem(String.valueOf(problem.getMessage()), "export the figure again");
    }
  }

  private static Layout layout(JsonReading json) {
    JsonReading inputs = json.field("inputs").array();
    return new Layout(
        order(json.field("outputs")),
        IntStream.range(0, inputs.node().size()).mapToObj(o -> order(inputs.item(o))).toList(),
        json.field("transposed").flag());
  }

  private static Order order(JsonReading json) {
    int[] units = new int[json.array().node().size()];
    for (int u = 0; u < units.length; u++) {
      units[u] = json.item(u).integer(0, units.length - 1);
    }
    return Order.of(units);
  }

  private static <T> T among(JsonReading json, List<T> all, Function<T, String> word) {
    String text = json.text();
    return all.stream()
        .filter(one -> word.apply(one).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                json.problem(
                    "there is no such value",
                    "use one of " + all.stream().map(word).collect(Collectors.joining(", "))));
  }

  private static String word(Which which) {
    return which.name().toLowerCase(Locale.ROOT);
  }
}
