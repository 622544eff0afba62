package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.family.Family;
import orbit.family.FamilyFile;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The families of a layer and the units that are in none, with the reason.
 *
 * @param about where it comes from: model, stimuli, settings; in words
 */
public record Discovered(
    String layer,
    int layerUnits,
    List<FoundFamily> families,
    List<FamilyFile.Unassigned> unassigned,
    List<String> about) {

  public Discovered {
    families = List.copyOf(families);
    unassigned = List.copyOf(unassigned);
    about = List.copyOf(about);
  }

  /**
   * The families of one layer or of several as a file.
   *
   * @throws IllegalArgumentException if there is no layer
   */
  public static FamilyFile file(List<Discovered> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("there is no layer");
    }
    Discovered first = layers.getFirst();
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    boolean several = layers.size() > 1;
    json.put(
        "name",
        "families of " + String.join(", ", layers.stream().map(Discovered::layer).toList()));
    if (!several && first.layerUnits() > 0) {
      json.put("layerUnits", first.layerUnits());
    }
    ArrayNode lines = json.putArray("provenance");
    layers.stream().flatMap(each -> each.about().stream()).distinct().forEach(lines::add);
    List<FamilyFile.Entry> entries = new ArrayList<>();
    List<FamilyFile.Unassigned> rest = new ArrayList<>();
    for (Discovered each : layers) {
      String layer = several ? each.layer() : "";
      each.families().forEach(found -> entries.add(found.entry().of(layer)));
      each.unassigned().forEach(unit -> rest.add(unit.of(layer)));
    }
    return FamilyFile.of(first.layer(), entries, rest, json);
  }

  /** The families without what they are worth. */
  public List<Family> all() {
    return families.stream().map(FoundFamily::family).toList();
  }

  /** Which family each unit is in, by unit; -1 for none. */
  public int[] labels(int units) {
    int[] labels = new int[units];
    Arrays.fill(labels, -1);
    for (int f = 0; f < families.size(); f++) {
      for (int unit : families.get(f).units()) {
        labels[unit] = f;
      }
    }
    return labels;
  }
}
