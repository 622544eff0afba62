package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SynchronisationTest {

  @Test
  void anglesAreFoundThoughMostPairsAreWrong() {
    Random random = new Random(2);
    int n = 60;
    double[] truth = random.doubles(n, 0, 180).toArray();
    double[][] turns = new double[n][n];
    double[][] weights = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        boolean wrong = random.nextDouble() < 0.6;
        double turn = wrong ? random.nextDouble() * 180 : truth[j] - truth[i];
        turns[i][j] = turn;
        turns[j][i] = -turn;
        weights[i][j] = 1;
        weights[j][i] = 1;
      }
    }
    Synchronisation found = Synchronisation.of(turns, weights, 180);
    double first = found.angles()[0] - truth[0];
    for (int i = 0; i < n; i++) {
      assertThat(Math.abs(Angles.way(first, found.angles()[i] - truth[i], 180))).isLessThan(20);
      assertThat(found.agreement()[i]).isBetween(0.1, 0.8);
    }
  }
}
