package orbit.view;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

/**
 * A folder of feature visualizations named {@code LAYER_UNIT.png} or {@code .jpg}, as thumbnails.
 *
 * <p>Pictures load in the background; those used last are kept. Lives on the JavaFX thread.
 */
public final class PicturePack implements UnitPictures {

  /** Two pixels for each of the 96 that a header shows, for displays of double density. */
  private static final int PIXELS = 192;

  private static final int MOST = 400;

  private final Path folder;
  private final Map<String, Path> files;
  private final Map<String, Optional<Image>> pictures =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Image>> eldest) {
          return size() > MOST;
        }
      };
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
  private final ObservableList<Path> unreadable = FXCollections.observableArrayList();

  /**
   * Reads the names in the folder; pictures are read when they are asked for. A folder that cannot
   * be read is itself {@link #unreadable}.
   */
  public PicturePack(Path folder) {
    this.folder = folder;
    Map<String, Path> found = new HashMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{png,jpg,jpeg}")) {
      entries.forEach(file -> found.putIfAbsent(stem(file), file));
    } catch (IOException | DirectoryIteratorException e) {
      unreadable.add(folder);
    }
    files = Map.copyOf(found);
  }

  @Override
  public boolean has(String layer, int unit) {
    return files.containsKey(layer + "_" + unit);
  }

  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Image> picture(String layer, int unit) {
    String name = layer + "_" + unit;
    Optional<Image> known = pictures.get(name);
    if (known == null) {
      known = Optional.ofNullable(files.get(name)).map(this::load);
      pictures.put(name, known);
    }
    return known.filter(image -> !image.isError() && image.getProgress() >= 1);
  }

  @Override
  public Optional<String> origin(String layer, int unit) {
    return file(layer, unit).map(Path::toString);
  }

  @Override
  public Optional<Path> file(String layer, int unit) {
    return Optional.ofNullable(files.get(layer + "_" + unit));
  }

  @Override
  public boolean isUnreadable(String layer, int unit) {
    String name = layer + "_" + unit;
    return unreadable.stream().anyMatch(file -> name.equals(stem(file)));
  }

  @Override
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** Files that were asked for and are no pictures. */
  public ObservableList<Path> unreadable() {
    return FXCollections.unmodifiableObservableList(unreadable);
  }

  private Image load(Path file) {
    Image image = new Image(file.toUri().toString(), PIXELS, PIXELS, true, true, true);
    image
        .progressProperty()
        .addListener(
            (property, before, progress) -> {
              if (progress.doubleValue() >= 1) {
                arrived(file, image);
              }
            });
    image.errorProperty().addListener((property, before, error) -> arrived(file, image));
    return image;
  }

  private void arrived(Path file, Image image) {
    if (image.isError() && !unreadable.contains(file)) {
      unreadable.add(file);
    }
    arrivals.set(arrivals.get() + 1);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
