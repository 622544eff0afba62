package orbit.visualization.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import orbit.network.Batch;
import orbit.network.InvalidFileException;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.network.Shape;
import orbit.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleSearchTest {

  private static final Model MODEL = DrawnPictures.model(7, 3, 12);
  private static final Layer LAYER = MODEL.layer("b").orElseThrow();

  @TempDir private Path folder;

  private final DrawnPictures pictures =
      new DrawnPictures().add("one", 12, 12).addBroken("two").add("three", 24, 30).add("4", 3, 2);

  private static Examples find(Layer layer, DrawnPictures pictures, int count, Progress progress)
      throws IOException {
    PlainEngine.Counts engines = new PlainEngine.Counts();
    try (ExampleSearch search = ExampleSearch.open(MODEL, layer, engines::open)) {
      return search.find(pictures.folder(), count, pictures, Runnable::run, progress);
    } finally {
      assertThat(engines.open()).isZero();
    }
  }

  @Test
  void picturesOfAnySizeAreShownAndBrokenOnesAreCounted() throws IOException {
    Examples found = find(LAYER, pictures.add("strip", 4, 400), 9, Progress.UNWATCHED);
    assertThat(found.skipped()).containsExactly(1);
    assertThat(found.looked()).isEqualTo(4);
    assertThat(found.units()).hasSize(4);
    for (Examples.OfUnit unit : found.units()) {
      assertThat(unit.most()).extracting(Example::picture).containsExactlyInAnyOrder(0, 2, 3, 4);
      assertThat(unit.most().getFirst().value()).isGreaterThan(unit.most().getLast().value());
      assertThat(unit.least().getFirst().value()).isLessThan(unit.least().getLast().value());
      // 7 pixels, within the 36 that are left of the strip
      assertThat(unit.most()).allMatch(e -> e.height() == 7 && e.top() >= 0 && e.top() <= 11);
      assertThat(unit.most()).allMatch(e -> e.left() >= 0 && e.left() + e.width() <= 36);
    }
  }

  @Test
  void layersThatTakeOneSizeSeeTheMiddle() throws IOException {
    Examples found = find(MODEL.layer("c").orElseThrow(), pictures, 9, Progress.UNWATCHED);
    assertThat(found.units().getFirst().most()).hasSize(3);
    assertThat(found.units().getFirst().most()).allMatch(e -> e.height() >= 12 && e.width() >= 12);
  }

  @Test
  void windowsAreReadFromThePictures() throws IOException {
    Examples found = find(LAYER, pictures, 1, Progress.UNWATCHED);
    Example best = found.units().getFirst().most().getFirst();
    ExampleWindows windows = new ExampleWindows(MODEL, LAYER, pictures);
    Batch window = windows.window(found.folder(), best);
    assertThat(window.shape()).isEqualTo(new Shape(3, 7, 7));
    Example beyond = new Example(0, 0, -2, 0, 7, 7);
    Batch cut = windows.window(found.folder(), beyond);
    assertThat(cut.at(0, 1, 1, 3)).isEqualTo(0.5f);
    assertThat(cut.at(0, 1, 2, 3)).isNotEqualTo(0.5f);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> windows.window(found.folder(), new Example(1, 0, 0, 0, 7, 7)));
  }

  @Test
  void whatIsStoppedLeavesNothingAndSaysSo() {
    int[] asked = {0};
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> find(LAYER, pictures, 9, (done, all) -> ++asked[0] < 3));
    assertThat(asked[0]).isEqualTo(3);
  }

  @Test
  void wherePicturesAreAllBrokenTheFirstReasonIsTold() {
    DrawnPictures none = new DrawnPictures().addBroken("x").addBroken("y");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> find(LAYER, none, 9, Progress.UNWATCHED))
        .withMessageEndingWith("none of its 2 pictures can be read; x is broken.");
  }

  @Test
  void aFolderIsListedByName() throws IOException {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> ExampleFolder.list(folder, () -> false))
        .withMessageContaining("no PNG or JPEG file in this folder");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> ExampleFolder.list(folder.resolve("nowhere"), () -> false))
        .withMessageContaining("no folder");
    for (String name : List.of("b.PNG", "a/c.jpeg", ".d.png", ".e/f.png", "g.txt", "h.jpg")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), new byte[3]);
    }
    ExampleFolder found = ExampleFolder.list(folder, () -> false);
    assertThat(found.pictures())
        .extracting(ExampleFolder.Entry::name)
        .containsExactly("a/c.jpeg", "b.PNG", "h.jpg");
    assertThat(found.pictures().getFirst().bytes()).isEqualTo(3);
    assertThat(found.file(1)).isEqualTo(folder.toAbsolutePath().resolve("b.PNG"));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ExampleFolder.list(folder, () -> true));
  }

  @Test
  void whatWasFoundIsKeptAndFoundAgain() throws IOException {
    Examples found = find(LAYER, pictures, 2, Progress.UNWATCHED);
    ExampleCache cache = new ExampleCache(folder);
    assertThat(cache.find(MODEL, LAYER, pictures.folder(), 2)).isEmpty();
    cache.keep(MODEL, LAYER, 2, found);
    assertThat(cache.find(MODEL, LAYER, pictures.folder(), 2)).contains(found);
    byte[] first = Files.readAllBytes(file());
    cache.keep(MODEL, LAYER, 2, find(LAYER, pictures, 2, Progress.UNWATCHED));
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
    assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("three", "drawn");

    assertThat(cache.find(MODEL, LAYER, pictures.folder(), 3)).isEmpty();
    assertThat(cache.find(MODEL, MODEL.layer("a").orElseThrow(), pictures.folder(), 2)).isEmpty();
    assertThat(cache.find(DrawnPictures.model(8, 3, 12), LAYER, pictures.folder(), 2)).isEmpty();
    ExampleFolder now = pictures.folder();
    ExampleFolder.Entry old = now.pictures().getFirst();
    List<ExampleFolder.Entry> changed = new java.util.ArrayList<>(now.pictures());
    changed.set(0, new ExampleFolder.Entry(old.name(), old.bytes(), old.modified() + 1));
    assertThat(cache.find(MODEL, LAYER, new ExampleFolder(now.folder(), changed), 2)).isEmpty();
  }

  @Test
  void whatIsDamagedCountsAsMissing() throws IOException {
    ExampleCache cache = new ExampleCache(folder);
    cache.keep(MODEL, LAYER, 2, find(LAYER, pictures, 2, Progress.UNWATCHED));
    String whole = Files.readString(file());
    for (String damaged :
        List.of(
            whole.substring(0, whole.length() / 2),
            whole.replace("\"most\":[[0,", "\"most\":[[99,"),
            whole.replace("\"most\":[[2,", "\"most\":[[99,"),
            whole.replace("\"kind\":\"examples\"", "\"kind\":\"model\""),
            "[]")) {
      Files.writeString(file(), damaged);
      if (!damaged.equals(whole)) {
        assertThat(cache.find(MODEL, LAYER, pictures.folder(), 2)).isEmpty();
      }
    }
  }

  @Test
  void ofTooManyTheOldestGo() throws IOException {
    ExampleCache cache = new ExampleCache(folder);
    Examples found = find(LAYER, pictures, 1, Progress.UNWATCHED);
    cache.keep(MODEL, LAYER, 1, found);
    Files.setLastModifiedTime(file(), FileTime.fromMillis(1000));
    Path other = Files.createDirectories(folder.resolve("other"));
    for (int k = 0; k < 199; k++) {
      Files.writeString(other.resolve(k + ".json"), "{}");
    }
    cache.keep(MODEL, MODEL.layer("a").orElseThrow(), 1, found);
    assertThat(cache.find(MODEL, LAYER, pictures.folder(), 1)).isEmpty();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).hasSize(200);
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
