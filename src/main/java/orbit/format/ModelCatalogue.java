package orbit.format;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orbit.network.InvalidFileException;

/**
 * The models that can be opened by name: those that come with the program, the user's own, and
 * public ones that can be fetched.
 *
 * @param bundled folder of the models that come with the program
 * @param local folder of the user's models; need not exist
 */
public record ModelCatalogue(Optional<Path> bundled, Path local) {

  /** Where a model is from. */
  public enum Origin {
    BUNDLED,
    LOCAL,
    PUBLIC
  }

  /**
   * A public model.
   *
   * @param sha256 of the file at the address, in lower case
   */
  public record Download(URI address, long bytes, String sha256, String licence) {}

  /**
   * A model by name.
   *
   * @param path what {@link ModelFile} reads; empty for a public model that is not here yet
   * @param download where a public model is from
   */
  public record Entry(
      String name, Origin origin, Optional<Path> path, Optional<Download> download) {}

  /** Models of other programs that the user's folder may hold as single files. */
  private static final Set<String> ENDINGS = Set.of("onnx", "pb", "zip");

  private static final Map<String, Download> PUBLIC =
      Map.of(
          "inceptionv1",
          new Download(
              URI.create(
                  "https://storage.googleapis.com/download.tensorflow.org/models/inception5h.zip"),
              49_937_555,
              "d13569f6a98159de37e92e9c8ec4dae8f674fbf475f69fe6199b514f756d4364",
              "Apache-2.0"));

  /** The catalogue of this installation and this user. */
  public static ModelCatalogue usual() {
    return new ModelCatalogue(ModelPlaces.bundled(), ModelPlaces.local());
  }

  /**
   * All models, each name once: bundled ones before local ones, these before public ones; sorted by
   * name within each.
   */
  public List<Entry> entries() throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (bundled.isPresent()) {
      in(bundled.get(), Origin.BUNDLED).forEach(entry -> entries.putIfAbsent(entry.name(), entry));
    }
    in(local, Origin.LOCAL).forEach(entry -> entries.putIfAbsent(entry.name(), entry));
    PUBLIC.keySet().stream()
        .sorted()
        .forEach(name -> entries.putIfAbsent(name, entry(name, Origin.PUBLIC, Optional.empty())));
    return List.copyOf(entries.values());
  }

  private static List<Entry> in(Path folder, Origin origin) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
        for (Path child : children) {
          name(child).ifPresent(name -> entries.add(entry(name, origin, Optional.of(child))));
        }
      }
    }
    entries.sort(
        Comparator.comparing(Entry::name).thenComparing(entry -> entry.path().orElseThrow()));
    return entries;
  }

  private static Entry entry(String name, Origin origin, Optional<Path> path) {
    return new Entry(name, origin, path, Optional.ofNullable(PUBLIC.get(name)));
  }

  /** The name of the model at a path; empty if there is none. */
  private static Optional<String> name(Path path) {
    String file = String.valueOf(path.getFileName());
    if (Files.exists(path.resolve(NativeModel.DOCUMENT))) {
      return Optional.of(file);
    }
    int dot = file.lastIndexOf('.');
    boolean known = dot > 0 && ENDINGS.contains(file.substring(dot + 1).toLowerCase(Locale.ROOT));
    return known && Files.isRegularFile(path)
        ? Optional.of(file.substring(0, dot))
        : Optional.empty();
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
        return entry
            .path()
            .orElseThrow(
                () ->
                    new InvalidFileException(
                        Path.of(entry.name()),
                        "",
                        "this public model is not here yet",
                        "fetch it with: orbit models get " + entry.name()));
      }
    }
    String names = entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    throw new InvalidFileException(
        given.orElseGet(() -> Path.of(nameOrPath.replaceAll("[^\\w.-]", "_"))),
        "",
        "there is no file and no model of this name",
        "the models are: " + names);
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
