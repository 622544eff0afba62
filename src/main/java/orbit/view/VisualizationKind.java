package orbit.view;

import java.util.Locale;
import orbit.visualization.Objective;
import orbit.visualization.Place;
import orbit.visualization.Settings;

/** The pictures of a unit that the window makes. */
public enum VisualizationKind {
  CHANNEL("channel", "What raises the mean of the unit's map") {
    @Override
    Objective objective(int unit) {
      return new Objective.Unit(unit, Place.CHANNEL);
    }
  },
  CENTRE("centre", "What raises the unit at the centre of its map") {
    @Override
    Objective objective(int unit) {
      return new Objective.Unit(unit, Place.CENTRE);
    }
  },
  NEGATIVE("negative", "What the unit answers to least") {
    @Override
    Objective objective(int unit) {
      return new Objective.Negative(CHANNEL.objective(unit));
    }
  },
  DIVERSE("diverse", "Pictures unlike one another that all raise the unit") {
    @Override
    Objective objective(int unit) {
      return new Objective.Diverse(CHANNEL.objective(unit), Objective.DIVERSITY);
    }

    @Override
    Settings settings(Settings base) {
      return new Settings(
          base.size(),
          base.steps(),
          base.seed(),
          SEVERAL,
          base.parametrisation(),
          base.transforms(),
          base.rate());
    }
  };

  /** How many pictures are unlike one another. */
  private static final int SEVERAL = 4;

  private final String label;
  private final String sentence;

  VisualizationKind(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  abstract Objective objective(int unit);

  Settings settings(Settings base) {
    return base;
  }

  /** In a word. */
  public String label() {
    return label;
  }

  String sentence() {
    return sentence;
  }

  /** The word under which a file holds it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
