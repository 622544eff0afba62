package orbit.stimulus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.engine.RandomInception;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.ValueRange;
import orbit.task.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A curve turned through 36 angles before mixed3b of a network as large as InceptionV1. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class SweepBenchmark {

  private Probe probe;
  private Sweep sweep;

  @Setup
  public void open() throws EngineUnavailableException {
    EngineLibrary library = EngineLibrary.load();
    Model model =
        new Model(
            "drawn",
            "benchmark",
            RandomInception.whole(1),
            new ValueRange(-117, 138),
            Map.of("mixed3b", "mixed3b"),
            "0".repeat(64));
    Layer layer = model.layer("mixed3b").orElseThrow();
    probe = Probe.open(model, layer, graph -> new DjlNetwork(graph, library));
    Stimulus curve = Stimuli.named("curve").orElseThrow();
    List<Integer> units = IntStream.range(0, layer.units()).boxed().toList();
    sweep =
        new Sweep(
            curve,
            Settings.NEUTRAL,
            Parameter.ROTATION,
            Sweep.positions(curve, Parameter.ROTATION, 36),
            Readout.CENTRE,
            true,
            units);
    System.out.println("pictures of " + probe.placement().picture());
  }

  @TearDown
  public void close() {
    probe.close();
  }

  @Benchmark
  public TuningCurves sweep() {
    return probe.tune(sweep, Progress.UNWATCHED);
  }

  @Benchmark
  public Object drawing() {
    return Pictures.draw(
        sweep.stimulus(),
        sweep.pictures(),
        probe.placement(),
        new ValueRange(-117, 138),
        () -> false);
  }
}
