package orbit.format;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orbit.network.InvalidFileException;
import orbit.network.ProgramFolder;

/**
 * The models that can be opened by name: those that come with the program and the user's own.
 *
 * @param bundled folder of the models that come with the program
 * @param local folder of the user's models; need not exist
 */
public record ModelCatalogue(Optional<Path> bundled, Path local) {

  /** Where a model is from. */
  public enum Origin {
    /** Comes with the program. */
    BUNDLED,
    /** The user's own, or one that was fetched. */
    LOCAL,
    /** Published by others and not fetched yet, so that it has no path. */
    PUBLIC
  }

  /**
   * A model by name.
   *
   * @param path what {@link ModelFile} reads
   */
  public record Entry(String name, Origin origin, Path path) {}

  /** The catalogue of this installation and this user. */
  public static ModelCatalogue usual() {
    return new ModelCatalogue(ProgramFolder.MODELS.path(), LocalModels.usual().folder());
  }

  /** All models, each name once: bundled ones before local ones, sorted by name within each. */
  public List<Entry> entries() throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (bundled.isPresent()) {
      in(bundled.get(), Origin.BUNDLED).forEach(entry -> entries.put(entry.name(), entry));
    }
    in(local, Origin.LOCAL).forEach(entry -> entries.putIfAbsent(entry.name(), entry));
    return List.copyOf(entries.values());
  }

  private static List<Entry> in(Path folder, Origin origin) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
        for (Path child : children) {
          String name = String.valueOf(child.getFileName());
          // hidden ones are being made
          if (!name.startsWith(".") && Files.exists(child.resolve(NativeModel.DOCUMENT))) {
            entries.add(new Entry(name, origin, child));
          }
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  /** The published models of which there is none with this name yet. */
  public List<PublicModel> unfetched() throws IOException {
    Set<String> names = entries().stream().map(Entry::name).collect(Collectors.toSet());
    return PublicModels.all().stream().filter(model -> !names.contains(model.name())).toList();
  }

  /**
   * The path of a model.
   *
   * @param nameOrPath a path if there is something at it, otherwise the name of a model
   * @throws InvalidFileException if there is neither, naming the models there are
   */
  public Path find(String nameOrPath) throws IOException {
    Optional<Path> given = path(nameOrPath);
    if (given.filter(Files::exists).isPresent()) {
      return given.get();
    }
    List<Entry> entries = entries();
    for (Entry entry : entries) {
      if (entry.name().equals(nameOrPath)) {
        return entry.path();
      }
    }
    for (PublicModel model : unfetched()) {
      if (model.name().equals(nameOrPath)) {
        throw new InvalidFileException(
            Path.of(model.name()),
            "",
            "this model is not fetched yet",
            "run 'orbit models get %s'".formatted(model.name()));
      }
    }
    String names = entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    throw new InvalidFileException(
        given.orElseGet(() -> Path.of(nameOrPath.replaceAll("[^\\w.-]", "_"))),
        "",
        "there is no file and no model of this name",
        names.isEmpty()
            ? "there are none in %s either".formatted(local)
            : "the models are: " + names);
  }

  /** Empty for the empty text too, which is the path of the working folder. */
  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException unfit) {
      return Optional.empty();
    }
  }
}
