package orbit.view;

import java.util.List;
import java.util.Optional;
import orbit.visualization.PictureCache;

/** Where pictures that are made here, and what is still wanted, outlive the program. */
public interface VisualizationStore {

  PictureCache cache();

  /** One sentence, if pictures cannot be kept; slow. */
  Optional<String> complaint();

  /** Keeps what is wanted of a network; slow. */
  void remember(Wanted wanted);

  /** What was wanted when the network was last open; slow. */
  Wanted remembered();

  /** Pictures that are wanted, in order, and whether the user holds the queue. */
  record Wanted(List<VisualizationWish> wishes, boolean paused) {

    /** Nothing is wanted. */
    public static final Wanted NOTHING = new Wanted(List.of(), false);

    public Wanted {
      wishes = List.copyOf(wishes);
    }
  }
}
