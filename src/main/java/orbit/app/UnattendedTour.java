package orbit.app;

import java.nio.file.Path;

/**
 * What the window does without a user of tours and comparisons: {@code orbit.tour} goes to that
 * step, from 1; {@code orbit.compare} puts a file beside what is open, or with {@code order} the
 * same matrix in another order.
 */
final class UnattendedTour {

  private UnattendedTour() {}

  static void ifAsked(MainWindow window) {
    int step = Integer.getInteger("orbit.tour", 0);
    if (step > 0) {
      window.touring().begin();
      for (int done = 1; done < step; done++) {
        window.touring().next();
      }
    }
    String beside = System.getProperty("orbit.compare", "");
    if (beside.equals("order")) {
      window.comparing().withAnotherOrder();
    } else if (!beside.isEmpty()) {
      window.comparing().withFile(Path.of(beside));
    }
  }
}
