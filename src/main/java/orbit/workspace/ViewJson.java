package orbit.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The view of a matrix as JSON; what is as usual is left out. */
final class ViewJson {

  private static final Set<String> KNOWN =
      Set.of(
          "circuit",
          "layers",
          "order",
          "layout",
          "transposed",
          "frame",
          "tie",
          "residual",
          "colours",
          "limit",
          "selection",
          "window");
  private static final int MOST = 1 << 29;

  private ViewJson() {}

  static ObjectNode write(Look look, SavedView view) {
    ObjectNode json = look(look);
    json.setAll(write(view));
    return json;
  }

  /** Without the matrix that it is of. */
  static ObjectNode write(SavedView view) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    view.ordering().ifPresent(by -> json.put("order", by.word()));
    view.layout().ifPresent(hand -> write(json.putObject("layout"), hand));
    if (view.transposed()) {
      json.put("transposed", true);
    }
    if (view.frame() != Frame.STORED) {
      json.put("frame", Words.of(view.frame()));
    }
    switch (view.shown()) {
      case Shown.Tied(double tie) when tie == 0 -> {}
      case Shown.Tied(double tie) -> json.put("tie", tie);
      case Shown.Residual residual -> json.put("residual", true);
    }
    json.put("colours", view.scale().name());
    view.limit().ifPresent(end -> json.put("limit", end));
    selection(view.selection()).ifPresent(selected -> json.set("selection", selected));
    view.viewport()
        .ifPresent(
            at ->
                json.putObject("window")
                    .put("width", at.width())
                    .put("height", at.height())
                    .put("scale", at.scale())
                    .put("x", at.x())
                    .put("y", at.y()));
    view.unknown().addTo(json);
    return json;
  }

  static ObjectNode look(Look look) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    switch (look) {
      case Look.OfCircuit(String name) -> json.put("circuit", name);
      case Look.Layers(String from, String to) -> json.putArray("layers").add(from).add(to);
    }
    return json;
  }

  static Look look(JsonReading json) {
    if (!json.field("circuit").isMissing()) {
      return new Look.OfCircuit(json.field("circuit").text());
    }
    JsonReading layers = json.field("layers").array();
    if (layers.node().size() != 2) {
      throw layers.problem("two layers belong here", "name the upper and the lower layer");
    }
    return new Look.Layers(layers.item(0).text(), layers.item(1).text());
  }

  private static void write(ObjectNode json, Layout hand) {
    numbers(json.putArray("outputs"), hand.outputs());
    ArrayNode inputs = json.putArray("inputs");
    hand.inputs().forEach(order -> numbers(inputs.addArray(), order));
  }

  private static void numbers(ArrayNode array, Order order) {
    Arrays.stream(order.toArray()).forEach(array::add);
  }

  private static Optional<ObjectNode> selection(Selection selection) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    return switch (selection) {
      case Selection.Nothing nothing -> Optional.empty();
      case Selection.Cell(int output, int input) ->
          Optional.of(json.put("output", output).put("input", input));
      case Selection.Band(int band) -> Optional.of(json.put("band", band));
      case Selection.Output(int unit) -> Optional.of(json.put("output", unit));
      case Selection.Input(int unit) -> Optional.of(json.put("input", unit));
    };
  }

  static SavedView read(JsonReading json) {
    JsonReading order = json.field("order");
    JsonReading layout = json.field("layout");
    JsonReading frame = json.field("frame");
    JsonReading limit = json.field("limit");
    JsonReading window = json.field("window");
    return new SavedView(
        order.isMissingOrNull()
            ? Optional.empty()
            : Optional.of(Words.read(order, Ordering.values())),
        layout.isMissingOrNull() ? Optional.empty() : Optional.of(layout(layout)),
        json.field("transposed").flag(),
        frame.isMissingOrNull() ? Frame.STORED : Words.read(frame, Frame.values()),
        shown(json),
        Words.read(json.field("colours"), ColourScale.all(), ColourScale::name),
        limit(limit),
        readSelection(json.field("selection")),
        window.isMissingOrNull() ? Optional.empty() : Optional.of(window(window)),
        Unknown.of(json, KNOWN));
  }

  /** The value at the ends of a colour scale; empty where none is given. */
  static OptionalDouble limit(JsonReading json) {
    if (json.isMissingOrNull()) {
      return OptionalDouble.empty();
    }
    double limit = json.number();
    if (!(limit > 0 && limit <= Float.MAX_VALUE)) {
      throw json.problem("a colour scale ends at a positive number", "");
    }
    return OptionalDouble.of(limit);
  }

  private static Shown shown(JsonReading json) {
    if (json.field("residual").flag()) {
      return new Shown.Residual();
    }
    JsonReading tie = json.field("tie");
    double share = tie.isMissingOrNull() ? 0 : tie.number();
    if (!(share >= 0 && share <= 1)) {
      throw tie.problem("the tie runs from 0 to 1, not to " + tie.shown(), "");
    }
    return new Shown.Tied(share);
  }

  private static Layout layout(JsonReading json) {
    JsonReading inputs = json.field("inputs").array();
    List<Order> orders = new ArrayList<>();
    for (int o = 0; o < inputs.node().size(); o++) {
      orders.add(order(inputs.item(o)));
    }
    Order outputs = order(json.field("outputs"));
    try {
      return new Layout(outputs, orders, false);
    } catch (IllegalArgumentException problem) {
      throw inputs.problem(
          String.valueOf(problem.getMessage()), "give one order, or one for each output");
    }
  }

  private static Order order(JsonReading json) {
    int[] units = new int[json.array().node().size()];
    for (int u = 0; u < units.length; u++) {
      units[u] = json.item(u).integer(0, units.length - 1);
    }
    try {
      return Order.of(units);
    } catch (IllegalArgumentException problem) {
      throw json.problem(
          "this is no order, since a number is missing or stands twice",
          "list each number from 0 to %d once".formatted(units.length - 1));
    }
  }

  private static Selection readSelection(JsonReading json) {
    if (json.isMissingOrNull()) {
      return new Selection.Nothing();
    }
    boolean output = !json.object().field("output").isMissing();
    boolean input = !json.field("input").isMissing();
    if (output && input) {
      return new Selection.Cell(number(json, "output"), number(json, "input"));
    }
    if (output) {
      return new Selection.Output(number(json, "output"));
    }
    return input
        ? new Selection.Input(number(json, "input"))
        : new Selection.Band(number(json, "band"));
  }

  private static int number(JsonReading json, String field) {
    return json.field(field).integer(0, MOST);
  }

  private static SavedView.Window window(JsonReading json) {
    double scale = json.field("scale").number();
    if (!(scale > 0 && scale < MOST)) {
      throw json.field("scale").problem("a scale is positive", "");
    }
    return new SavedView.Window(
        json.field("width").integer(1, 1 << 20),
        json.field("height").integer(1, 1 << 20),
        scale,
        place(json.field("x")),
        place(json.field("y")));
  }

  private static double place(JsonReading json) {
    double at = json.number();
    if (Math.abs(at) > MOST) {
      throw json.problem("this is off any picture", "");
    }
    return at;
  }
}
