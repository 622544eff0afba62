package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import orbit.network.InvalidFileException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every complaint about a file has: one sentence with its name, the place and the remedy. */
final class Refusal {

  private Refusal() {}

  static void assertRefused(Path file, ThrowingCallable reading, String... parts) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(reading)
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .startsWith(file.toString())
                    .contains(parts)
                    .contains("; ")
                    .endsWith(".")
                    .doesNotContain("\n", "jackson", "Exception", "java."));
  }
}
