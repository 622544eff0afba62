package orbit.network;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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

/** Time to expand the 480 x 256 kernels of 5 x 5 between InceptionV1's mixed3a and mixed3b. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class ExpandedWeightsBenchmark {

  @Param({"1", "2"})
  public int threads;

  private final Graph graph =
      new Drawing(new Random(1), 256, 28, 28).block("mixed3b", "input", 128, 192, 96, 64).graph();
  private ForkJoinPool pool = new ForkJoinPool(1);

  @Setup
  public void start() {
    pool.close();
    pool = new ForkJoinPool(threads);
  }

  @TearDown
  public void close() {
    pool.close();
  }

  @Benchmark
  public ExpandedWeights block() {
    return pool.submit(() -> ExpandedWeights.between(graph, "input", "mixed3b")).join();
  }
}
