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
 * The families of one layer with everything else that their file says; written back without loss,
 * unknown fields included.
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
   */
  public record Entry(Family family, OptionalDouble score, String notes) {

    public Entry(Family family) {
      this(family, OptionalDouble.empty(), "");
    }
  }

  /** A unit that is in no family, and why. */
  public record Unassigned(int unit, String reason) {}

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
      families.add(json);
    }
    ArrayNode rest = document.putArray("unassigned");
    unassigned.forEach(
        each -> rest.addObject().put("unit", each.unit()).put("reason", each.reason()));
    return checked(document);
  }

  /**
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong with
   *     the file
   */
  public static FamilyFile read(Path file) throws IOException {
    return JsonDocument.read(file, KIND, "a family file", FamilyFile::checked);
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
    Set<Integer> listed = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (int f = 0; f < families.size(); f++) {
      JsonReading family = list.item(f);
      JsonReading score = family.field("score");
      OptionalDouble given =
          score.isMissingOrNull() ? OptionalDouble.empty() : OptionalDouble.of(score.number());
      checkUnits(families.get(f), family.field("units"), units, listed);
      entries.add(new Entry(families.get(f), given, family.field("notes").text("")));
    }
    return new FamilyFile(document, entries, unassigned(json, units, listed));
  }

  private static OptionalInt units(JsonReading json) {
    JsonReading units = json.field("layerUnits");
    return units.isMissingOrNull()
        ? OptionalInt.empty()
        : OptionalInt.of(units.integer(1, LARGEST_LAYER));
  }

  private static void checkUnits(Family family, JsonReading json, int units, Set<Integer> listed) {
    for (int m = 0; m < family.members().size(); m++) {
      OptionalInt unit = family.members().get(m).unit();
      if (unit.isPresent()) {
        checkUnit(json.item(m).field("unit"), unit.getAsInt(), units);
        listed.add(unit.getAsInt());
      }
    }
  }

  private static void checkUnit(JsonReading json, int unit, int units) {
    if (unit >= units) {
      throw json.problem(
          "the layer has units 0 to %d, not %d".formatted(units - 1, unit), "correct the number");
    }
  }

  private static List<Unassigned> unassigned(JsonReading json, int units, Set<Integer> listed) {
    JsonReading list = json.field("unassigned");
    List<Unassigned> rest = new ArrayList<>();
    if (list.isMissingOrNull()) {
      return rest;
    }
    for (int u = 0; u < list.array().node().size(); u++) {
      JsonReading item = list.item(u).object();
      int unit = item.field("unit").integer(0, Integer.MAX_VALUE - 1);
      checkUnit(item.field("unit"), unit, units);
      if (listed.contains(unit)) {
        throw item.problem("unit " + unit + " stands in the file already", "list each unit once");
      }
      listed.add(unit);
      rest.add(new Unassigned(unit, item.field("reason").text("")));
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
