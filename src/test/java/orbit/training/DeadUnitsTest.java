package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadUnitsTest {

  @Test
  void aUnitIsDeadUpToAHundredthOfTheMedianUnit() {
    DeadUnits dead = new DeadUnits(5);
    dead.see(new float[] {200, 0.5f, 0.9f, 100, 100}, 1);
    assertThat(dead.indices()).containsExactly(1, 2);
    DeadUnits exact = new DeadUnits(3);
    exact.see(new float[] {1, 100, 100}, 1);
    assertThat(exact.indices()).containsExactly(0);
    DeadUnits above = new DeadUnits(3);
    above.see(new float[] {1.01f, 100, 100}, 1);
    assertThat(above.indices()).isEmpty();
  }

  @Test
  void oneAnswerInOneCellOfOnePictureIsLife() {
    DeadUnits dead = new DeadUnits(2);
    // two pictures of two units with three cells each
    dead.see(new float[] {9, 9, 9, 0, 0, 0, 9, 9, 9, 0, 5, 0}, 3);
    assertThat(dead.indices()).isEmpty();
    DeadUnits other = new DeadUnits(2);
    other.see(new float[] {9, 9, 9, 0, 0, 0, 9, 9, 9, 0, 0, 0}, 3);
    assertThat(other.indices()).containsExactly(1);
    other.see(new float[] {0, 0, 0, 0, 0, 5}, 3);
    assertThat(other.indices()).isEmpty();
  }

  @Test
  void whereTheMedianUnitIsDeadOnlySilentUnitsAre() {
    DeadUnits dead = new DeadUnits(4);
    dead.see(new float[] {0, 0, 0, 1e-6f}, 1);
    assertThat(dead.indices()).containsExactly(0, 1, 2);
    assertThat(new DeadUnits(2).indices()).containsExactly(0, 1);
  }
}
