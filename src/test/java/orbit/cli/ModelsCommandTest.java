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
            {"name":"mine","origin":"local","path":"%s"}]}\
            """
                .formatted(Path.of("models/leaves").toAbsolutePath(), mine)
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
  void takesNoArgument() {
    assertThat(console.misuse("models", "get")).contains("get");
  }

  private Path model(String name) throws IOException {
    Path model = Files.createDirectories(folder.resolve("models").resolve(name));
    Files.writeString(model.resolve("model.json"), "{}");
    return model;
  }
}
