package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import orbit.format.ModelFile;
import orbit.network.Model;
import orbit.network.ValueRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsAddCommandTest {

  private static final String LEAVES = "models/leaves";

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

  private Model kept(String name) throws IOException {
    return ModelFile.read(folder.resolve("models").resolve(name));
  }

  @Test
  void keepsAModelUnderItsNameOrAnother() throws IOException {
    assertThat(console.run("models", "add", LEAVES, "--json")).isZero();
    assertThat(console.json().get("name").asString()).isEqualTo("leaves");
    assertThat(console.run("models", "add", LEAVES, "--name", "mine")).isZero();
    assertThat(kept("mine").range()).isEqualTo(new ValueRange(-1, 1));
    assertThat(kept("mine").layers()).isEqualTo(kept("leaves").layers());
  }

  @Test
  void theInputCanBeSaid() throws IOException {
    assertThat(
            console.run(
                "models", "add", LEAVES, "--scale", "255", "--mean", "104,117,123", "--blue-first"))
        .isZero();
    assertThat(kept("leaves").range())
        .isEqualTo(
            ValueRange.normalised(255, new double[] {104, 117, 123}, new double[] {1, 1, 1}, true));
  }

  @Test
  void oneOfTheSameNameIsReplacedOnlyIfAsked() throws IOException {
    assertThat(console.run("models", "add", LEAVES)).isZero();
    assertThat(console.run("models", "add", LEAVES, "--scale", "1")).isEqualTo(2);
    assertThat(console.err()).contains("there is a model leaves already");
    assertThat(kept("leaves").range()).isEqualTo(new ValueRange(-1, 1));
    assertThat(console.run("models", "add", LEAVES, "--scale", "1", "--replace")).isZero();
    assertThat(kept("leaves").range()).isEqualTo(new ValueRange(0, 1));
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThat(console.run("models", "add", LEAVES, "--mean", "1")).isEqualTo(2);
    assertThat(console.run("models", "add", LEAVES, "--scale", "1", "--mean", "1,2")).isEqualTo(2);
    assertThat(console.err()).contains("--mean takes one number, or 3");
    assertThat(console.failure("models", "add", LEAVES, "--name", "../x"))
        .contains("cannot be the name of a model");
    assertThat(console.failure("models", "add", "nothing.pb")).contains("no such file");
  }
}
