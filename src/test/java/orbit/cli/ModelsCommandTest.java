package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

  private static final String ADDRESS =
      "https://storage.googleapis.com/download.tensorflow.org/models/inception5h.zip";

  @TempDir private Path folder;
  private final Console console = new Console();

  @BeforeEach
  void namesTheUsersFolder() {
    System.setProperty("orbit.data", folder.toString());
  }

  @AfterEach
  void forgetsTheUsersFolder() {
    System.clearProperty("orbit.data");
  }

  @Test
  void listsBundledThenLocalModels() throws IOException {
    Path mine = model("mine");
    assertThat(console.run("models", "--json")).isZero();
    assertThat(console.json().toString())
        .isEqualTo(
            """
            {"models":[{"name":"leaves","origin":"bundled","path":"%s"},\
            {"name":"mine","origin":"local","path":"%s"},\
            {"name":"inceptionv1","origin":"public","path":null,"address":"%s",\
            "size":49937555,"licence":"Apache-2.0"}]}\
            """
                .formatted(Path.of("models/leaves").toAbsolutePath(), mine, ADDRESS)
                .replace("\\", "\\\\"));
    assertThat(console.err()).isEmpty();
  }

  @Test
  void tellsPeopleWhereTheirModelsGo() throws IOException {
    Path mine = model("a longer name");
    assertThat(console.run("models")).isZero();
    assertThat(console.out().lines())
        .containsExactly(
            "leaves         bundled  " + Path.of("models/leaves").toAbsolutePath(),
            "a longer name  local    " + mine,
            "inceptionv1    public   49.9 MB, Apache-2.0, " + ADDRESS,
            "'orbit models get NAME' fetches a public model.",
            "Your own models lie in " + folder.resolve("models"));
  }

  @Test
  void aNameOpensTheModelAndAWrongOneNamesAll() throws IOException {
    model("mine");
    assertThat(console.run("info", "leaves")).isZero();
    assertThat(console.failure("info", "laeves"))
        .contains("laeves", "the models are: leaves, mine.")
        .doesNotContain("inceptionv1", "models get");
  }

  @Test
  void aPublicModelIsLocalOnceItIsFetched() throws IOException {
    assertThat(console.failure("info", "inceptionv1"))
        .contains(
            "inceptionv1: this model is not fetched yet; run 'orbit models get inceptionv1'.");
    Path fetched = model("inceptionv1");
    assertThat(console.run("models")).isZero();
    assertThat(console.out())
        .contains("inceptionv1  local    " + fetched)
        .doesNotContain("public", "models get");
  }

  @Test
  void takesNoArgument() {
    assertThat(console.misuse("models", "put")).contains("put");
  }

  private Path model(String name) throws IOException {
    Path model = Files.createDirectories(folder.resolve("models").resolve(name));
    Files.writeString(model.resolve("model.json"), "{}");
    return model;
  }
}
