package orbit.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import orbit.circuit.CircuitPlan;
import orbit.family.FamilyFile;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A workspace as JSON. */
final class WorkspaceJson {

  private static final Set<String> KNOWN =
      Set.of(
          "orbit",
          "kind",
          "model",
          "families",
          "circuits",
          "views",
          "look",
          "unit",
          "bench",
          "comparison",
          "notes");

  /** Objects whose unknown fields are kept with those of the file. */
  private static final List<String> WITHIN = List.of("bench", "notes");

  private WorkspaceJson() {}

  static ObjectNode write(Workspace workspace) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("orbit", 1).put("kind", Workspace.KIND);
    workspace.model().ifPresent(model -> write(json.putObject("model"), model));
    if (!workspace.families().list().isEmpty()) {
      json.set("families", workspace.families().list());
    }
    ArrayNode circuits = json.putArray("circuits");
    workspace.circuits().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(circuit -> write(circuits.addObject(), circuit));
    ArrayNode views = json.putArray("views");
    workspace.views().forEach((look, view) -> views.add(ViewJson.write(look, view)));
    workspace.look().ifPresent(look -> json.set("look", ViewJson.look(look)));
    workspace.unit().ifPresent(unit -> json.put("unit", unit));
    workspace.bench().ifPresent(bench -> json.set("bench", BenchJson.write(bench)));
    workspace.comparison().ifPresent(two -> write(json.putObject("comparison"), two));
    if (!workspace.notes().isEmpty()) {
      ObjectNode notes = json.putObject("notes");
      write(notes, "units", workspace.notes().units());
      write(notes, "families", workspace.notes().families());
    }
    Unknown rest = workspace.unknown();
    for (String within : WITHIN) {
      rest = json.has(within) ? rest : rest.without(within);
    }
    rest.addTo(json);
    return json;
  }

  private static void write(ObjectNode json, ModelReference model) {
    json.put("name", model.name()).put("sha256", model.sha256());
    if (!model.path().isEmpty()) {
      json.put("path", model.path());
    }
    model.unknown().addTo(json);
  }

  private static void write(ObjectNode json, CircuitReference circuit) {
    json.put("name", circuit.name());
    circuit.plan().ifPresent(plan -> json.set("plan", plan.document()));
    if (circuit.plan().isEmpty()) {
      json.put("path", circuit.path()).put("sha256", circuit.sha256());
    }
    circuit.unknown().addTo(json);
  }

  private static void write(ObjectNode json, Comparison two) {
    json.set("of", ViewJson.look(two.of()));
    two.with().ifPresent(circuit -> write(json.putObject("with"), circuit));
    json.set("view", ViewJson.write(two.view()));
    if (!two.linking().linked()) {
      json.put("linked", false);
    }
    two.linking()
        .own()
        .ifPresent(
            own -> {
              json.put("oneRange", true);
              own.first().ifPresent(limit -> json.put("ownLimit", limit));
              own.second().ifPresent(limit -> json.put("ownLimitBeside", limit));
            });
    two.unknown().addTo(json);
  }

  private static void write(ObjectNode json, String name, NavigableMap<String, String> notes) {
    if (!notes.isEmpty()) {
      ObjectNode texts = json.putObject(name);
      notes.forEach(texts::put);
    }
  }

  /**
   * @throws FileProblem if it is none, with its place
   */
  static Workspace read(ObjectNode document) {
    JsonReading json = new JsonReading(document, "");
    JsonReading model = json.field("model");
    JsonReading families = json.field("families");
    JsonReading look = json.field("look");
    JsonReading unit = json.field("unit");
    JsonReading bench = json.field("bench");
    return new Workspace(
        model.isMissingOrNull() ? Optional.empty() : Optional.of(model(model)),
        families.isMissingOrNull() ? FamilyFile.empty() : families(families),
        circuits(json.field("circuits")),
        views(json.field("views")),
        look.isMissingOrNull() ? Optional.empty() : Optional.of(ViewJson.look(look.object())),
        unit.isMissingOrNull() ? Optional.empty() : Optional.of(unit.text()),
        bench.isMissingOrNull() ? Optional.empty() : Optional.of(BenchJson.read(bench)),
        comparison(json.field("comparison")),
        notes(json.field("notes")),
        unknown(json));
  }

  private static Unknown unknown(JsonReading json) {
    Unknown unknown = Unknown.of(json, KNOWN);
    if (!json.field("bench").isMissingOrNull()) {
      unknown = unknown.within("bench", Unknown.of(json.field("bench"), BenchJson.known()));
    }
    if (!json.field("notes").isMissingOrNull()) {
      unknown =
          unknown.within("notes", Unknown.of(json.field("notes"), Set.of("units", "families")));
    }
    return unknown;
  }

  private static ModelReference model(JsonReading json) {
    return new ModelReference(
        json.object().field("name").text(),
        json.field("path").text(""),
        json.field("sha256").text(),
        Unknown.of(json, Set.of("name", "path", "sha256")));
  }

  private static FamilyFile families(JsonReading json) {
    FamilyFile families = FamilyFile.of(json);
    for (int f = 0; f < families.entries().size(); f++) {
      if (families.entries().get(f).layer().isEmpty()) {
        throw json.item(f).field("layer").problem("the layer is missing", "name it");
      }
    }
    return families;
  }

  private static List<CircuitReference> circuits(JsonReading list) {
    List<CircuitReference> circuits = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int c = 0; c < size(list); c++) {
      JsonReading json = list.item(c).object();
      CircuitReference circuit = circuit(json);
      if (!names.add(circuit.name())) {
        throw json.field("name").problem("two circuits have this name", "rename one of them");
      }
      circuits.add(circuit);
    }
    return circuits;
  }

  private static CircuitReference circuit(JsonReading json) {
    JsonReading plan = json.object().field("plan");
    String name = json.field("name").text();
    Optional<CircuitPlan> made =
        plan.isMissingOrNull() ? Optional.empty() : Optional.of(plan(plan));
    return new CircuitReference(
        name,
        made,
        made.isPresent() ? "" : json.field("path").text(),
        made.isPresent() ? "" : json.field("sha256").text(""),
        Unknown.of(json, Set.of("name", "plan", "path", "sha256")));
  }

  private static Optional<Comparison> comparison(JsonReading json) {
    if (json.isMissingOrNull()) {
      return Optional.empty();
    }
    JsonReading with = json.object().field("with");
    return Optional.of(
        new Comparison(
            ViewJson.look(json.field("of").object()),
            with.isMissingOrNull() ? Optional.empty() : Optional.of(circuit(with)),
            ViewJson.read(json.field("view").object()),
            new Beside.Linking(
                json.field("linked").isMissingOrNull() || json.field("linked").flag(),
                json.field("oneRange").flag()
                    ? Optional.of(
                        new Beside.OwnLimits(
                            ViewJson.limit(json.field("ownLimit")),
                            ViewJson.limit(json.field("ownLimitBeside"))))
                    : Optional.empty()),
            Unknown.of(
                json,
                Set.of("of", "with", "view", "linked", "oneRange", "ownLimit", "ownLimitBeside"))));
  }

  private static CircuitPlan plan(JsonReading json) {
    try {
      return CircuitPlan.of((ObjectNode) json.object().node());
    } catch (FileProblem problem) {
      throw problem.within(json.pointer());
    }
  }

  private static Map<Look, SavedView> views(JsonReading list) {
    Map<Look, SavedView> views = new HashMap<>();
    for (int v = 0; v < size(list); v++) {
      JsonReading json = list.item(v).object();
      if (views.putIfAbsent(ViewJson.look(json), ViewJson.read(json)) != null) {
        throw json.problem("this matrix has a view already", "remove one of the two");
      }
    }
    return views;
  }

  private static int size(JsonReading list) {
    return list.isMissingOrNull() ? 0 : list.array().node().size();
  }

  private static Notes notes(JsonReading json) {
    return json.isMissingOrNull()
        ? Notes.NONE
        : new Notes(texts(json.object().field("units")), texts(json.field("families")));
  }

  private static NavigableMap<String, String> texts(JsonReading json) {
    NavigableMap<String, String> texts = new TreeMap<>();
    if (!json.isMissingOrNull()) {
      for (var field : json.object().node().properties()) {
        texts.put(field.getKey(), json.field(field.getKey()).text());
      }
    }
    return texts;
  }
}
