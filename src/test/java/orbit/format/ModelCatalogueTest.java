package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orbit.format.ModelCatalogue.Entry;
import orbit.format.ModelCatalogue.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {

  @TempDir private Path folder;

  @Test
  void listsEachNameOnce() throws IOException {
    ModelCatalogue catalogue = catalogue();
    assertThat(catalogue.entries())
        .extracting(Entry::name, Entry::origin)
        .containsExactly(
            tuple("leaves", Origin.BUNDLED),
            tuple("mine", Origin.LOCAL),
            tuple("other", Origin.LOCAL));
  }

  @Test
  void findsPathsBeforeNamesAndBundledBeforeLocalModels() throws IOException {
    ModelCatalogue catalogue = catalogue();
    assertThat(catalogue.find("leaves")).isEqualTo(folder.resolve("bundled/leaves"));
    assertThat(catalogue.find("mine")).isEqualTo(folder.resolve("local/mine"));
    assertThat(catalogue.find(folder.toString())).isEqualTo(folder);
    assertThat(catalogue.find("src")).isEqualTo(Path.of("src"));
  }

  @Test
  void namesTheModelsWhereThereIsNone() throws IOException {
    ModelCatalogue catalogue = catalogue();
    String names = "the models are: leaves, mine, other.";
    for (String name : new String[] {"laeves", "no/such/path", "empty"}) {
      Refusal.assertRefused(
          Path.of(name), () -> catalogue.find(name), "no file and no model of this name", names);
    }
    Refusal.assertRefused(Path.of("a_b"), () -> catalogue.find("a\0b"), names);
    Refusal.assertRefused(Path.of(""), () -> catalogue.find(""), names);
  }

  @Test
  void aPublicModelIsToBeFetchedUntilItIsThere() throws IOException {
    ModelCatalogue catalogue = catalogue();
    assertThat(catalogue.unfetched()).extracting(PublicModel::name).containsExactly("inceptionv1");
    Refusal.assertRefused(
        Path.of("inceptionv1"),
        () -> catalogue.find("inceptionv1"),
        "not fetched yet; run 'orbit models get inceptionv1'");
    Path place = Files.createDirectories(catalogue.local().resolve("inceptionv1"));
    Files.writeString(place.resolve("model.json"), "{}");
    assertThat(catalogue.unfetched()).isEmpty();
    assertThat(catalogue.find("inceptionv1")).isEqualTo(place);
  }

  @Test
  void foldersNeedNotBeThere() throws IOException {
    ModelCatalogue catalogue =
        new ModelCatalogue(Optional.of(folder.resolve("x")), folder.resolve("y"));
    assertThat(catalogue.entries()).isEmpty();
    assertThat(new ModelCatalogue(Optional.empty(), folder.resolve("y")).entries()).isEmpty();
    Refusal.assertRefused(
        Path.of("leaves"),
        () -> catalogue.find("leaves"),
        "there are none in " + catalogue.local());
  }

  @Test
  void aPropertyNamesOtherFolders() {
    System.setProperty("orbit.models", folder.toString());
    System.setProperty("orbit.data", folder.resolve("d").toString());
    try {
      assertThat(ModelCatalogue.usual())
          .isEqualTo(new ModelCatalogue(Optional.of(folder), folder.resolve("d/models")));
    } finally {
      System.clearProperty("orbit.models");
      System.clearProperty("orbit.data");
    }
  }

  private ModelCatalogue catalogue() throws IOException {
    Path bundled = folder.resolve("bundled");
    Path local = folder.resolve("local");
    for (Path model :
        new Path[] {
          bundled.resolve("leaves"),
          local.resolve("other"),
          local.resolve("leaves"),
          local.resolve("mine"),
          local.resolve(".being-made")
        }) {
      Files.createDirectories(model);
      Files.writeString(model.resolve("model.json"), "{}");
    }
    Files.createDirectories(local.resolve("empty"));
    Files.writeString(local.resolve("notes.zip"), "x");
    return new ModelCatalogue(Optional.of(bundled), local);
  }
}
