package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import orbit.network.About;
import orbit.network.FileProblem;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.InvalidFileException;
import orbit.network.JsonReading;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Shape;
import orbit.network.StrictJson;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks the two files of a native model. */
final class NativeModelReader {

  private static final String WHAT = "a model.json";

  private static final int MOST_BYTES = 64 << 20;

  private static final int MOST_NODES = 100_000;

  private NativeModelReader() {}

  static NativeModel read(Path file) throws IOException {
    ByteSource.check(file, WHAT);
    if (Files.size(file) > MOST_BYTES) {
      throw new InvalidFileException(file, "", "this is longer than 64 MB", "open " + WHAT);
    }
    try {
      ObjectNode document = document(file);
      JsonReading json = new JsonReading(document, "");
      StrictJson.checkKind(json, "model");
      Path weights = weights(file, json.field("weights"));
      Map<String, Tensor> tensors = SafetensorsFile.read(weights);
      return new NativeModel(document, model(json, tensors), tensors.values());
    } catch (FileProblem problem) {
      throw problem.in(file);
    } catch (JacksonException problem) {
      throw StrictJson.broken(file, problem, WHAT);
    }
  }

  private static ObjectNode document(Path file) {
    try (JsonParser parser = StrictJson.MAPPER.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new FileProblem(
            "at the top", "this is no model", "open one with \"kind\": \"model\"");
      }
      ObjectNode document = (ObjectNode) StrictJson.MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new FileProblem("at the end", "something follows the model", "remove it");
      }
      return document;
    }
  }

  private static Path weights(Path file, JsonReading json) throws IOException {
    String name = json.object().field("file").text();
    // nothing that leads out of the folder
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,200}")) {
      throw json.field("file")
          .problem("this is not the plain name of a file in the same folder", "");
    }
    String wanted = json.field("sha256").text().toLowerCase(Locale.ROOT);
    if (!wanted.matches("[0-9a-f]{64}")) {
      throw json.field("sha256").problem("a SHA-256 has 64 hexadecimal digits", "");
    }
    Path weights = file.resolveSibling(name);
    ByteSource.check(weights, "a safetensors file");
    String found = Sha256.of(weights);
    if (!found.equals(wanted)) {
      throw new FileProblem(
          "/weights/sha256",
          "%s is not the file that belongs to this model, its SHA-256 is %s".formatted(name, found),
          "fetch the model again, or write this SHA-256 here if you changed the weights yourself");
    }
    return weights;
  }

  private static Model model(JsonReading json, Map<String, Tensor> tensors) {
    String name = Names.read(json.field("name"));
    JsonReading input = json.field("input");
    Graph graph = graph(json.field("nodes"), shape(input.object()), tensors);
    Map<String, String> layers = layers(json.field("layers"), graph);
    JsonReading training = json.field("training");
    About about =
        new About(
            json.field("licence").text(""),
            json.field("provenance").text(""),
            training.isMissingOrNull()
                ? ""
                : StrictJson.MAPPER.writeValueAsString(training.object().node()),
            notes(json.field("notes")));
    String sha256 = json.field("weights").field("sha256").text().toLowerCase(Locale.ROOT);
    ValueRange range = RangeJson.read(input, graph.input().channels());
    Map<String, String> aliases = aliases(json.field("aliases"), graph);
    return fitting(
        () -> new Model(name, NativeModel.FORMAT, graph, range, layers, sha256, about, aliases));
  }

  private static List<String> notes(JsonReading json) {
    List<String> notes = new ArrayList<>();
    for (int n = 0; !json.isMissing() && n < json.array().node().size(); n++) {
      notes.add(json.item(n).text());
    }
    return notes;
  }

  private static Map<String, String> aliases(JsonReading json, Graph graph) {
    Map<String, String> aliases = new LinkedHashMap<>();
    if (!json.isMissing()) {
      for (String name : json.object().node().propertyNames()) {
        JsonReading node = json.field(name);
        if (!graph.has(node.text())) {
          throw node.problem("there is no node " + node.shown(), "");
        }
        aliases.put(name, node.text());
      }
    }
    return aliases;
  }

  private static Shape shape(JsonReading json) {
    return new Shape(
        json.field("channels").integer(1, 4096),
        json.field("height").integer(1, 16384),
        json.field("width").integer(1, 16384));
  }

  private static Graph graph(JsonReading json, Shape picture, Map<String, Tensor> tensors) {
    int count = json.array().node().size();
    if (count > MOST_NODES) {
      throw json.problem(count + " nodes are too many", "open a smaller model");
    }
    NodeReader reader = new NodeReader(tensors);
    List<Node> nodes = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      nodes.add(reader.read(json.item(n)));
    }
    return fitting(() -> new Graph(picture, nodes));
  }

  private static <T> T fitting(Supplier<T> made) {
    try {
      return made.get();
    } catch (GraphException problem) {
      throw new FileProblem("node " + problem.node(), problem.problem(), "correct the nodes");
    }
  }

  private static Map<String, String> layers(JsonReading json, Graph graph) {
    Map<String, String> layers = new LinkedHashMap<>();
    for (int n = 0; n < json.array().node().size(); n++) {
      JsonReading layer = json.item(n).object();
      JsonReading name = layer.field("name");
      JsonReading node = layer.field("node");
      if (!graph.has(node.text())) {
        throw node.problem("there is no node " + node.shown(), "");
      }
      if (layers.put(Names.read(name), node.text()) != null) {
        throw name.problem("the layer " + name.shown() + " stands twice", "rename one of the two");
      }
    }
    return layers;
  }
}
