package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import orbit.network.AtomicFile;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.network.UserFolder;
import orbit.view.VisualizationKind;
import orbit.view.VisualizationStore;
import orbit.view.VisualizationWish;
import orbit.visualization.PictureCache;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user's own folders for pictures: those made in the cache, and what is still wanted of a
 * network in {@code visualizations/SHA256.json}. A file that cannot be read counts as empty.
 */
final class VisualizationFolder implements VisualizationStore {

  private static final String KIND = "visualizations";

  private final Model model;
  private final Path pictures;
  private final Path wanted;
  private final PictureCache cache;

  /**
   * @param pictures folder of the cache
   * @param lists folder of what is wanted
   */
  VisualizationFolder(Model model, Path pictures, Path lists) {
    this.model = model;
    this.pictures = pictures;
    // a hash from a file must not name another folder
    this.wanted = lists.resolve(model.sha256().replaceAll("[^A-Za-z0-9]", "") + ".json");
    this.cache = new PictureCache(pictures, PictureCache.USUAL);
  }

  static VisualizationFolder usual(Model model) {
    return new VisualizationFolder(
        model, UserFolder.CACHE.path().resolve("pictures"), UserFolder.DATA.path().resolve(KIND));
  }

  @Override
  public PictureCache cache() {
    return cache;
  }

  @Override
  public Optional<String> complaint() {
    try {
      Files.createDirectories(pictures);
      return Files.isWritable(pictures) ? Optional.empty() : Optional.of(sentence());
    } catch (IOException unwritable) {
      return Optional.of(sentence());
    }
  }

  private String sentence() {
    return "Pictures are shown but cannot be kept in "
        + pictures
        + ": writing is not permitted; -Dorbit.cache names another folder.";
  }

  @Override
  public void remember(Wanted now) {
    try {
      if (now.wishes().isEmpty()) {
        Files.deleteIfExists(wanted);
        return;
      }
      Files.createDirectories(wanted.getParent());
      AtomicFile.write(wanted, out -> StrictJson.MAPPER.writeValue(out, json(now)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private ObjectNode json(Wanted now) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("orbit", 1);
    json.put("kind", KIND);
    json.put("sha256", model.sha256());
    json.put("paused", now.paused());
    ArrayNode list = json.putArray("wanted");
    for (VisualizationWish wish : now.wishes()) {
      ObjectNode entry = list.addObject();
      entry.put("layer", wish.layer().name());
      entry.put("unit", wish.unit());
      entry.put("picture", wish.kind().word());
    }
    return json;
  }

  @Override
  public Wanted remembered() {
    if (!Files.isRegularFile(wanted)) {
      return Wanted.NOTHING;
    }
    try {
      JsonNode json = StrictJson.MAPPER.readTree(wanted);
      List<VisualizationWish> wishes = new ArrayList<>();
      if (json.path("orbit").asInt(0) == 1) {
        json.path("wanted").forEach(entry -> wish(entry).ifPresent(wishes::add));
      }
      return new Wanted(wishes, json.path("paused").asBoolean(false));
    } catch (JacksonException broken) {
      return Wanted.NOTHING;
    }
  }

  private Optional<VisualizationWish> wish(JsonNode entry) {
    int unit = entry.path("unit").asInt(-1);
    String word = entry.path("picture").asString("");
    Optional<VisualizationKind> kind =
        Arrays.stream(VisualizationKind.values())
            .filter(each -> each.word().equals(word))
            .findFirst();
    Optional<Layer> layer =
        model.layers().stream()
            .filter(each -> each.name().equals(entry.path("layer").asString("")))
            .filter(each -> unit >= 0 && unit < each.units())
            .findFirst();
    return layer.flatMap(l -> kind.map(k -> new VisualizationWish(l, unit, k)));
  }
}
