package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import javax.imageio.ImageIO;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelFile;
import orbit.format.NpyArray;
import orbit.format.NpyFile;
import orbit.network.Batch;
import orbit.network.ExpandedWeights;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the commands do with the shipped network. */
class ModelCommandsTest {

  private static final Path LEAVES = Path.of("models/leaves");

  private static Model model;

  @TempDir private Path folder;
  private final Console console = new Console();

  @BeforeAll
  static void readModel() throws IOException {
    model = ModelFile.read(LEAVES);
  }

  @Test
  void infoHasTheFieldsThatScriptsReadAsJson() {
    assertThat(console.run("info", LEAVES, "--json")).isZero();
    JsonNode json = console.json();
    assertThat(json.propertyNames())
        .containsExactly(
            "name", "format", "input", "layers", "sha256", "provenance", "licence", "training");
    assertThat(json.get("name").asString()).isEqualTo("leaves");
    assertThat(json.get("format").asString()).isEqualTo("native");
    assertThat(json.get("input").toString())
        .isEqualTo("{\"channels\":3,\"height\":64,\"width\":64,\"range\":[-1.0,1.0]}");
    assertThat(json.get("layers"))
        .extracting(layer -> layer.get("name").asString())
        .containsExactly(
            "conv2d0", "maxpool0", "conv2d1", "conv2d2", "maxpool1", "mixed3a", "mixed3b");
    assertThat(json.get("layers").get(0).toString())
        .isEqualTo(
            "{\"name\":\"conv2d0\",\"units\":48,\"height\":32,\"width\":32,"
                + "\"receptiveField\":7,\"stride\":2}");
    assertThat(json.get("layers").get(6).toString())
        .isEqualTo(
            "{\"name\":\"mixed3b\",\"units\":216,\"height\":8,\"width\":8,"
                + "\"receptiveField\":91,\"stride\":8}");
    assertThat(json.get("sha256").asString()).isEqualTo(model.sha256()).hasSize(64);
    assertThat(json.get("training").get("recipe").get("steps").asInt()).isPositive();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void infoTellsPeopleTheSame() {
    assertThat(console.run("info", "leaves")).isZero();
    assertThat(console.out())
        .contains("leaves (native), input 3 x 64 x 64, values -1.0 to 1.0", "CC0-1.0")
        .contains(model.sha256());
    assertThat(console.out().lines().map(line -> line.strip().replaceAll("  +", "|")))
        .contains("layer|units|map|receptive field|stride", "mixed3b|216|8 x 8|91 x 91|8");
  }

  @Test
  void whatAModelSaysOfItselfDoesNotReachTheTerminalAsItIs() throws IOException {
    Files.copy(LEAVES.resolve("weights.safetensors"), folder.resolve("weights.safetensors"));
    String text = Files.readString(LEAVES.resolve("model.json"));
    Files.writeString(
        folder.resolve("model.json"),
        text.replaceFirst(
            "\"licence\": \"[^\"]*\"",
            Matcher.quoteReplacement("\"licence\": \"mine\\u001b[2J\\nall\"")));
    assertThat(console.run("info", folder)).isZero();
    assertThat(console.out()).contains("licence  mine [2J all").doesNotContain("\u001b");
  }

  @Test
  void weightsAreTheExpandedOnes() throws IOException {
    Path file = folder.resolve("w.npy");
    assertThat(console.run("weights", LEAVES, "--from", "mixed3a", "--to", "mixed3b", "-o", file))
        .isZero();
    assertThat(console.out()).startsWith("mixed3a -> mixed3b: [216,136,5,5], stride 1");
    NpyArray array = NpyFile.read(file);
    assertThat(array.shape()).containsExactly(216, 136, 5, 5);
    Weights weights = ExpandedWeights.between(model.graph(), "mixed3a", "mixed3b").weights();
    float[] kernel = new float[25];
    for (int[] pair : new int[][] {{0, 0}, {3, 135}, {100, 7}, {215, 135}}) {
      weights.read(pair[0], pair[1], kernel);
      int at = 25 * (136 * pair[0] + pair[1]);
      assertThat(Arrays.copyOfRange(array.values(), at, at + 25)).containsExactly(kernel);
    }
  }

  @Test
  void weightsOnThePictureAreTheKernelsOfTheFirstLayer() throws IOException {
    Path file = folder.resolve("w.npy");
    assertThat(console.run("weights", LEAVES, "--from", "input", "--to", "conv2d0", "-o", file))
        .isZero();
    assertThat(NpyFile.read(file).shape()).containsExactly(48, 3, 7, 7);
  }

  @Test
  void layersThatDoNotFitAreRefused() {
    Path file = folder.resolve("w.npy");
    assertThat(
            console.failure("weights", LEAVES, "--from", "mixed3b", "--to", "mixed3a", "-o", file))
        .contains("wrong way round");
    assertThat(console.misuse("weights", LEAVES, "--from", "mixed9", "--to", "mixed3a", "-o", file))
        .contains("no layer mixed9", "conv2d0", "mixed3b");
    assertThat(console.misuse("weights", LEAVES, "--from", "conv2d0", "--to", "", "-o", file))
        .contains("no layer");
    assertThat(console.misuse("weights", LEAVES, "--from", "conv2d0", "-o", file)).contains("--to");
    assertThat(file).doesNotExist();
  }

  @Test
  void wrongModelsAreRefused() {
    for (List<Object> command : List.of(List.<Object>of("info"), weights(), activations())) {
      assertThat(failure(command, folder.resolve("none"))).contains("none", "the models are: ");
      assertThat(failure(command, folder)).contains("this folder holds no model");
      assertThat(failure(command, Path.of("pom.xml"))).contains("pom.xml", "no model");
      assertThat(failure(command, LEAVES.resolve("weights.safetensors")))
          .contains("no known network has weights");
    }
  }

  private String failure(List<Object> command, Path model) {
    Object[] arguments = command.toArray();
    Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = model;
    return console.failure(all);
  }

  private List<Object> weights() {
    return List.of("weights", "--from", "mixed3a", "--to", "mixed3b", "-o", folder.resolve("x"));
  }

  private List<Object> activations() {
    Path file = folder.resolve("x.npy");
    return List.of("activations", "--layer", "mixed3b", "--image", file, "-o", file);
  }

  @Test
  void activationsOfAnArrayAreTheNetworks() throws Exception {
    assumeEngine();
    Batch picture = Batch.of(new Shape(3, 40, 56), ramp(3 * 40 * 56));
    Path image = folder.resolve("p.npy");
    NpyFile.write(image, new int[] {1, 3, 40, 56}, picture.values());
    Path file = folder.resolve("a.npy");
    assertThat(
            console.run("activations", LEAVES, "--image", image, "--layer", "mixed3a", "-o", file))
        .isZero();
    assertThat(console.out().strip()).isEqualTo("mixed3a: [136,5,7]");
    NpyArray written = NpyFile.read(file);
    assertThat(written.shape()).containsExactly(136, 5, 7);
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
      assertThat(written.values())
          .containsExactly(network.activations(picture, "mixed3a").values());
    }
    assertThat(written.values()).hasSizeGreaterThan(4000).contains(0);
  }

  @Test
  void aPngIsMappedToTheRangeOfTheModel() throws Exception {
    assumeEngine();
    BufferedImage png = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    float[] values = new float[3 * 16 * 24];
    for (int k = 0; k < 16 * 24; k++) {
      int[] levels = {k % 256, (7 * k) % 256, (31 * k) % 256};
      png.setRGB(k % 24, k / 24, levels[0] << 16 | levels[1] << 8 | levels[2]);
      for (int c = 0; c < 3; c++) {
        values[c * 16 * 24 + k] = levels[c] / 255f * 2 - 1;
      }
    }
    Path image = folder.resolve("p.png");
    ImageIO.write(png, "png", image.toFile());
    Path array = folder.resolve("p.npy");
    NpyFile.write(array, new int[] {3, 16, 24}, values);
    Path ofPng = folder.resolve("a.npy");
    Path ofArray = folder.resolve("b.npy");
    assertThat(
            console.run("activations", LEAVES, "--image", image, "--layer", "conv2d0", "-o", ofPng))
        .isZero();
    assertThat(
            console.run(
                "activations", LEAVES, "--image", array, "--layer", "conv2d0", "-o", ofArray))
        .isZero();
    assertThat(NpyFile.read(ofPng).shape()).containsExactly(48, 8, 12);
    assertThat(NpyFile.read(ofPng).values())
        .usingComparatorWithPrecision(1e-4f)
        .containsExactly(NpyFile.read(ofArray).values());
  }

  @Test
  void picturesThatDoNotFitAreRefused() throws IOException {
    Path grey = folder.resolve("grey.npy");
    NpyFile.write(grey, new int[] {1, 8, 8}, new float[64]);
    Path file = folder.resolve("a.npy");
    assertThat(console.failure(activations(grey, "conv2d0", file))).contains("[3,H,W]");
    assertThat(console.failure(activations(Path.of("pom.xml"), "conv2d0", file)))
        .contains("not a picture");
    assertThat(console.failure(activations(folder.resolve("no.png"), "conv2d0", file)))
        .contains("no such file");
    assertThat(console.misuse(activations(grey, "conv9", file))).contains("no layer conv9");
    assertThat(file).doesNotExist();
  }

  @Test
  void answersThatAreNoNumbersAreNotWritten() throws EngineUnavailableException, IOException {
    assumeEngine();
    Path image = folder.resolve("large.npy");
    float[] values = new float[192];
    Arrays.fill(values, Float.MAX_VALUE);
    NpyFile.write(image, new int[] {3, 8, 8}, values);
    Path file = folder.resolve("a.npy");
    assertThat(console.failure(activations(image, "conv2d2", file))).contains("no number");
    assertThat(file).doesNotExist();
  }

  @Test
  void outputsThatCannotBeWrittenAreOneLine() throws EngineUnavailableException, IOException {
    Path nowhere = folder.resolve("none/w.npy");
    Object[] command = {"weights", LEAVES, "--from", "conv2d0", "--to", "conv2d1", "-o", nowhere};
    assertThat(console.failure(command)).contains(nowhere.toString(), "folder is not there");
    command[7] = folder;
    assertThat(console.failure(command))
        .contains(folder + ": this is a folder; name a file")
        .doesNotContain("check that the folder exists");
    assumeEngine();
    Path image = folder.resolve("p.npy");
    NpyFile.write(image, new int[] {3, 8, 8}, new float[192]);
    assertThat(console.failure(activations(image, "conv2d0", nowhere)))
        .contains("folder is not there");
  }

  private static Object[] activations(Path image, String layer, Path output) {
    return new Object[] {"activations", LEAVES, "--image", image, "--layer", layer, "-o", output};
  }

  /** Loaded here for all processors, so that no test depends on which came first. */
  private static void assumeEngine() throws EngineUnavailableException {
    assumeTrue(System.getProperty("java.class.path").contains("pytorch-native-cpu"));
    EngineLibrary.load();
  }

  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int k = 0; k < length; k++) {
      values[k] = (float) Math.sin(0.37 * k);
    }
    return values;
  }
}
