package orbit.circuit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orbit.family.FamilyFile;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import orbit.network.ProgramFolder;

/**
 * The circuits and families of known networks that come with the program: in the folder of each
 * network {@code circuits/NAME.json} and {@code families/LAYER.json}. They hold no weights.
 *
 * @param folder the folder of the networks, where there is one
 */
public record Catalogue(Optional<Path> folder) {

  private static final String CIRCUITS = "circuits";
  private static final String FAMILIES = "families";
  private static final String ENDING = ".json";

  /** The catalogue of this installation; {@code orbit.assets} names another folder. */
  public static Catalogue bundled() {
    return new Catalogue(ProgramFolder.ASSETS.path());
  }

  /** Names of all circuits, such as {@code inceptionv1/curve}, sorted. */
  public List<String> circuits() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path network : networks()) {
      for (Path file : files(network.resolve(CIRCUITS))) {
        names.add(network.getFileName() + "/" + stem(file));
      }
    }
    return names;
  }

  /** The circuits that a model has the layers and units for, sorted by name. */
  public List<CircuitPlan> circuitsOf(Model model) throws IOException {
    List<CircuitPlan> fitting = new ArrayList<>();
    for (Path network : networks()) {
      for (Path file : files(network.resolve(CIRCUITS))) {
        CircuitPlan plan = CircuitPlan.read(file);
        if (plan.fits(model)) {
          fitting.add(plan);
        }
      }
    }
    return fitting;
  }

  /**
   * A circuit by its name, with or without that of its network.
   *
   * @throws InvalidFileException if there is none, naming those there are, or its file is broken
   */
  public CircuitPlan circuit(String name) throws IOException {
    for (Path network : networks()) {
      for (Path file : files(network.resolve(CIRCUITS))) {
        String stem = stem(file);
        if (name.equals(stem) || name.equals(network.getFileName() + "/" + stem)) {
          return CircuitPlan.read(file);
        }
      }
    }
    throw missing(
        name,
        "there is no circuit of this name in the catalogue",
        "the circuits are: " + String.join(", ", circuits()));
  }

  /** Names of all families, such as {@code inceptionv1/curves-mixed3b}, sorted by layer. */
  public List<String> families() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path network : networks()) {
      for (Path path : files(network.resolve(FAMILIES))) {
        FamilyFile file = FamilyFile.read(path);
        file.entries().forEach(entry -> names.add(nameOf(network, file, entry)));
      }
    }
    return names;
  }

  /** The families of the layers that a model has, with as many units, in the order of the files. */
  public List<FamilyChoice> familiesOf(Model model) throws IOException {
    List<FamilyChoice> fitting = new ArrayList<>();
    for (Path network : networks()) {
      for (Path path : files(network.resolve(FAMILIES))) {
        FamilyFile file = FamilyFile.read(path);
        boolean fits =
            file.layerUnits().isPresent()
                && model.layers().stream()
                    .anyMatch(
                        layer ->
                            layer.name().equals(file.layer())
                                && layer.units() == file.layerUnits().getAsInt());
        if (fits) {
          file.entries().forEach(entry -> fitting.add(FamilyChoice.of(file, entry)));
        }
      }
    }
    return fitting;
  }

  /**
   * Families by {@code FILE}, all those of a family file; by {@code FILE#NAME}, one of them; or by
   * a name of the catalogue.
   *
   * @throws InvalidFileException if there are none, or a file is broken
   */
  public List<FamilyChoice> find(String text) throws IOException {
    int mark = text.lastIndexOf('#');
    Optional<Path> part = mark < 0 ? Optional.empty() : existing(text.substring(0, mark));
    Optional<Path> whole = existing(text);
    if (whole.isEmpty() && part.isPresent()) {
      return List.of(one(part.get(), text.substring(mark + 1)));
    }
    if (whole.isPresent()) {
      FamilyFile file = FamilyFile.read(whole.get());
      if (file.entries().isEmpty()) {
        throw new InvalidFileException(
            whole.get(), "/families", "the file has no family", "name another file");
      }
      return file.entries().stream().map(entry -> FamilyChoice.of(file, entry)).toList();
    }
    return List.of(named(text));
  }

  private static FamilyChoice one(Path path, String name) throws IOException {
    FamilyFile file = FamilyFile.read(path);
    Optional<FamilyFile.Entry> entry = file.entry(name);
    if (entry.isEmpty()) {
      String names =
          file.entries().stream()
              .map(each -> each.family().name())
              .collect(Collectors.joining("; "));
      throw new InvalidFileException(
          path, "/families", "no family is called '" + name + "'", "the families are: " + names);
    }
    return FamilyChoice.of(file, entry.get());
  }

  private FamilyChoice named(String name) throws IOException {
    List<String> near = new ArrayList<>();
    for (Path network : networks()) {
      for (Path path : files(network.resolve(FAMILIES))) {
        if (!name.endsWith("-" + stem(path))) {
          continue;
        }
        FamilyFile file = FamilyFile.read(path);
        for (FamilyFile.Entry entry : file.entries()) {
          near.add(nameOf(network, file, entry));
          if (near.getLast().equals(name)) {
            return FamilyChoice.of(file, entry);
          }
        }
      }
    }
    throw missing(
        name,
        "there is no family file and no family of this name in the catalogue",
        near.isEmpty()
            ? "'orbit circuit --catalogue' lists the families, FILE#NAME names one of a file"
            : "the families of this layer are: " + String.join(", ", near));
  }

  private static String nameOf(Path network, FamilyFile file, FamilyFile.Entry entry) {
    String word = FamilyFile.word(entry.family().name());
    return network.getFileName() + "/" + word + "-" + file.layerOf(entry);
  }

  private static InvalidFileException missing(String name, String problem, String remedy) {
    return new InvalidFileException(
        path(name).orElse(Path.of(name.replaceAll("[^\\w.-]", "_"))), "", problem, remedy);
  }

  private static Optional<Path> existing(String text) {
    return path(text).filter(Files::exists);
  }

  /** Empty for the empty text too, which is the path of the working folder. */
  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException unfit) {
      return Optional.empty();
    }
  }

  private List<Path> networks() throws IOException {
    List<Path> networks = new ArrayList<>();
    if (folder.isPresent()) {
      for (Path child : children(folder.get())) {
        if (Files.isDirectory(child)) {
          networks.add(child);
        }
      }
    }
    return networks;
  }

  private static List<Path> files(Path folder) throws IOException {
    return children(folder).stream().filter(file -> file.toString().endsWith(ENDING)).toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      }
    }
    children.sort(null);
    return children;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }
}
