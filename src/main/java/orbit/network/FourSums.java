package orbit.network;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * Four weighted sums of the same rows, {@code sum[j] = sum over c of w[j][c] * row[c]}: what is
 * loaded once serves four sums, and four rows are added for each load and store of a sum.
 */
final class FourSums {

  static final int COUNT = 4;

  // of four sums and four rows, what stays in the first cache
  private static final int STRETCH = 512;

  private final float[][] rows;
  private final int length;
  private final float[] weights;
  private final int step;
  private final float[][] sums;
  private final float[] sixteen = new float[COUNT * COUNT];

  /**
   * @param rows [c][length]
   * @param step from the weight of a row to that of the next
   */
  FourSums(float[][] rows, int length, float[] weights, int step) {
    this.rows = rows;
    this.length = length;
    this.weights = weights;
    this.step = step;
    this.sums = new float[COUNT][length];
  }

  float[] get(int sum) {
    return sums[sum];
  }

  /**
   * Sums some of the rows.
   *
   * @param at where the weight of row 0 stands, for each sum
   */
  void compute(int from, int to, int[] at) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    for (int begin = 0; begin < length; begin += STRETCH) {
      int end = Math.min(begin + STRETCH, length);
      int c = from;
      for (; c + COUNT <= to; c += COUNT) {
        for (int j = 0; j < COUNT; j++) {
          for (int i = 0; i < COUNT; i++) {
            sixteen[j * COUNT + i] = weights[at[j] + (c + i) * step];
          }
        }
        addFour(c, begin, end);
      }
      for (; c < to; c++) {
        for (int j = 0; j < COUNT; j++) {
          addOne(weights[at[j] + c * step], rows[c], sums[j], begin, end);
        }
      }
    }
  }

  private void addFour(int c, int begin, int end) {
    addFour(
        sixteen,
        rows[c],
        rows[c + 1],
        rows[c + 2],
        rows[c + 3],
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        begin,
        end);
  }

  // arrays as arguments, rows read before a sum is written: else the compiler makes no vectors
  private static void addFour(
      float[] w,
      float[] a,
      float[] b,
      float[] d,
      float[] e,
      float[] p,
      float[] q,
      float[] r,
      float[] s,
      int begin,
      int end) {
    float pa = w[0], pb = w[1], pd = w[2], pe = w[3];
    float qa = w[4], qb = w[5], qd = w[6], qe = w[7];
    float ra = w[8], rb = w[9], rd = w[10], re = w[11];
    float sa = w[12], sb = w[13], sd = w[14], se = w[15];
    for (int k = begin; k < end; k++) {
      float ak = a[k];
      float bk = b[k];
      float dk = d[k];
      float ek = e[k];
      p[k] = fma(pe, ek, fma(pd, dk, fma(pb, bk, fma(pa, ak, p[k]))));
      q[k] = fma(qe, ek, fma(qd, dk, fma(qb, bk, fma(qa, ak, q[k]))));
      r[k] = fma(re, ek, fma(rd, dk, fma(rb, bk, fma(ra, ak, r[k]))));
      s[k] = fma(se, ek, fma(sd, dk, fma(sb, bk, fma(sa, ak, s[k]))));
    }
  }

  private static void addOne(float weight, float[] row, float[] sum, int begin, int end) {
    for (int k = begin; k < end; k++) {
      sum[k] = fma(weight, row[k], sum[k]);
    }
  }
}
