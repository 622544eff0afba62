package orbit.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar. */
public final class Version implements IVersionProvider {

  /** Program and version in a line. */
  public static String line() {
    return String.join(" ", new Version().getVersion());
  }

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Orbit " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
