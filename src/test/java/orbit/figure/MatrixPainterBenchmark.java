package orbit.figure;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import orbit.circuit.WeightViews;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time to paint 480 x 256 kernels of 5 x 5 into 1600 x 1000 pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatrixPainterBenchmark {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  @Param({"1", "2"})
  public int threads;

  private final int[] target = new int[WIDTH * HEIGHT];
  private ExecutorService executor;
  private MatrixPainter painter;
  private MatrixPicture whole;
  private MatrixPicture wholeReordered;
  private MatrixPicture fortyByTwentyFive;
  private MatrixPicture pixelForPixel;

  @Setup
  public void weights() {
    Random random = new Random(1);
    float[] values = new float[480 * 256 * 25];
    for (int v = 0; v < values.length; v++) {
      values[v] = (float) random.nextGaussian();
    }
    Weights weights = new DenseWeights(480, 256, 5, 5, values);
    Grid grid = Grid.of(weights);
    Viewport fit = Viewport.fit(grid, WIDTH, HEIGHT);
    executor = Executors.newFixedThreadPool(2);
    painter = new MatrixPainter(executor, threads);
    whole = Samples.picture(weights, fit);
    wholeReordered =
        Samples.picture(WeightViews.laidOut(weights, Samples.shuffled(Grid.of(weights), 2)), fit);
    fortyByTwentyFive =
        Samples.picture(weights, new Viewport(grid, WIDTH, HEIGHT, 8, -3000.5, -5000.25));
    pixelForPixel = Samples.picture(weights, new Viewport(grid, WIDTH, HEIGHT, 1, 0, -500));
  }

  @TearDown
  public void close() {
    executor.close();
  }

  @Benchmark
  public int[] whole() {
    painter.paint(whole, target);
    return target;
  }

  @Benchmark
  public int[] wholeReordered() {
    painter.paint(wholeReordered, target);
    return target;
  }

  @Benchmark
  public int[] fortyByTwentyFive() {
    painter.paint(fortyByTwentyFive, target);
    return target;
  }

  @Benchmark
  public int[] pixelForPixel() {
    painter.paint(pixelForPixel, target);
    return target;
  }
}
