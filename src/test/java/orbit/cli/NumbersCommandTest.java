package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.TuningSamples;
import orbit.format.NpyArray;
import orbit.format.NpyFile;
import orbit.network.Csv;
import orbit.stimulus.TuningFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NumbersCommandTest {

  private static final Path COLOURS =
      Path.of("src/main/resources/orbit/examples/colour-contrast.json");

  @TempDir private Path folder;
  private final Console console = new Console();

  @Test
  void weightsStandInTheOrderAskedForWithTheirUnits() throws IOException {
    Circuit circuit = CircuitFile.read(COLOURS).circuit();
    Layout layout = Ordering.MAGNITUDE.layout(circuit);
    Path npy = written("w.npy", "--by", "magnitude");
    NpyArray array = NpyFile.read(npy);
    int kernel = circuit.weights().kernelSize();
    assertThat(array.shape()).containsExactly(8, 8, 3, 3);
    float[] wanted = new float[kernel];
    int present = 0;
    for (int cell = 0; cell < 64; cell++) {
      int o = layout.outputAt(cell / 8, cell % 8);
      int i = layout.inputAt(cell / 8, cell % 8);
      if (circuit.weights().present(o, i)) {
        circuit.weights().read(o, i, wanted);
        present++;
        for (int k = 0; k < kernel; k++) {
          assertThat(array.values()[cell * kernel + k]).isEqualTo(wanted[k]);
        }
      } else {
        assertThat(array.values()[cell * kernel]).isZero();
      }
    }
    List<String> lines = Files.readAllLines(written("w.csv", "--by", "magnitude"));
    assertThat(lines).hasSize(1 + present * kernel);
    assertThat(lines.getFirst()).isEqualTo("output,input,row,column,weight");
    String first =
        "\"%s\",\"%s\",0,0,%s"
            .formatted(
                circuit.output().unitName(layout.outputAt(0, 0)),
                circuit.input().unitName(layout.inputAt(0, 0)),
                array.values()[0]);
    assertThat(lines.get(1)).isEqualTo(first);
    Map<String, byte[]> npz = unzipped(written("w.npz", "--by", "magnitude"));
    assertThat(npz.get("weights.npy")).isEqualTo(Files.readAllBytes(npy));
    assertThat(texts(npz.get("outputs.npy")))
        .startsWith(circuit.output().unitName(layout.outputs().unitAt(0)));
    assertThat(npz).containsKeys("inputs.npy", "present.npy");
  }

  @Test
  void turnedBackKernelsAndOrdersAreWritten() throws IOException {
    Path plain = written("a.npy", "--by", "relative");
    Path turned = written("b.npy", "--by", "relative", "--align");
    assertThat(NpyFile.read(turned).values()).isNotEqualTo(NpyFile.read(plain).values());
    Path file = written("o.json", "--by", "relative", "--align");
    JsonNode json = JsonMapper.shared().readTree(file.toFile());
    assertThat(json.get("order").asString()).isEqualTo("relative element");
    assertThat(json.get("frame").asString()).contains("turned back");
    assertThat(json.get("columns").get(0).size()).isEqualTo(8);
    float[] values = NpyFile.read(turned).values();
    assertThat(json.get("weights").get(7).get(7).get(2).get(1).floatValue())
        .isEqualTo(values[(7 * 8 + 7) * 9 + 7]);
    assertThat(json.get("analysis").get("score").isNumber()).isTrue();
    assertThat(console.misuse("numbers", COLOURS, "--by", "relative", "-o", "x.npz"))
        .contains("no single unit");
  }

  @Test
  void scoresAreATableOfWhatTheAnalysisSays() throws IOException {
    List<String> lines = Files.readAllLines(written("s.csv", "--scores"));
    Circuit circuit = CircuitFile.read(COLOURS).circuit();
    Analysis analysis = Analysis.of(circuit, 0, (done, all) -> true);
    assertThat(lines)
        .startsWith("measure,of,value")
        .contains(Csv.row("score", "", analysis.score()))
        .contains(
            Csv.row(
                "residual of input", circuit.input().unitName(3), analysis.residualOfInputs()[3]))
        .contains(
            Csv.row(
                "power",
                analysis.spectrum().getLast().irrep(),
                analysis.spectrum().getLast().share()))
        .filteredOn(line -> line.startsWith("share of band"))
        .hasSize(analysis.bands());
    assertThat(console.misuse("numbers", COLOURS, "--scores", "-o", folder.resolve("s.npy")))
        .contains(".csv");
  }

  @Test
  void onlyACircuitHasScores() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    TuningFile.of(TuningSamples.round(3)).write(tuning);
    assertThat(console.misuse("numbers", tuning, "--scores", "-o", folder.resolve("s.csv")))
        .contains("only circuits");
    assertThat(
            console.misuse(
                "numbers", Path.of("models/leaves/families.json"), "-o", folder.resolve("f.csv")))
        .contains("no numbers");
  }

  @Test
  void equalNumbersMakeEqualBytes() throws IOException {
    assertThat(written("1.npz")).hasSameBinaryContentAs(written("2.npz"));
  }

  @Test
  void tuningCurvesAreWritten() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    TuningFile.of(TuningSamples.round(3)).write(tuning);
    for (String name : List.of("t.csv", "t.json", "t.npy", "t.npz")) {
      assertThat(console.run("numbers", tuning, "-o", folder.resolve(name))).isZero();
    }
    assertThat(Files.readString(folder.resolve("t.csv"))).startsWith("rotation,\"mixed3b:100\"");
    assertThat(NpyFile.read(folder.resolve("t.npy")).shape()).containsExactly(3, 36);
    JsonNode told = JsonMapper.shared().readTree(folder.resolve("t.json").toFile());
    assertThat(told.get("positions").size()).isEqualTo(36);
    assertThat(told.get("responses").get(2).size()).isEqualTo(36);
    assertThat(told.get("units").get(0).has("peak")).isTrue();
    assertThat(texts(unzipped(folder.resolve("t.npz")).get("units.npy")))
        .isEqualTo("mixed3b:100mixed3b:101mixed3b:102");
  }

  @Test
  void badInputIsOneSentence() {
    assertThat(console.misuse("numbers", COLOURS, "-o", folder.resolve("x.xls"))).contains(".csv");
    assertThat(console.failure("numbers", folder.resolve("none.json"), "-o", folder + "/x.csv"))
        .contains("none.json");
    assertThat(folder).isEmptyDirectory();
  }

  private Path written(String name, String... options) {
    Path file = folder.resolve(name);
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "numbers";
    arguments[1] = COLOURS;
    System.arraycopy(options, 0, arguments, 2, options.length);
    arguments[options.length + 2] = "-o";
    arguments[options.length + 3] = file;
    assertThat(console.run(arguments)).as(console.err()).isZero();
    return file;
  }

  private static Map<String, byte[]> unzipped(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        // the time of writing would make each run's bytes its own
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static String texts(byte[] npy) {
    int header = 10 + npy[8] + (npy[9] << 8);
    String text = new String(npy, header, npy.length - header, Charset.forName("UTF-32LE"));
    return text.replace("\0", "");
  }
}
