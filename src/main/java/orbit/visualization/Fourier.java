package orbit.visualization;

/**
 * The discrete Fourier transform {@code X_k = sum of x_j e^(±2πi jk / n)} along the first index of
 * [n][width] numbers, all columns at once: rows are contiguous, so that the inner loops are over
 * memory in order. Any n; fast where its prime factors are small.
 */
final class Fourier {

  private final int n;
  private final int width;
  private final float[] cosines;
  private final float[] sines;
  private final float[] partRe;
  private final float[] partIm;

  /**
   * @param sign of the exponent, 1 or -1
   */
  Fourier(int n, int width, int sign) {
    this.n = n;
    this.width = width;
    cosines = new float[n];
    sines = new float[n];
    for (int k = 0; k < n; k++) {
      cosines[k] = (float) StrictMath.cos(2 * StrictMath.PI * k / n);
      sines[k] = (float) (sign * StrictMath.sin(2 * StrictMath.PI * k / n));
    }
    partRe = new float[n * width];
    partIm = new float[n * width];
  }

  /** Reads [n][width] complex numbers and writes as many; not to be used by two threads at once. */
  void transform(float[] re, float[] im, float[] toRe, float[] toIm) {
    part(n, re, im, 0, 1, toRe, toIm, 0);
  }

  private void part(
      int count, float[] re, float[] im, int from, int stride, float[] toRe, float[] toIm, int to) {
    if (count == 1) {
      System.arraycopy(re, from * width, toRe, to * width, width);
      System.arraycopy(im, from * width, toIm, to * width, width);
      return;
    }
    int parts = smallestFactor(count);
    int each = count / parts;
    for (int r = 0; r < parts; r++) {
      part(each, re, im, from + r * stride, stride * parts, toRe, toIm, to + r * each);
    }
    for (int k = 0; k < each; k++) {
      join(count, parts, each, k, toRe, toIm, to);
    }
  }

  /** From the transforms of each part at k, those of the whole at k, k + each, k + 2 each ... */
  private void join(int count, int parts, int each, int k, float[] toRe, float[] toIm, int to) {
    for (int r = 0; r < parts; r++) {
      System.arraycopy(toRe, (to + r * each + k) * width, partRe, r * width, width);
      System.arraycopy(toIm, (to + r * each + k) * width, partIm, r * width, width);
    }
    for (int q = 0; q < parts; q++) {
      int at = k + q * each;
      int row = (to + at) * width;
      System.arraycopy(partRe, 0, toRe, row, width);
      System.arraycopy(partIm, 0, toIm, row, width);
      for (int r = 1; r < parts; r++) {
        int turn = (int) ((long) r * at % count * (n / count));
        add(r * width, cosines[turn], sines[turn], toRe, toIm, row);
      }
    }
  }

  private void add(int part, float cosine, float sine, float[] toRe, float[] toIm, int row) {
    for (int x = 0; x < width; x++) {
      float re = partRe[part + x];
      float im = partIm[part + x];
      toRe[row + x] += re * cosine - im * sine;
      toIm[row + x] += re * sine + im * cosine;
    }
  }

  private static int smallestFactor(int count) {
    for (int factor = 2; factor * factor <= count; factor++) {
      if (count % factor == 0) {
        return factor;
      }
    }
    return count;
  }
}
