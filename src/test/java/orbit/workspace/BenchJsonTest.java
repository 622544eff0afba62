package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import orbit.network.Batch;
import orbit.network.JsonReading;
import orbit.network.Shape;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.stimulus.StoredPicture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchJsonTest {

  private static final Stimulus PICTURE =
      new StoredPicture("cat.png", Batch.of(new Shape(1, 2, 2), new float[] {0, 1, 1, 0}));

  @ParameterizedTest
  @EnumSource(
      value = Parameter.class,
      names = {"ROTATION", "HUE", "MIRROR", "SCALE"})
  void aLineStandsForAPictureOverAParameterThatALineHas(Parameter over) {
    Stimulus line = Stimuli.named("line").orElseThrow();
    BenchState read = BenchJson.read(new JsonReading(BenchJson.write(bench(over)), ""));
    assertThat(PICTURE.parameters()).contains(over);
    assertThat(read.stimulus()).isEqualTo(line);
    assertThat(read.settings()).isEqualTo(line.defaults());
    assertThat(read.parameter())
        .isEqualTo(line.parameters().contains(over) ? over : Parameter.ROTATION);
  }

  private static BenchState bench(Parameter over) {
    return new BenchState(
        "conv2d0",
        false,
        PICTURE,
        PICTURE.defaults(),
        over,
        36,
        Readout.values()[0],
        true,
        "",
        List.of(),
        OptionalInt.empty(),
        "",
        Optional.empty());
  }
}
