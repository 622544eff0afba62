package orbit.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orbit.family.Arrangement;
import orbit.family.Factor;
import orbit.family.FamilyReader;
import orbit.family.FamilyWriter;
import orbit.family.Member;
import orbit.network.FileProblem;
import orbit.network.JsonDocument;
import orbit.network.JsonReading;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.symmetry.Action;
import orbit.symmetry.Group;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A circuit without its weights: two layers, families of their units, and the group. A file of kind
 * {@code catalogue} has the fields of a circuit file but {@code kernel} and {@code weights}, and
 * for each side {@code layerUnits}, the number of units of the layer.
 */
public final class CircuitPlan {

  private static final int LARGEST_LAYER = 1 << 20;
  private static final Group TRIVIAL = new Group.Cyclic(Action.ROTATION, 1);

  private final ObjectNode document;
  private final Group group;
  private final Side input;
  private final Side output;

  private CircuitPlan(ObjectNode document) {
    JsonReading json = new JsonReading(document, "");
    json.field("name").text();
    json.field("title").text("");
    this.document = document;
    chain();
    this.group = FamilyReader.group(json.field("group"));
    this.input = CircuitReader.side(json.field("input"), group);
    this.output = CircuitReader.side(json.field("output"), group);
    checkMembers(json.field("input"), input);
    checkMembers(json.field("output"), output);
    checkFactors(json);
  }

  /**
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file
   */
  public static CircuitPlan read(Path file) throws IOException {
    return JsonDocument.read(file, "catalogue", "a circuit of the catalogue", CircuitPlan::new);
  }

  /**
   * A plan of chosen families. Families on an orbit must have one group; chains and variants fit
   * with any, and among themselves have the trivial one.
   *
   * @throws IllegalArgumentException if the families of a side are of several layers, share a unit,
   *     or groups differ
   */
  public static CircuitPlan between(List<FamilyChoice> inputs, List<FamilyChoice> outputs) {
    Group common = commonGroup(Stream.concat(inputs.stream(), outputs.stream()).toList());
    ObjectNode document = StrictJson.MAPPER.createObjectNode();
    document.put("orbit", 1).put("kind", "catalogue");
    document.put("name", names(inputs) + " to " + names(outputs));
    document.set("group", FamilyWriter.group(common));
    document.set("input", side(inputs));
    document.set("output", side(outputs));
    return new CircuitPlan(document);
  }

  /**
   * A plan that stands in another document.
   *
   * @throws FileProblem if it is none, with a place within the plan
   */
  public static CircuitPlan of(ObjectNode document) {
    return new CircuitPlan(document.deepCopy());
  }

  private static Group commonGroup(List<FamilyChoice> choices) {
    List<FamilyChoice> placed =
        choices.stream()
            .filter(choice -> choice.family().arrangement() instanceof Arrangement.OnOrbit)
            .toList();
    for (FamilyChoice choice : placed) {
      FamilyChoice first = placed.getFirst();
      if (!choice.family().group().equals(first.family().group())) {
        throw new IllegalArgumentException(
            "%s of %s has the group %s, but %s of %s has %s; place both on orbits of one group"
                .formatted(
                    first.family().name(),
                    first.layer(),
                    first.family().group().name(),
                    choice.family().name(),
                    choice.layer(),
                    choice.family().group().name()));
      }
    }
    return placed.isEmpty() ? TRIVIAL : placed.getFirst().family().group();
  }

  private static String names(List<FamilyChoice> choices) {
    String families =
        choices.stream().map(choice -> choice.family().name()).collect(Collectors.joining(", "));
    return choices.getFirst().layer() + " " + families;
  }

  private static ObjectNode side(List<FamilyChoice> choices) {
    FamilyChoice first = choices.getFirst();
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("layer", first.layer());
    first.layerUnits().ifPresent(units -> json.put("layerUnits", units));
    ArrayNode families = json.putArray("families");
    Set<Integer> seen = new HashSet<>();
    for (FamilyChoice choice : choices) {
      if (!choice.layer().equals(first.layer())) {
        throw new IllegalArgumentException(
            "families of %s and of %s are no side of one circuit; choose those of one layer"
                .formatted(first.layer(), choice.layer()));
      }
      for (Member member : choice.family().members()) {
        if (member.unit().isPresent() && !seen.add(member.unit().getAsInt())) {
          throw new IllegalArgumentException(
              "unit %d of %s stands in two of the families; choose one of them"
                  .formatted(member.unit().getAsInt(), choice.layer()));
        }
      }
      families.add(FamilyWriter.family(choice.family()));
    }
    return json;
  }

  private static void checkMembers(JsonReading json, Side side) {
    json.field("layer").text();
    int units = units(json.field("layerUnits")).orElse(Integer.MAX_VALUE);
    for (int u = 0; u < side.size(); u++) {
      Member member = side.member(u);
      JsonReading item =
          json.field("families").item(side.familyIndex(u)).field("units").item(side.memberIndex(u));
      if (member.unit().isEmpty() && member.factor().isEmpty() && !member.hole()) {
        throw item.problem("this is neither unit, factor nor hole", "give the unit's number");
      }
      if (member.unit().orElse(0) >= units) {
        throw item.field("unit")
            .problem("the layer has units 0 to " + (units - 1), "correct the number");
      }
    }
  }

  /** Two factors that are to be found, or none; and none but of inputs. */
  private void checkFactors(JsonReading json) {
    if (factors(output).findAny().isPresent()) {
      throw new FileProblem(
          json.field("output").pointer(), "an output is a factor", "list units as outputs");
    }
    List<Factor.End> sought =
        factors(input)
            .filter(Factor.Sought.class::isInstance)
            .map(factor -> ((Factor.Sought) factor).end())
            .toList();
    if (!sought.isEmpty() && (sought.size() != 2 || sought.getFirst() == sought.getLast())) {
      throw new FileProblem(
          json.field("input").pointer(),
          "factors are sought in pairs",
          "list one with the end towards and one with the end away");
    }
  }

  private static Stream<Factor> factors(Side side) {
    return side.families().stream()
        .flatMap(family -> family.members().stream())
        .flatMap(member -> member.factor().stream());
  }

  private static OptionalInt units(JsonReading json) {
    return json.isMissingOrNull()
        ? OptionalInt.empty()
        : OptionalInt.of(json.integer(1, LARGEST_LAYER));
  }

  public String name() {
    return document.path("name").asString();
  }

  /** What the circuit shows, as a sentence; its name where there is no title. */
  public String title() {
    return document.path("title").asString(name());
  }

  /** What is not known or was decided; may be empty. */
  public String notes() {
    return document.path("notes").asString("");
  }

  public Group group() {
    return group;
  }

  public Side input() {
    return input;
  }

  public Side output() {
    return output;
  }

  /** Number of units of the input's layer, where it is known. */
  public OptionalInt inputUnits() {
    return units(new JsonReading(document, "").field("input").field("layerUnits"));
  }

  /** Number of units of the output's layer, where it is known. */
  public OptionalInt outputUnits() {
    return units(new JsonReading(document, "").field("output").field("layerUnits"));
  }

  /**
   * Circuits that show one pattern at several sizes.
   *
   * @param position of this one, from 1
   * @param size such as {@code small}
   */
  public record Chain(String name, int position, String size) {}

  /** The chain that this circuit belongs to. */
  public Optional<Chain> chain() {
    JsonReading chain = new JsonReading(document, "").field("chain");
    return chain.isMissingOrNull()
        ? Optional.empty()
        : Optional.of(
            new Chain(
                chain.field("name").text(),
                chain.field("position").integer(1, LARGEST_LAYER),
                chain.field("size").text()));
  }

  /** Whether a model has both layers, with as many units. */
  public boolean fits(Model model) {
    return fits(model, input, inputUnits()) && fits(model, output, outputUnits());
  }

  private static boolean fits(Model model, Side side, OptionalInt units) {
    return model
        .layer(side.layer())
        .filter(layer -> layer.units() == units.orElse(layer.units()))
        .isPresent();
  }

  /** The fields of a circuit file that are known without weights. */
  public ObjectNode document() {
    return document.deepCopy();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CircuitPlan plan
        && document.equals(CircuitPlan::compareValues, plan.document);
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }

  /** Numbers of a file are decimals, those of families doubles. */
  private static int compareValues(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
