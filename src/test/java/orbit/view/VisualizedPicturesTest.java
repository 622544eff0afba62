package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.visualization.Picture;
import orbit.visualization.PictureCache;
import orbit.visualization.Request;
import orbit.visualization.Visualization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualizedPicturesTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path folder;

  private final Model network = NetworkSamples.small();
  private final Layer layer = network.layer("conv1").orElseThrow();
  private final VisualizationPlan plan = VisualizationSamples.plan(network, 3);

  private VisualizedPictures pictures() {
    PictureCache cache = new PictureCache(folder, 1 << 22);
    return new VisualizedPictures(plan, cache, Runnable::run, Runnable::run);
  }

  /** A file that was last read long ago. */
  private Path keep(int unit, double value) throws IOException {
    new PictureCache(folder, 1 << 22).keep(made(unit, List.of(value)));
    try (Stream<Path> files = Files.walk(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith("conv1_" + unit + "-"))
              .findFirst()
              .orElseThrow();
      Files.setLastModifiedTime(file, LONG_AGO);
      return file;
    }
  }

  @Test
  void whatIsThereIsToldWithoutReadingIt() throws IOException {
    Path third = keep(3, 1);
    Path fourth = keep(4, 1);
    VisualizedPictures pictures = pictures();
    assertThat(pictures.has("conv1", 2)).isFalse();
    assertThat(pictures.has("conv1", 3)).isTrue();
    assertThat(pictures.has("conv1", 4)).isTrue();
    assertThat(Files.getLastModifiedTime(third)).isEqualTo(LONG_AGO);
    pictures.picture("conv1", 3);
    assertThat(pictures.picture("conv1", 3)).isPresent();
    assertThat(Files.getLastModifiedTime(third)).isNotEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(fourth)).isEqualTo(LONG_AGO);
  }

  @Test
  void aUnitIsSilentWhereTheAscentToItsPictureNeverRose() throws IOException {
    keep(2, 0.5);
    keep(3, 0);
    VisualizedPictures pictures = pictures();
    for (int unit = 2; unit <= 4; unit++) {
      pictures.isSilent(layer, unit);
    }
    assertThat(pictures.isSilent(layer, 2)).contains(false);
    assertThat(pictures.isSilent(layer, 3)).contains(true);
    assertThat(pictures.isSilent(layer, 4)).as("without a picture").isEmpty();
    VisualizationWish made = VisualizationWish.of(layer, 4);
    pictures.arrive(made, made(4, List.of(0.0)), true);
    assertThat(pictures.isSilent(layer, 4)).as("a preview").isEmpty();
    pictures.arrive(made, made(4, List.of(-0.1)), false);
    assertThat(pictures.isSilent(layer, 4)).contains(true);
    pictures.arrive(made, made(4, List.of()), false);
    assertThat(pictures.isSilent(layer, 4)).as("of an earlier version").isEmpty();
  }

  private Visualization made(int unit, List<Double> values) {
    Request request = plan.request(VisualizationWish.of(layer, unit));
    return new Visualization(
        request, List.of(new Picture(new Shape(3, 4, 4), new byte[48])), values);
  }

  @Test
  void whatCannotBeReadIsNotThere() throws IOException {
    Files.writeString(keep(3, 1), "torn");
    VisualizedPictures pictures = pictures();
    assertThat(pictures.has("conv1", 3)).isTrue();
    int before = pictures.arrivalsProperty().get();
    assertThat(pictures.picture("conv1", 3)).isEmpty();
    assertThat(pictures.has("conv1", 3)).isFalse();
    assertThat(pictures.arrivalsProperty().get()).isEqualTo(before + 1);
  }

  @Test
  void oneAfterTheOtherIsReadUntilItIsClosed() throws IOException {
    for (int unit = 0; unit < 8; unit++) {
      keep(unit, 1);
    }
    VisualizedPictures pictures = pictures();
    for (int unit = 0; unit < 7; unit++) {
      pictures.picture("conv1", unit);
      assertThat(pictures.picture("conv1", unit)).isPresent();
    }
    pictures.close();
    pictures.picture("conv1", 7);
    assertThat(pictures.picture("conv1", 7)).isEmpty();
  }
}
