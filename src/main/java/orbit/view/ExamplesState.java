package orbit.view;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import orbit.network.Layer;
import orbit.visualization.example.ExampleFolder;
import orbit.visualization.example.Examples;

/** How far the examples from a person's own pictures are; a snapshot. */
public sealed interface ExamplesState {

  /** No folder was chosen. */
  record NoFolder() implements ExamplesState {}

  /** The names in the folder are read. */
  record Listing(Path folder) implements ExamplesState {}

  /** The layer was not shown these pictures yet. */
  record Offered(ExampleFolder folder, Layer layer) implements ExamplesState {}

  /**
   * @param done pictures that the layer was shown
   * @param remaining empty while nothing can be said
   */
  record Searching(ExampleFolder folder, Layer layer, int done, Optional<Duration> remaining)
      implements ExamplesState {

    double fraction() {
      return (double) done / folder.pictures().size();
    }

    String sentence() {
      return "%s is shown your pictures: %,d of %,d%s"
          .formatted(
              layer.name(),
              done,
              folder.pictures().size(),
              remaining
                  .map(left -> ", about " + VisualizationState.words(left) + " left")
                  .orElse(""));
    }
  }

  record Found(Examples examples, Layer layer) implements ExamplesState {}

  /** There are none, for a reason. */
  record Failed(Path folder, String sentence) implements ExamplesState {}
}
