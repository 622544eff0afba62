package orbit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows between the packages, one allow-list per package. What a row does not name, its
 * package may not touch, so a misspelt name forbids too much and is seen; it never allows in
 * silence.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("orbit");

  private static final List<Row> TABLE = table();

  /** A package, what it may import besides the JDK, and the reason. */
  private record Row(String name, Set<String> packages, Set<String> libraries, String because) {
    boolean exists() {
      return CLASSES.stream().anyMatch(type -> packageOf(type).equals(name));
    }

    String[] allowed() {
      return Stream.of(
              Stream.of("java..", "javax..", "jdk..", "org.jspecify..", "orbit." + name + ".."),
              packages.stream().map(other -> "orbit." + other + ".."),
              libraries.stream().map(library -> library + ".."))
          .flatMap(part -> part)
          .toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Row> table() {
    String[] plain = {};
    String[] numbers = {"tools.jackson", "com.fasterxml.jackson.annotation", "org.hipparchus"};
    String[] engine = with(numbers, "ai.djl");
    String[] window =
        with(numbers, "javafx", "org.controlsfx", "impl.org.controlsfx", "org.kordamp.ikonli");
    var rows = new ArrayList<Row>();
    row(rows, "symmetry", plain, "groups are mathematics: they know no network, file or window");
    row(rows, "task", plain, "a job is run on any executor, for any purpose");
    row(rows, "network", numbers, "a network is data and a port, whoever computes it", "task");
    String[] files = {
      "tools.jackson", "com.google.protobuf", "org.tensorflow.framework", "ai.onnx.proto"
    };
    row(rows, "format", files, "a reader yields a network and nothing else", "network", "task");
    row(rows, "engine", engine, "DJL stays behind the Network port", "network", "task");
    row(rows, "stimulus", numbers, "a sweep asks a network port", "network", "symmetry", "task");
    row(rows, "family", numbers, "a family places units, however found", "symmetry", "network");
    row(
        rows,
        "circuit",
        numbers,
        "weights are analysed without an engine",
        "family",
        "symmetry",
        "network");
    row(
        rows,
        "discovery",
        numbers,
        "families are found from responses and weights, not from files",
        "stimulus",
        "family",
        "circuit",
        "symmetry",
        "network",
        "task");
    row(rows, "visualization", numbers, "an objective asks a network port", "network", "task");
    row(
        rows,
        "figure",
        with(
            numbers, "org.jfree", "org.apache.batik", "org.apache.pdfbox", "de.rototor", "org.w3c"),
        "a figure is drawn without a window",
        "circuit",
        "family",
        "stimulus",
        "network",
        "symmetry",
        "task");
    row(
        rows,
        "workspace",
        numbers,
        "what is saved opens before the engine is loaded",
        except(rows, "engine"));
    row(
        rows,
        "training",
        engine,
        "training is the second and last home of DJL",
        "engine",
        "network",
        "symmetry",
        "task");
    row(
        rows,
        "view",
        window,
        "a view asks ports; the engine is wired in app",
        except(rows, "engine", "training"));
    row(
        rows,
        "cli",
        with(numbers, "picocli"),
        "commands run where there is no window",
        except(rows, "view"));
    row(
        rows,
        "app",
        with(window, "picocli"),
        "the one place that wires an engine to a port",
        except(rows));
    return List.copyOf(rows);
  }

  private static void row(
      List<Row> rows, String name, String[] libraries, String because, String... packages) {
    rows.add(new Row(name, Set.of(packages), Set.of(libraries), because));
  }

  private static String[] with(String[] libraries, String... more) {
    return Stream.concat(Stream.of(libraries), Stream.of(more)).toArray(String[]::new);
  }

  /** The packages of the rows so far, but for some. */
  private static String[] except(List<Row> rows, String... excluded) {
    Set<String> left = rows.stream().map(Row::name).collect(Collectors.toSet());
    for (String name : excluded) {
      assertThat(left.remove(name)).as("%s stands above", name).isTrue();
    }
    return left.toArray(String[]::new);
  }

  private static List<Row> rows() {
    return TABLE;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void importsOnlyWhatItsRowAllows(Row row) {
    classes()
        .that()
        .resideInAPackage("orbit." + row.name() + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(row.allowed())
        .because(row.because())
        .allowEmptyShould(!row.exists())
        .check(CLASSES);
  }

  @Test
  void everyPackageHasARowAndEveryRowNamesRows() {
    Set<String> names =
        TABLE.stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(CLASSES).isNotEmpty();
    assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).distinct()).isSubsetOf(names);
    assertThat(TABLE).allSatisfy(row -> assertThat(names).containsAll(row.packages()));
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("orbit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noClassIsAPlaceForAnything() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Tools?|Helpers?|Managers?)")
        .because("a class is named for what it is")
        .check(CLASSES);
  }

  @Test
  void everyPackageOpensWithItsContract() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .allSatisfy(
            opened ->
                assertThat(opened.isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info.java with @NullMarked", opened.getName())
                    .isTrue());
  }

  @Test
  void noSourceFileIsOver300Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .as("%s", file)
                      .hasSizeLessThanOrEqualTo(300));
    }
  }

  /**
   * The part of the package's name behind {@code orbit.}, or nothing for a class in {@code orbit}
   * itself.
   */
  private static String packageOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
