package orbit.family;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import orbit.network.JsonDocument;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The families of a layer, or of several, with everything else that their file says; written back
 * without loss, unknown fields included. A family or unit that is not of the file's layer names its
 * own in the field {@code layer}.
 */
public final class FamilyFile {

  /** The field {@code kind} of such a file. */
  public static final String KIND = "families";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LARGEST_LAYER = 1 << 20;

  /**
   * A family as a file lists it.
   *
   * @param score how exactly the units stand in their places, 0 to 1, where known
   * @param notes may be empty
   * @param layer of its own; empty for the file's
   */
  public record Entry(Family family, OptionalDouble score, String notes, String layer) {

    public Entry(Family family, OptionalDouble score, String notes) {
      this(family, score, notes, "");
    }

    public Entry(Family family) {
      this(family, OptionalDouble.empty(), "");
    }

    /** The same of another layer than the file's. */
    public Entry of(String otherLayer) {
      return new Entry(family, score, notes, otherLayer);
    }
  }

  /**
   * A unit that is in no family, and why.
   *
   * @param layer of its own; empty for the file's
   */
  public record Unassigned(int unit, String reason, String layer) {

    public Unassigned(int unit, String reason) {
      this(unit, reason, "");
    }

    /** The same of another layer than the file's. */
    public Unassigned of(String otherLayer) {
      return new Unassigned(unit, reason, otherLayer);
    }
  }

  private final ObjectNode document;
  private final List<Entry> entries;
  private final List<Unassigned> unassigned;

  private FamilyFile(ObjectNode document, List<Entry> entries, List<Unassigned> unassigned) {
    this.document = document;
    this.entries = List.copyOf(entries);
    this.unassigned = List.copyOf(unassigned);
  }

  /**
   * Families that are in no file yet.
   *
   * @param about further fields of the file, such as name, notes and provenance
   * @throws FileProblem if a unit stands twice
   */
  public static FamilyFile of(
      String layer, List<Entry> entries, List<Unassigned> unassigned, ObjectNode about) {
    ObjectNode document = StrictJson.MAPPER.createObjectNode();
    document.put("orbit", 1).put("kind", KIND).put("layer", layer);
    document.setAll(about);
    ArrayNode families = document.putArray("families");
    for (Entry entry : entries) {
      ObjectNode json = FamilyWriter.family(entry.family());
      json.set("group", FamilyWriter.group(entry.family().group()));
      entry.score().ifPresent(score -> json.put("score", score));
      if (!entry.notes().isEmpty()) {
        json.put("notes", entry.notes());
      }
      if (!entry.layer().isEmpty()) {
        json.put("layer", entry.layer());
      }
      families.add(json);
    }
    ArrayNode rest = document.putArray("unassigned");
    for (Unassigned each : unassigned) {
      ObjectNode json = rest.addObject().put("unit", each.unit()).put("reason", each.reason());
      if (!each.layer().isEmpty()) {
        json.put("layer", each.layer());
      }
    }
    return checked(document);
  }

  /**
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong with
   *     the file
   */
  public static FamilyFile read(Path file) throws IOException {
    return JsonDocument.read(file, KIND, "a family file", FamilyFile::checked);
  }

  /** No families of no layer. */
  public static FamilyFile empty() {
    return of("", List.of(), List.of(), StrictJson.MAPPER.createObjectNode());
  }

  /**
   * Families that stand in another document, each with its layer.
   *
   * @param families the list, with the name of the field that holds it as its pointer
   * @throws FileProblem if they are none
   */
  public static FamilyFile of(JsonReading families) {
    ObjectNode document = StrictJson.MAPPER.createObjectNode();
    document.put("orbit", 1).put("kind", KIND).put("layer", "");
    document.set("families", families.array().node());
    return checked(document);
  }

  /** The list of families as the file holds it. */
  public ArrayNode list() {
    return (ArrayNode) document.path("families").deepCopy();
  }

  /** Writes the file whole or not at all. */
  public void write(Path file) throws IOException {
    JsonDocument.write(file, document);
  }

  private static FamilyFile checked(ObjectNode document) {
    JsonReading json = new JsonReading(document, "");
    json.field("layer").text();
    json.field("name").text("");
    json.field("notes").text("");
    int units = units(json).orElse(Integer.MAX_VALUE);
    JsonReading list = json.field("families").array();
    List<Family> families = FamilyReader.families(list);
    Set<String> listed = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (int f = 0; f < families.size(); f++) {
      JsonReading family = list.item(f);
      JsonReading score = family.field("score");
      OptionalDouble given =
          score.isMissingOrNull() ? OptionalDouble.empty() : OptionalDouble.of(score.number());
      String own = own(json, family);
      int last = own.isEmpty() ? units : Integer.MAX_VALUE;
      checkUnits(families.get(f), family.field("units"), last, own, listed);
      entries.add(new Entry(families.get(f), given, family.field("notes").text(""), own));
    }
    return new FamilyFile(document, entries, unassigned(json, units, listed));
  }

  /** The layer that a family or unit names, if it is another than the file's. */
  private static String own(JsonReading file, JsonReading item) {
    String layer = item.field("layer").text("");
    return layer.equals(file.field("layer").text()) ? "" : layer;
  }

  private static OptionalInt units(JsonReading json) {
    JsonReading units = json.field("layerUnits");
    return units.isMissingOrNull()
        ? OptionalInt.empty()
        : OptionalInt.of(units.integer(1, LARGEST_LAYER));
  }

  private static void checkUnits(
      Family family, JsonReading json, int units, String layer, Set<String> listed) {
    for (int m = 0; m < family.members().size(); m++) {
      OptionalInt unit = family.members().get(m).unit();
      if (unit.isPresent()) {
        checkUnit(json.item(m).field("unit"), unit.getAsInt(), units);
        if (!listed.add(layer + ":" + unit.getAsInt())) {
          throw json.item(m)
              .field("unit")
              .problem("unit " + unit.getAsInt() + " stands here a second time", "list it once");
        }
      }
    }
  }

  private static void checkUnit(JsonReading json, int unit, int units) {
    if (unit >= units) {
      throw json.problem(
          "the layer has units 0 to %d, not %d".formatted(units - 1, unit), "correct the number");
    }
  }

  private static List<Unassigned> unassigned(JsonReading json, int units, Set<String> listed) {
    JsonReading list = json.field("unassigned");
    List<Unassigned> rest = new ArrayList<>();
    if (list.isMissingOrNull()) {
      return rest;
    }
    for (int u = 0; u < list.array().node().size(); u++) {
      JsonReading item = list.item(u).object();
      int unit = item.field("unit").integer(0, Integer.MAX_VALUE - 1);
      String own = own(json, item);
      checkUnit(item.field("unit"), unit, own.isEmpty() ? units : Integer.MAX_VALUE);
      if (!listed.add(own + ":" + unit)) {
        throw item.problem("unit " + unit + " stands in the file already", "list each unit once");
      }
      rest.add(new Unassigned(unit, item.field("reason").text(""), own));
    }
    return rest;
  }

  public String layer() {
    return document.path("layer").asString();
  }

  /** Number of units of the layer, where the file says so. */
  public OptionalInt layerUnits() {
    return units(new JsonReading(document, ""));
  }

  /** May be empty. */
  public String name() {
    return document.path("name").asString("");
  }

  /** Where the families are from and what is not known of them; may be empty. */
  public String notes() {
    return document.path("notes").asString("");
  }

  /** The layer of a family of this file. */
  public String layerOf(Entry entry) {
    return entry.layer().isEmpty() ? layer() : entry.layer();
  }

  public List<Entry> entries() {
    return entries;
  }

  public List<Unassigned> unassigned() {
    return unassigned;
  }

  /** The family of this name, written as in the file or as in {@link #word}. */
  public Optional<Entry> entry(String name) {
    return entries.stream()
        .filter(entry -> entry.family().name().equals(name))
        .findFirst()
        .or(
            () ->
                entries.stream()
                    .filter(entry -> word(entry.family().name()).equals(word(name)))
                    .findFirst());
  }

  /** A name as one word for a command line, such as {@code high-low-frequency}. */
  public static String word(String name) {
    String joined = NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return joined.replaceAll("^-|-$", "");
  }
}
