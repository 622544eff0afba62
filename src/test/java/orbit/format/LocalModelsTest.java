package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalModelsTest {

  @TempDir private Path folder = Path.of("");

  private LocalModels models() {
    return new LocalModels(folder.resolve("models"));
  }

  @Test
  void aKeptModelComesBackWithItsInput() throws IOException {
    ValueRange range = new ValueRange(List.of(-1.0, -2.0), List.of(1.0, 3.0), true);
    Model model = EveryOperation.MODEL.with("mine", range);
    Path kept = models().keep(model);
    Model read = ModelFile.read(kept);
    assertThat(read.name()).isEqualTo("mine");
    assertThat(read.range()).isEqualTo(range);
    assertThat(read.about()).isEqualTo(model.about());
    assertThat(read.aliases()).isEqualTo(model.aliases());
    assertThat(models().has("mine")).isTrue();
  }

  @Test
  void anotherOfTheSameNameReplacesIt() throws IOException {
    models().keep(EveryOperation.MODEL.with("mine", new ValueRange(0, 1)));
    Path kept = models().keep(EveryOperation.MODEL.with("mine", new ValueRange(0, 255)));
    assertThat(ModelFile.read(kept).range()).isEqualTo(new ValueRange(0, 255));
    try (var left = Files.list(folder.resolve("models"))) {
      assertThat(left).containsExactly(kept);
    }
  }

  @Test
  void aFolderWithMoreInItIsLeftAlone() throws IOException {
    Path kept = models().keep(EveryOperation.MODEL.with("mine", new ValueRange(0, 1)));
    Files.writeString(kept.resolve("notes.txt"), "mine");
    Model again = EveryOperation.MODEL.with("mine", new ValueRange(0, 2));
    assertThatThrownBy(() -> models().keep(again))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("other files");
    assertThat(ModelFile.read(kept).range()).isEqualTo(new ValueRange(0, 1));
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    for (String name : List.of("../mine", "a/b", "", ".hidden", "c:\\x")) {
      assertThat(LocalModels.isName(name)).as(name).isFalse();
    }
    assertThat(LocalModels.isName("InceptionV1 (mine)")).isFalse();
    assertThat(LocalModels.isName("inceptionv1.2 b")).isTrue();
  }
}
