package orbit.visualization.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.network.AtomicFile;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found, on disk by all that it depends on: the network, its input range, the layer, and
 * the path, size and time of each picture. Holds positions and values; no pixel and no name of a
 * picture. What is damaged counts as missing; of too many the oldest go. May be asked from several
 * threads.
 */
public final class ExampleCache {

  private static final String KIND = "examples";

  /** Files at most; each has some hundred kilobytes. */
  private static final int MOST = 200;

  private static final int NUMBERS = 6;

  private final Path folder;

  /**
   * @param folder made when it is needed
   */
  public ExampleCache(Path folder) {
    this.folder = folder;
  }

  /** What was found in these pictures, as they are now. */
  public synchronized Optional<Examples> find(
      Model model, Layer layer, ExampleFolder pictures, int count) {
    Path file = file(model, layer, pictures, count);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonReading json = new JsonReading(StrictJson.MAPPER.readTree(file), "");
      StrictJson.checkKind(json, KIND);
      int all = pictures.pictures().size();
      List<Integer> skipped = new ArrayList<>();
      items(json.field("skipped")).forEach(item -> skipped.add(item.integer(0, all - 1)));
      List<Examples.OfUnit> units =
          items(json.field("units"))
              .map(
                  unit ->
                      new Examples.OfUnit(
                          examples(unit.field("most"), all), examples(unit.field("least"), all)))
              .toList();
      return units.size() == layer.units()
          ? Optional.of(new Examples(pictures, skipped, units))
          : Optional.empty();
    } catch (JacksonException | FileProblem damaged) {
      return Optional.empty();
    }
  }

  private static Stream<JsonReading> items(JsonReading list) {
    return IntStream.range(0, list.array().node().size()).mapToObj(list::item);
  }

  private static List<Example> examples(JsonReading list, int pictures) {
    return items(list)
        .map(
            item ->
                new Example(
                    item.item(0).integer(0, pictures - 1),
                    (float) item.item(1).number(),
                    number(item, 2),
                    number(item, 3),
                    number(item, 4),
                    number(item, NUMBERS - 1)))
        .toList();
  }

  private static int number(JsonReading item, int index) {
    return item.item(index).integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Keeps what was found, whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public synchronized void keep(Model model, Layer layer, int count, Examples found)
      throws IOException {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("orbit", 1);
    json.put("kind", KIND);
    json.put("layer", layer.name());
    json.put("sha256", model.sha256());
    ArrayNode skipped = json.putArray("skipped");
    found.skipped().forEach(skipped::add);
    ArrayNode units = json.putArray("units");
    for (Examples.OfUnit unit : found.units()) {
      ObjectNode entry = units.addObject();
      write(entry.putArray("most"), unit.most());
      write(entry.putArray("least"), unit.least());
    }
    Path file = file(model, layer, found.folder(), count);
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, out -> StrictJson.MAPPER.writeValue(out, json));
    drop();
  }

  private static void write(ArrayNode list, List<Example> examples) {
    for (Example example : examples) {
      list.addArray()
          .add(example.picture())
          .add(example.value())
          .add(example.top())
          .add(example.left())
          .add(example.height())
          .add(example.width());
    }
  }

  private void drop() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      files =
          all.filter(file -> file.toString().endsWith(".json"))
              .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .toList();
    }
    for (Path oldest : files.subList(0, Math.max(0, files.size() - MOST))) {
      Files.deleteIfExists(oldest);
    }
  }

  private Path file(Model model, Layer layer, ExampleFolder pictures, int count) {
    // a hash from a file must not name another folder
    String hash = model.sha256().replaceAll("[^A-Za-z0-9]", "");
    String readable = layer.name().replaceAll("[^A-Za-z0-9._-]", "-");
    return folder
        .resolve(hash.substring(0, Math.min(12, hash.length())))
        .resolve(
            readable.substring(0, Math.min(80, readable.length()))
                + "-"
                + key(model, layer, pictures, count)
                + ".json");
  }

  private static String key(Model model, Layer layer, ExampleFolder pictures, int count) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest(digest, Framing.VERSION, count, model.sha256(), model.range(), layer.node());
      digest(digest, pictures.folder());
      for (ExampleFolder.Entry picture : pictures.pictures()) {
        digest(digest, picture.name(), picture.bytes(), picture.modified());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static void digest(MessageDigest digest, Object... parts) {
    for (Object part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
