package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.engine.OneThread;
import orbit.network.Operation;
import orbit.network.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneThread.class)
class TrainingTest {

  private static final int HELD_OUT = 16;

  private static EngineLibrary library;

  /** Keeps what it is told and stops after a step. */
  private static final class Diary implements Watch {
    private final int last;
    private final List<Double> losses = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();

    Diary(int last) {
      this.last = last;
    }

    @Override
    public boolean learned(int step, double loss) {
      losses.add(loss);
      return step != last;
    }

    @Override
    public void judged(int step, Accuracy accuracy) {
      throw new AssertionError("short trainings are judged at their end only");
    }

    @Override
    public void saved(Snapshot snapshot) {
      snapshots.add(snapshot);
    }
  }

  @BeforeAll
  static void loadEngine() throws EngineUnavailableException {
    library = EngineLibrary.load();
  }

  @Test
  void theSameRecipeGivesTheSameBitsAndAnotherSeedGivesOthers() {
    Diary diary = new Diary(-1);
    Training.Trained trained = training(recipe(1, 6), Optional.empty()).run(diary);
    Diary again = new Diary(-1);
    assertThat(checksum(training(recipe(1, 6), Optional.empty()).run(again)))
        .isEqualTo(checksum(trained));
    assertThat(again.losses).isEqualTo(diary.losses).hasSize(6);
    assertThat(diary.snapshots).isEmpty();
    assertThat(checksum(training(recipe(2, 6), Optional.empty()).run(new Diary(-1))))
        .isNotEqualTo(checksum(trained));
    assertThat(trained.layers()).isEqualTo(LeavesArchitecture.layers());
    TrainingRecord record = trained.record();
    assertThat(record.recipe()).isEqualTo(recipe(1, 6));
    assertThat(record.heldOut().pictures()).isEqualTo(HELD_OUT);
    assertThat(record.dead()).containsOnlyKeys(LeavesArchitecture.layers());
    double running = diary.losses.getFirst();
    for (double loss : diary.losses) {
      running += (loss - running) / 100;
    }
    assertThat(record.loss()).isEqualTo(running, within(1e-12));
  }

  @Test
  void goesOnBitForBitAfterAnInterruption() {
    Training.Trained whole = training(recipe(1, 6), Optional.empty()).run(new Diary(-1));
    Snapshot snapshot = interrupted(recipe(1, 6), 3);
    assertThat(snapshot.step()).isEqualTo(3);
    assertThat(snapshot.seconds()).isPositive();
    Training.Trained resumed = training(recipe(1, 6), Optional.of(snapshot)).run(new Diary(-1));
    assertThat(checksum(resumed)).isEqualTo(checksum(whole));
    assertThat(resumed.record().loss()).isEqualTo(whole.record().loss());
    assertThat(resumed.record().heldOut()).isEqualTo(whole.record().heldOut());
    assertThat(resumed.record().seconds()).isGreaterThan(snapshot.seconds());
  }

  @Test
  void anInterruptionAtTheLastStepLosesNothing() {
    Snapshot snapshot = interrupted(recipe(1, 2), 2);
    Training.Trained resumed = training(recipe(1, 2), Optional.of(snapshot)).run(new Diary(-1));
    assertThat(resumed.record().loss()).isEqualTo(snapshot.loss()).isPositive();
    assertThat(snapshot.tensors().getFirst().values())
        .isEqualTo(tensors(resumed).getFirst().values());
  }

  @Test
  void aSnapshotIsACopy() {
    Recipe recipe = recipe(1, 251);
    Snapshot late = new Snapshot(recipe, 249, 1, 1, interrupted(recipe, 1).tensors());
    Diary diary = new Diary(-1);
    Training.Trained trained = training(recipe, Optional.of(late)).run(diary);
    Snapshot saved = diary.snapshots.getFirst();
    assertThat(saved.step()).isEqualTo(250);
    assertThat(saved.tensors().getFirst().values())
        .isNotEqualTo(tensors(trained).getFirst().values());
  }

  @Test
  void refusesASnapshotOfAnotherRecipeOrNetwork() {
    Snapshot snapshot = interrupted(recipe(1, 2), 1);
    for (Recipe other : new Recipe[] {recipe(2, 2), recipe(1, 3)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> training(other, Optional.of(snapshot)))
          .withMessageContaining("another recipe");
    }
    List<Tensor> fewer = snapshot.tensors().subList(1, snapshot.tensors().size());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> training(recipe(1, 2), Optional.of(with(snapshot, fewer))))
        .withMessageContaining("lacks " + snapshot.tensors().getFirst().name());
    List<Tensor> other = new ArrayList<>(snapshot.tensors());
    other.set(0, Tensor.vector(other.getFirst().name(), 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> training(recipe(1, 2), Optional.of(with(snapshot, other))))
        .withMessageContaining("does not fit");
  }

  @Test
  void learns() {
    Diary diary = new Diary(60);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> training(recipe(3, 100), Optional.empty()).run(diary))
        .withMessage("stopped after step 60 of 100");
    double first = mean(diary.losses.subList(0, 10));
    // of six hues, one bit and more is learnt at once
    assertThat(mean(diary.losses.subList(50, 60))).isLessThan(first - 0.4);
  }

  @Test
  void aSilentUnitBeginsAnewAndTheOthersKeepTheirBits() {
    Recipe recipe = recipe(4, 10);
    Trainer trainer = new Trainer(recipe, library.engine());
    Examples examples = Examples.draw(new PictureGenerator(9), 0, 16);
    trainer.learn(examples);
    int unit = 5;
    Tensor kernels = tensor(trainer, "conv2d2_w");
    Tensor bias = tensor(trainer, "conv2d2_b");
    int size = kernels.values().length / kernels.extent(0);
    Arrays.fill(kernels.values(), unit * size, (unit + 1) * size, 0);
    bias.values()[unit] = -1000;
    List<float[]> before = trainer.state().stream().map(t -> t.values().clone()).toList();

    int revived = trainer.revive(examples);

    assertThat(bias.values()[unit]).isZero();
    double energy = 0;
    for (float value : part(kernels.values(), unit, size)) {
      energy += (double) value * value;
    }
    double others = 0;
    for (float value : kernels.values()) {
      others += (double) value * value;
    }
    others -= energy;
    double neighbour = others / (kernels.extent(0) - 1);
    assertThat(energy).isBetween(0.7 * neighbour, 1.3 * neighbour);
    for (String moment : new String[] {"mean:", "square:"}) {
      assertThat(part(tensor(trainer, moment + "conv2d2_w").values(), unit, size)).containsOnly(0);
      assertThat(tensor(trainer, moment + "conv2d2_b").values()[unit]).isZero();
    }
    List<Tensor> state = trainer.state();
    List<String> begunAnew = new ArrayList<>();
    for (int t = 0; t < state.size(); t++) {
      Tensor tensor = state.get(t);
      if (tensor.rank() == 4 && !tensor.name().contains(":")) {
        int row = tensor.values().length / tensor.extent(0);
        float[] old = before.get(t);
        IntStream.range(0, tensor.extent(0))
            .filter(u -> Arrays.mismatch(part(old, u, row), part(tensor.values(), u, row)) >= 0)
            .forEach(u -> begunAnew.add(tensor.name() + " " + u));
      }
    }
    assertThat(begunAnew).contains("conv2d2_w 5").hasSize(revived).hasSizeLessThan(60);
    float[] heads = before.get(state.indexOf(tensor(trainer, "heads_w")));
    assertThat(tensor(trainer, "heads_w").values()).isEqualTo(heads);
    assertThat(part(kernels.values(), 6, size))
        .as("a live neighbour")
        .isEqualTo(part(before.get(state.indexOf(kernels)), 6, size));
  }

  private static float[] part(float[] values, int unit, int size) {
    return Arrays.copyOfRange(values, unit * size, (unit + 1) * size);
  }

  private static Recipe recipe(long seed, int steps) {
    return new Recipe(seed, steps, 8, 3e-3, 2, new Recipe.Decay(0.3, 0.2, 0.1));
  }

  private static Training training(Recipe recipe, Optional<Snapshot> from) {
    return new Training(recipe, from, Runnable::run, library, HELD_OUT);
  }

  private static Snapshot interrupted(Recipe recipe, int step) {
    Diary diary = new Diary(step);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> training(recipe, Optional.empty()).run(diary));
    assertThat(diary.snapshots).hasSize(1);
    return diary.snapshots.getFirst();
  }

  private static Snapshot with(Snapshot snapshot, List<Tensor> tensors) {
    return new Snapshot(snapshot.recipe(), snapshot.step(), 1, 1, tensors);
  }

  private static Tensor tensor(Trainer trainer, String name) {
    return trainer.state().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Tensor> tensors(Training.Trained trained) {
    List<Tensor> tensors = new ArrayList<>();
    trained
        .graph()
        .nodes()
        .forEach(
            node -> {
              switch (node.operation()) {
                case Operation.Convolution convolution -> tensors.add(convolution.kernels());
                case Operation.Bias(Tensor values) -> tensors.add(values);
                default -> {}
              }
            });
    return tensors;
  }

  private static int checksum(Training.Trained trained) {
    List<Tensor> tensors = tensors(trained);
    assertThat(tensors).hasSizeGreaterThan(20);
    return tensors.stream().map(t -> Arrays.hashCode(t.values())).toList().hashCode();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
