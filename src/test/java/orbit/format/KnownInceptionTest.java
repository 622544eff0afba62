package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import orbit.circuit.SmallInception;
import org.junit.jupiter.api.Test;

class KnownInceptionTest {

  @Test
  void isToldByItsLayersAndTheirUnits() throws IOException {
    assertThat(KnownInception.is(SmallInception.drawn(1).graph(), UnaryOperator.identity()))
        .isTrue();
    // the same names, other units
    assertThat(
            KnownInception.is(
                NativeModel.read(Path.of("models/leaves")).graph(), UnaryOperator.identity()))
        .isFalse();
  }
}
