package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import orbit.format.ModelInstaller.Conversion;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelInstallerTest {

  private static final Download.Watch ON = (done, all) -> true;
  private static final Conversion CONVERTS = file -> EveryOperation.MODEL;

  @TempDir private Path folder;
  private FileServer server;
  private TinyModel tiny;
  private Path models;
  private Path place;

  @BeforeEach
  void starts() throws IOException {
    server = new FileServer();
    tiny = TinyModel.in(folder.resolve("published"), server.address());
    server.serves(Files.readAllBytes(tiny.zip()), "\"a\"");
    models = folder.resolve("data/models");
    place = models.resolve("tiny");
  }

  @AfterEach
  void stops() {
    server.close();
  }

  private ModelInstaller installer(Conversion conversion) {
    return new ModelInstaller(
        models,
        folder.resolve("downloads"),
        new Download(Duration.ofSeconds(20), HttpClient.Builder.NO_PROXY),
        conversion);
  }

  private List<String> below(String name) throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void assertOnlyTheModel() throws IOException {
    assertThat(below("data"))
        .containsExactly("models/tiny/model.json", "models/tiny/weights.safetensors");
    try (Stream<Path> all = Files.list(models)) {
      assertThat(all).containsExactly(place);
    }
  }

  private void assertNoModel() throws IOException {
    if (Files.exists(models)) {
      assertThat(models).isEmptyDirectory();
    }
  }

  @Test
  void fetchesUnpacksConvertsAndTidiesUp() throws IOException {
    ModelInstaller installer =
        installer(
            file -> {
              assertThat(file).hasFileName("graph.pb").hasContent(TinyModel.GRAPH);
              return EveryOperation.MODEL;
            });
    assertThat(installer.installed(tiny.model())).isEmpty();
    assertThat(installer.fetch(tiny.model(), ON)).isEqualTo(place);
    assertThat(installer.installed(tiny.model())).contains(place);
    assertOnlyTheModel();
    assertThat(below("downloads")).containsExactly("tiny.lock");
    Model read = ModelFile.read(place);
    assertThat(read.name()).isEqualTo("tiny");
    assertThat(read.about().licence()).isEqualTo("CC0-1.0");
    assertThat(read.about().provenance())
        .contains("Made for a test.", server.address().toString(), tiny.model().file().sha256());
    assertThat(read.layers()).isEqualTo(EveryOperation.MODEL.layers());
  }

  @Test
  void takesAZipOrItsMemberFromAFile() throws IOException {
    for (Path given : List.of(tiny.zip(), tiny.graph())) {
      byte[] before = Files.readAllBytes(given);
      assertThat(installer(CONVERTS).from(tiny.model(), given)).isEqualTo(place);
      assertThat(given).hasBinaryContent(before);
      assertOnlyTheModel();
    }
    assertThat(server.ranges()).isEmpty();
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path other =
        Files.writeString(folder.resolve("other.pb"), "x".repeat(TinyModel.GRAPH.length()));
    refuses(other, "graph.pb: the SHA-256 is ");
    Files.writeString(other, "x");
    refuses(other, "graph.pb: 1 bytes where 9 belong");
    Files.writeString(other, "PK and more");
    refuses(other, "no whole zip archive");
    Files.delete(other);
    refuses(other, "no such file");
    refuses(folder, "this is a folder");
  }

  private void refuses(Path file, String says) throws IOException {
    Refusal.assertRefused(file, () -> installer(CONVERTS).from(tiny.model(), file), says);
    assertNoModel();
  }

  @Test
  void aModelThatCannotBeConvertedIsNotThereAndItsZipStays() throws IOException {
    Conversion fails =
        file -> {
          throw new InvalidFileException(file, "", "no reader", "wait for it");
        };
    Refusal.assertRefused(
        folder, () -> installer(fails).fetch(tiny.model(), ON), "graph.pb: no reader");
    assertNoModel();
    assertThat(below("downloads")).containsExactly("tiny.lock", "tiny.zip");
    installer(CONVERTS).fetch(tiny.model(), ON);
    assertOnlyTheModel();
    assertThat(server.ranges()).hasSize(1);
  }

  @Test
  void theModelIsNeverSeenBeforeItIsWhole() throws IOException {
    ModelCatalogue catalogue = new ModelCatalogue(Optional.empty(), models);
    installer(
            file -> {
              assertThat(catalogue.entries()).isEmpty();
              assertThat(place).doesNotExist();
              return EveryOperation.MODEL;
            })
        .fetch(tiny.model(), ON);
    assertThat(catalogue.entries()).hasSize(1);
  }

  @Test
  void aFailedReplacementLeavesTheOldModel() throws IOException {
    installer(CONVERTS).fetch(tiny.model(), ON);
    byte[] before = Files.readAllBytes(place.resolve("weights.safetensors"));
    Conversion dies =
        file -> {
          throw new IllegalStateException("a fault in the reader");
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> installer(dies).fetch(tiny.model(), ON));
    assertOnlyTheModel();
    assertThat(place.resolve("weights.safetensors")).hasBinaryContent(before);
    Files.writeString(place.resolve("old.safetensors"), "of the old one");
    installer(CONVERTS).fetch(tiny.model(), ON);
    assertOnlyTheModel();
  }

  @Test
  void whatACrashLeftIsPutRight() throws IOException {
    Path left = Files.createDirectories(models.resolve(".tiny.part"));
    Files.createDirectories(left.resolve("model"));
    Files.writeString(left.resolve("model/model.json"), "half");
    Files.createDirectories(left.resolve("old"));
    Files.writeString(left.resolve("old/model.json"), "the old one");
    ModelInstaller installer =
        installer(
            file -> {
              assertThat(place.resolve("model.json")).hasContent("the old one");
              return EveryOperation.MODEL;
            });
    installer.fetch(tiny.model(), ON);
    assertOnlyTheModel();
    assertThat(ModelFile.read(place).name()).isEqualTo("tiny");
  }

  @Test
  void whatIsNoModelIsNotReplaced() throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("thesis.txt"), "all of it");
    Refusal.assertRefused(
        place, () -> installer(CONVERTS).fetch(tiny.model(), ON), "something other than a model");
    assertThat(place.resolve("thesis.txt")).hasContent("all of it");
  }

  @Test
  void aPlaceThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("data"), "a file");
    Refusal.assertRefused(
        place, () -> installer(CONVERTS).from(tiny.model(), tiny.zip()), "permissions");
  }

  @Test
  void aFolderOfDownloadsThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("downloads"), "a file");
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> installer(CONVERTS).fetch(tiny.model(), ON))
        .withMessageStartingWith(file.toString())
        .withMessageContaining("in the way; check");
  }

  @Test
  void aCancelledFetchGoesOnTheNextTime() throws IOException {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> installer(CONVERTS).fetch(tiny.model(), (done, all) -> done == 0));
    assertNoModel();
    assertThat(below("downloads")).contains("tiny.zip.part");
    installer(CONVERTS).fetch(tiny.model(), ON);
    assertOnlyTheModel();
  }

  @Test
  void twoAtOnceAreRefused() throws IOException {
    ModelInstaller second = installer(CONVERTS);
    installer(
            file -> {
              assertThatExceptionOfType(DownloadException.class)
                  .isThrownBy(() -> second.fetch(tiny.model(), ON))
                  .withMessageEndingWith("another Orbit is fetching tiny; wait until it is done.");
              return EveryOperation.MODEL;
            })
        .fetch(tiny.model(), ON);
    assertOnlyTheModel();
  }

  @Test
  void thePublishedModelsAreAsTheirSourcesSay() throws IOException {
    PublicModel inception = PublicModels.all().getFirst();
    assertThat(inception.name()).isEqualTo("inceptionv1");
    assertThat(inception.file().address())
        .isEqualTo(
            URI.create(
                "https://storage.googleapis.com/download.tensorflow.org/models/inception5h.zip"));
    assertThat(inception.file().sha256() + inception.member().sha256()).matches("[0-9a-f]{128}");
    assertThat(inception.file().byHand()).contains("orbit models get inceptionv1 --from FILE");
  }

  @Test
  void aPropertyNamesAMirror() throws IOException {
    try {
      System.setProperty("orbit.download.inceptionv1", "http://mirror/x.zip");
      PublicModel mirrored = PublicModels.all().getFirst();
      assertThat(mirrored.file().address()).hasToString("http://mirror/x.zip");
      System.clearProperty("orbit.download.inceptionv1");
      assertThat(PublicModels.all().getFirst().file().sha256()).isEqualTo(mirrored.file().sha256());
      System.setProperty("orbit.download.inceptionv1", "not an address");
      assertThatExceptionOfType(DownloadException.class)
          .isThrownBy(PublicModels::all)
          .withMessageStartingWith("orbit.download.inceptionv1=not an address: ");
    } finally {
      System.clearProperty("orbit.download.inceptionv1");
    }
  }
}
