package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurningLawTest {

  private static final float[] SQUARE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  @Test
  void aQuarterTurnIsClockwiseOnTheScreen() {
    assertThat(turned(SQUARE, Element.rotation(90), 3)).containsExactly(7, 4, 1, 8, 5, 2, 9, 6, 3);
    assertThat(turned(SQUARE, Element.rotation(180), 3)).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(turned(SQUARE, Element.rotation(270), 3)).containsExactly(3, 6, 9, 2, 5, 8, 1, 4, 7);
  }

  @Test
  void theMirrorExchangesLeftAndRightBeforeTurning() {
    assertThat(turned(SQUARE, Element.mirror(), 3)).containsExactly(3, 2, 1, 6, 5, 4, 9, 8, 7);
    assertThat(turned(SQUARE, new Element(90, true, 0), 3))
        .containsExactly(9, 6, 3, 8, 5, 2, 7, 4, 1);
  }

  @Property
  void turningTwiceIsTurningByTheProduct(
      @ForAll @Size(25) float[] grid,
      @ForAll @IntRange(max = 7) int a,
      @ForAll @IntRange(max = 7) int b) {
    Group square = new Group.Dihedral(4);
    float[] twice = turned(turned(grid, square.element(b), 5), square.element(a), 5);
    assertThat(twice).containsExactly(turned(grid, square.element(square.multiply(a, b)), 5));
  }

  @Property
  void hueLeavesTheGridAsItIs(@ForAll @Size(9) float[] grid, @ForAll @IntRange(max = 359) int hue) {
    assertThat(turned(grid, Element.hue(hue), 3)).containsExactly(grid);
  }

  @Test
  void onlyTheSquaresElementsAreExact() {
    assertThat(Turning.of(Element.rotation(90), 5, 5).isExact()).isTrue();
    assertThat(Turning.of(Element.rotation(45), 5, 5).isExact()).isFalse();
  }

  @Test
  void anInterpolatedTurnMovesASpotClockwise() {
    float[] right = new float[49];
    right[3 * 7 + 5] = 1;
    float[] turned = turned(right, Element.rotation(45), 7);
    // a spot two pixels to the right goes to 45 degrees below it, sqrt 2 each way
    double row = 0;
    double column = 0;
    double mass = 0;
    for (int k = 0; k < 49; k++) {
      row += turned[k] * (k / 7 - 3);
      column += turned[k] * (k % 7 - 3);
      mass += turned[k];
    }
    assertThat(row / mass).isCloseTo(Math.sqrt(2), within(0.15));
    assertThat(column / mass).isCloseTo(Math.sqrt(2), within(0.15));
  }

  @Test
  void aRoundSpotHardlyChangesUnderAnyTurn() {
    float[] spot = new float[81];
    for (int k = 0; k < 81; k++) {
      double squared = Math.pow(k / 9 - 4, 2) + Math.pow(k % 9 - 4, 2);
      spot[k] = (float) Math.exp(-squared / 6);
    }
    float[] turned = turned(spot, new Element(30, true, 0), 9);
    for (int k = 0; k < 81; k++) {
      assertThat(turned[k]).isCloseTo(spot[k], within(0.06f));
    }
  }

  @Test
  void aGridThatIsNotSquareTakesHalfTurnsAndMirrorsOnly() {
    float[] turned = new float[6];
    Turning.of(Element.rotation(180), 2, 3).apply(new float[] {1, 2, 3, 4, 5, 6}, turned);
    assertThat(turned).containsExactly(6, 5, 4, 3, 2, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> Turning.of(Element.rotation(90), 2, 3));
  }

  private static float[] turned(float[] grid, Element element, int size) {
    float[] turned = new float[grid.length];
    Turning.of(element, size, size).apply(grid, turned);
    return turned;
  }
}
