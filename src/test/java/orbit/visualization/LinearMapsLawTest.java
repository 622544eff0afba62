package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** {@code <A x, y> = <x, A' y>} of every linear map between numbers, picture and view. */
class LinearMapsLawTest {

  @Property(tries = 60)
  void theFourierBasisHasItsAdjoint(
      @ForAll @IntRange(min = 1, max = 21) int height,
      @ForAll @IntRange(min = 1, max = 21) int width,
      @ForAll long seed) {
    Random random = new Random(seed);
    FourierBasis basis = new FourierBasis(height, width, 1);
    float[] x = drawn(random, basis.numbers());
    float[] y = drawn(random, height * width);
    float[] forth = new float[height * width];
    float[] back = new float[basis.numbers()];
    basis.apply(x, forth);
    basis.adjoint(y, back);
    assertSame(dot(forth, y), dot(x, back), x.length);
  }

  @Property(tries = 60)
  void theTransformsHaveTheirAdjoint(
      @ForAll @IntRange(min = 1, max = 20) int side,
      @ForAll @IntRange(min = 1, max = 30) int view,
      @ForAll long seed) {
    Random random = new Random(seed);
    Motion motion = Motion.draw(Transform.PUBLISHED, random);
    double centre = (view - 1) / 2.0;
    Sampling sampling = new Sampling(side, side, view, view, centre, centre, motion);
    float[] x = drawn(random, side * side);
    float[] y = drawn(random, view * view);
    float[] grey = new float[side * side];
    float[] forth = new float[view * view];
    float[] nothing = new float[view * view];
    float[] back = new float[side * side];
    sampling.apply(x, forth, 0, -1, 2);
    sampling.apply(grey, nothing, 0, -1, 2);
    for (int k = 0; k < forth.length; k++) {
      forth[k] -= nothing[k];
    }
    sampling.adjoint(y, 0, 2, back);
    assertSame(dot(forth, y), dot(x, back), view * view);
  }

  @Property(tries = 20)
  void theTransformIsTheSumOfItsDefinition(
      @ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
    Random random = new Random(seed);
    float[] re = drawn(random, n);
    float[] im = drawn(random, n);
    float[] toRe = new float[n];
    float[] toIm = new float[n];
    new Fourier(n, 1, 1).transform(re, im, toRe, toIm);
    for (int k = 0; k < n; k++) {
      double real = 0;
      double imaginary = 0;
      for (int j = 0; j < n; j++) {
        double angle = 2 * Math.PI * j * k / n;
        real += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
        imaginary += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
      }
      assertThat((double) toRe[k]).isCloseTo(real, Offset.offset(1e-4));
      assertThat((double) toIm[k]).isCloseTo(imaginary, Offset.offset(1e-4));
    }
  }

  private static void assertSame(double a, double b, int count) {
    assertThat(a).isCloseTo(b, Offset.offset(1e-5 * (10 + count)));
  }

  static float[] drawn(Random random, int count) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return values;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}
