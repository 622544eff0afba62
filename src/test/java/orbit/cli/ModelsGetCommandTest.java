package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import orbit.format.Download;
import orbit.format.FileServer;
import orbit.format.ModelFile;
import orbit.format.ModelInstaller;
import orbit.format.TinyModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class ModelsGetCommandTest {

  private static final String PROPERTY = "orbit.download.inceptionv1";

  @TempDir private Path folder;
  private FileServer server;
  private TinyModel tiny;

  /** The program as it is. */
  private final Console console = new Console();

  /** The program with a model of a few bytes. */
  private final Console small = new Console(this::knowTinyModel);

  @BeforeEach
  void starts() throws IOException {
    server = new FileServer();
    tiny = TinyModel.in(folder.resolve("published"), server.address());
    server.serves(Files.readAllBytes(tiny.zip()), "\"a\"");
    System.setProperty("orbit.data", folder.resolve("data").toString());
    System.setProperty("orbit.cache", folder.resolve("cache").toString());
    System.setProperty(PROPERTY, server.address().toString());
  }

  @AfterEach
  void stops() {
    System.clearProperty("orbit.data");
    System.clearProperty("orbit.cache");
    System.clearProperty(PROPERTY);
    server.close();
  }

  private void knowTinyModel(CommandLine orbit) {
    CommandLine.Model.CommandSpec models = orbit.getSubcommands().get("models").getCommandSpec();
    models.removeSubcommand("get");
    ModelInstaller installer =
        new ModelInstaller(
            folder.resolve("data/models"),
            folder.resolve("cache/downloads"),
            new Download(Duration.ofSeconds(20), HttpClient.Builder.NO_PROXY),
            TinyModel::read);
    models.addSubcommand(
        "get", new CommandLine(new ModelsGetCommand(Optional.of(tiny.model()), () -> installer)));
    orbit.setExecutionExceptionHandler(orbit.getExecutionExceptionHandler());
    orbit.setParameterExceptionHandler(orbit.getParameterExceptionHandler());
  }

  private Path place() {
    return folder.resolve("data/models/tiny");
  }

  @Test
  void fetchesAModelThatThenOpensByItsName() throws IOException {
    assertThat(small.run("models", "get", "tiny")).as(small.err()).isZero();
    assertThat(small.out()).isEqualToNormalizingNewlines("tiny is ready: " + place() + "\n");
    assertThat(small.err()).isEmpty();
    assertThat(console.run("info", "tiny")).as(console.err()).isZero();
  }

  @Test
  void tellsScriptsWhereItIs() throws IOException {
    assertThat(small.run("models", "get", "tiny", "--json")).as(small.err()).isZero();
    assertThat(small.json().propertyNames()).containsExactly("name", "path", "sha256");
    assertThat(small.json().get("name").asString()).isEqualTo("tiny");
    assertThat(small.json().get("path").asString()).isEqualTo(place().toString());
    String sha256 = ModelFile.read(place()).sha256();
    assertThat(small.json().get("sha256").asString()).isEqualTo(sha256).hasSize(64);
  }

  @Test
  void aModelThatIsThereIsFetchedOnlyWhenAskedFor() {
    assertThat(small.run("models", "get", "tiny")).isZero();
    assertThat(small.run("models", "get", "tiny")).isZero();
    assertThat(small.out()).startsWith("tiny is there already, --again replaces it: ");
    assertThat(server.ranges()).hasSize(1);
    assertThat(small.run("models", "get", "tiny", "--again")).isZero();
    assertThat(small.out()).startsWith("tiny is ready: ");
    assertThat(server.ranges()).hasSize(2);
    assertThat(small.run("models", "get", "tiny", "--json")).isZero();
    assertThat(small.json().get("path").asString()).isEqualTo(place().toString());
  }

  @Test
  void takesAFileThatWasFetchedByHand() {
    server.close();
    assertThat(small.run("models", "get", "tiny", "--from", tiny.zip())).isZero();
    assertThat(place()).exists();
    assertThat(tiny.zip()).exists();
    assertThat(small.failure("models", "get", "tiny", "--again", "--from", folder.resolve("none")))
        .contains("none: there is no such file");
    assertThat(place()).exists();
  }

  @Test
  void aBrokenConnectionIsGoneOnWithByTheSameCommand() throws IOException {
    byte[] zip = Files.readAllBytes(tiny.zip());
    server.breaksAfter(zip.length - 10, zip, "\"a\"");
    assertThat(small.failure("models", "get", "tiny"))
        .contains(
            "the connection broke after 0.0 of 0.0 MB; try again, it goes on from there",
            "orbit models get tiny --from FILE");
    assertThat(place()).doesNotExist();
    assertThat(small.run("models", "get", "tiny")).isZero();
    assertThat(server.ranges()).hasSize(2).last().asString().startsWith("bytes=");
  }

  @Test
  void everyFailureSaysWhatToDoByHand() {
    assertThat(console.failure("models", "get", "inceptionv1"))
        .contains(
            server.address().toString(),
            "another file of " + tiny.model().file().bytes() + " instead of 49937555 bytes",
            "d13569f6a98159de37e92e9c8ec4dae8f674fbf475f69fe6199b514f756d4364",
            "run 'orbit models get inceptionv1 --from FILE'.");
    server.behaves(exchange -> exchange.sendResponseHeaders(404, -1));
    assertThat(console.failure("models", "get", "inceptionv1")).contains("no longer there (404)");
    server.close();
    assertThat(console.failure("models", "get", "inceptionv1")).contains("cannot be reached");
    System.setProperty(PROPERTY, "a b");
    assertThat(console.failure("models", "get", "inceptionv1")).contains(PROPERTY);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void badUsageIsToldApart() {
    assertThat(console.misuse("models", "get")).contains("NAME");
    assertThat(console.misuse("models", "get", "inception"))
        .contains("there is no public model inception; there is inceptionv1");
    assertThat(console.misuse("models", "get", "inceptionv1", "--from")).contains("--from");
    assertThat(console.misuse("models", "get", "inceptionv1", "--form", "x")).contains("--form");
    assertThat(console.run("models", "get", "--help")).isZero();
    assertThat(console.out()).contains("orbit models get", "--from=FILE", "--again");
  }
}
