package orbit.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;

/** Pictures from several sources; of those that have a unit's picture the first counts. */
public final class VisualizationSources implements UnitPictures {

  private final List<UnitPictures> sources;
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

  // held here: the sources, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> arrivals.set(arrivals.get() + 1);

  public VisualizationSources(List<UnitPictures> sources) {
    this.sources = List.copyOf(sources);
    for (UnitPictures source : sources) {
      ReadOnlyIntegerProperty counted = source.arrivalsProperty();
      counted.addListener(new WeakInvalidationListener(arrival));
    }
  }

  /** The source whose picture counts. */
  private Optional<UnitPictures> source(String layer, int unit) {
    return sources.stream()
        .filter(source -> source.has(layer, unit) && !source.isUnreadable(layer, unit))
        .findFirst();
  }

  @Override
  public boolean has(String layer, int unit) {
    return sources.stream().anyMatch(source -> source.has(layer, unit));
  }

  @Override
  public Optional<Image> picture(String layer, int unit) {
    return source(layer, unit).flatMap(source -> source.picture(layer, unit));
  }

  @Override
  public boolean isUnreadable(String layer, int unit) {
    return source(layer, unit).isEmpty()
        && sources.stream().anyMatch(source -> source.isUnreadable(layer, unit));
  }

  @Override
  public Optional<String> origin(String layer, int unit) {
    return source(layer, unit).flatMap(source -> source.origin(layer, unit));
  }

  @Override
  public Optional<Path> file(String layer, int unit) {
    return source(layer, unit).flatMap(source -> source.file(layer, unit));
  }

  @Override
  public double leastSize() {
    return sources.stream().mapToDouble(UnitPictures::leastSize).min().orElse(0);
  }

  @Override
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }
}
