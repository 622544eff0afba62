package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import orbit.network.Model;
import orbit.view.NetworkSamples;
import orbit.view.VisualizationKind;
import orbit.view.VisualizationStore.Wanted;
import orbit.view.VisualizationWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualizationFolderTest {

  @TempDir private Path folder;

  private final Model model = NetworkSamples.small();

  private VisualizationFolder folder() {
    return new VisualizationFolder(model, folder.resolve("cache"), folder.resolve("lists"));
  }

  private VisualizationWish wish(int unit, VisualizationKind kind) {
    return new VisualizationWish(model.layer("conv2").orElseThrow(), unit, kind);
  }

  @Test
  void whatIsWantedIsReadAsItWasWritten() throws IOException {
    Wanted wanted =
        new Wanted(
            List.of(wish(5, VisualizationKind.CHANNEL), wish(1, VisualizationKind.DIVERSE)), true);
    folder().remember(wanted);
    assertThat(folder().remembered()).isEqualTo(wanted);
    folder().remember(Wanted.NOTHING);
    assertThat(folder().remembered()).isEqualTo(Wanted.NOTHING);
    try (Stream<Path> left = Files.list(folder.resolve("lists"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aListThatIsBrokenOrOfAnotherNetworkWantsNothing() throws IOException {
    folder().remember(new Wanted(List.of(wish(5, VisualizationKind.CHANNEL)), false));
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
      file = files.findFirst().orElseThrow();
    }
    for (String text :
        List.of(
            "{",
            "[]",
            "{\"orbit\":2,\"wanted\":[{\"layer\":\"conv2\",\"unit\":1,\"picture\":\"channel\"}]}",
            "{\"orbit\":1,\"wanted\":[{\"layer\":\"conv2\",\"unit\":6,\"picture\":\"channel\"}]}",
            "{\"orbit\":1,\"wanted\":[{\"layer\":\"x\",\"unit\":0,\"picture\":\"channel\"},7]}",
            "{\"orbit\":1,\"wanted\":[{\"layer\":3,\"unit\":\"a\",\"picture\":{}}]}")) {
      Files.writeString(file, text);
      assertThat(folder().remembered().wishes()).as(text).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    assertThat(folder().complaint()).isEmpty();
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    assertThat(new VisualizationFolder(model, taken, folder).complaint().orElseThrow())
        .contains(taken.toString())
        .contains("-Dorbit.cache");
  }
}
