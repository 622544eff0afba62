package orbit.app;

import java.util.Optional;
import orbit.circuit.CircuitPlan;

/** What has to be open for a step of a tour. */
sealed interface TourPlace {

  /** Whether it is open, with all that the step needs. */
  boolean isReady(MainWindow window);

  /** Whether it is open, though something may still be computed. */
  boolean isOpen(MainWindow window);

  /** Opens it as a user would. */
  void open(MainWindow window);

  /** The network that comes with the program. */
  record OfShipped() implements TourPlace {
    @Override
    public boolean isOpen(MainWindow window) {
      return isNetwork(window)
          && window.workspaces().origin().flatMap(NetworkOrigin::path).equals(Shipped.model());
    }

    @Override
    public boolean isReady(MainWindow window) {
      return isOpen(window) && isRead(window);
    }

    @Override
    public void open(MainWindow window) {
      window.openShipped();
    }
  }

  /** A network that was open. */
  record OfNetwork(NetworkOrigin origin) implements TourPlace {
    @Override
    public boolean isOpen(MainWindow window) {
      return isNetwork(window) && isOf(window, origin);
    }

    @Override
    public boolean isReady(MainWindow window) {
      return isOpen(window) && isRead(window);
    }

    @Override
    public void open(MainWindow window) {
      window.show(origin);
    }
  }

  /** A circuit of a network. */
  record OfPlan(NetworkOrigin origin, CircuitPlan plan) implements TourPlace {
    @Override
    public boolean isOpen(MainWindow window) {
      return isCircuit(window, plan.name()) && isOf(window, origin);
    }

    @Override
    public boolean isReady(MainWindow window) {
      return isOpen(window) && isMeasured(window);
    }

    @Override
    public void open(MainWindow window) {
      window.open(origin, plan);
    }
  }

  /** A circuit that comes with the program. */
  record OfExample(Examples.Example example, String name) implements TourPlace {
    @Override
    public boolean isOpen(MainWindow window) {
      return isCircuit(window, name) && window.workspaces().origin().isEmpty();
    }

    @Override
    public boolean isReady(MainWindow window) {
      return isOpen(window) && isMeasured(window);
    }

    @Override
    public void open(MainWindow window) {
      window.openExample(example);
    }
  }

  private static boolean isNetwork(MainWindow window) {
    return window.openedProperty().get().orElse(null) instanceof OpenedNetwork;
  }

  private static boolean isOf(MainWindow window, NetworkOrigin origin) {
    return window.workspaces().origin().filter(o -> o.model() == origin.model()).isPresent();
  }

  private static boolean isCircuit(MainWindow window, String name) {
    return window.openedProperty().get().orElse(null) instanceof OpenedCircuit circuit
        && circuit.name().equals(name);
  }

  /** Its first weights are on screen and its families are known. */
  private static boolean isRead(MainWindow window) {
    Optional<SurveySlot> survey = window.openedProperty().get().flatMap(Opened::survey);
    return window.showsMatrix()
        && survey.filter(slot -> slot.familiesProperty().get().isPresent()).isPresent();
  }

  private static boolean isMeasured(MainWindow window) {
    return window
        .matrixProperty()
        .getValue()
        .filter(shown -> shown.model().analysisProperty().get().isPresent())
        .isPresent();
  }
}
