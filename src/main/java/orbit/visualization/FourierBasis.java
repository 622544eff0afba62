package orbit.visualization;

/**
 * The half spectrum [height][width / 2 + 1] of a real picture, real parts and then imaginary parts,
 * times {@code sqrt(w h) / max(f, 1 / max(w, h))^decay / 4}, f being the frequency in cycles a
 * pixel, through the inverse transform. As in Lucid ({@code param/spatial.py}).
 */
final class FourierBasis implements Basis {

  /** What Lucid calls a magic constant. */
  private static final double DIVISOR = 4;

  private final int height;
  private final int width;
  private final int half;
  private final float[] scale;
  private final Fourier downForth;
  private final Fourier acrossForth;
  private final Fourier downBack;
  private final Fourier acrossBack;
  private final float[] re;
  private final float[] im;
  private final float[] re2;
  private final float[] im2;

  FourierBasis(int height, int width, double decay) {
    this.height = height;
    this.width = width;
    half = width / 2 + 1;
    scale = scale(decay);
    downForth = new Fourier(height, half, 1);
    acrossForth = new Fourier(width, height, 1);
    downBack = new Fourier(height, half, -1);
    acrossBack = new Fourier(width, height, -1);
    int most = height * Math.max(width, half);
    re = new float[most];
    im = new float[most];
    re2 = new float[most];
    im2 = new float[most];
  }

  private float[] scale(double decay) {
    float[] factors = new float[height * half];
    double least = 1.0 / Math.max(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < half; x++) {
        double fy = Math.min(y, height - y) / (double) height;
        double fx = x / (double) width;
        double f = Math.max(Math.sqrt(fx * fx + fy * fy), least);
        // the inverse transform divides by w h
        factors[y * half + x] =
            (float) (1 / StrictMath.pow(f, decay) / Math.sqrt((double) width * height) / DIVISOR);
      }
    }
    return factors;
  }

  @Override
  public int numbers() {
    return 2 * height * half;
  }

  @Override
  public void apply(float[] numbers, float[] channel) {
    int cells = height * half;
    for (int k = 0; k < cells; k++) {
      re[k] = numbers[k] * scale[k];
      im[k] = numbers[cells + k] * scale[k];
    }
    downForth.transform(re, im, re2, im2);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < half; x++) {
        float real = re2[y * half + x];
        float imaginary = alone(x) ? 0 : im2[y * half + x];
        re[x * height + y] = real;
        im[x * height + y] = imaginary;
        if (!alone(x)) {
          re[(width - x) * height + y] = real;
          im[(width - x) * height + y] = -imaginary;
        }
      }
    }
    acrossForth.transform(re, im, re2, im2);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        channel[y * width + x] = re2[x * height + y];
      }
    }
  }

  /** Whether a column has no mirrored one: its imaginary part then has no effect. */
  private boolean alone(int x) {
    return x == 0 || 2 * x == width;
  }

  @Override
  public void adjoint(float[] channel, float[] numbers) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        re[x * height + y] = channel[y * width + x];
        im[x * height + y] = 0;
      }
    }
    acrossBack.transform(re, im, re2, im2);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < half; x++) {
        re[y * half + x] = alone(x) ? re2[x * height + y] : 2 * re2[x * height + y];
        im[y * half + x] = alone(x) ? 0 : 2 * im2[x * height + y];
      }
    }
    downBack.transform(re, im, re2, im2);
    int cells = height * half;
    for (int k = 0; k < cells; k++) {
      numbers[k] = re2[k] * scale[k];
      numbers[cells + k] = im2[k] * scale[k];
    }
  }
}
