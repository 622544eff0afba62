package orbit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orbit.circuit.Catalogue;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that say which circuit is to be made of a model. */
final class CircuitPlanChoice {

  @Option(
      names = "--input",
      paramLabel = "FAMILY",
      description = {
        "Input family: FILE, all families of a family file; FILE#NAME, one of them; or a name"
            + " of the catalogue such as inceptionv1/curves-mixed3a.",
        "May be given several times."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FAMILY",
      description = "Output family, as --input; for the file to write see -o.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--catalogue",
      arity = "0..1",
      paramLabel = "NAME",
      fallbackValue = "",
      description = "A published circuit by its name; without a name, lists them and the families.")
  private Optional<String> name = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Whether the names of the catalogue are asked for, and no circuit. */
  boolean asksForNames() {
    return name.filter(String::isEmpty).isPresent();
  }

  /**
   * The circuit that is to be made; empty where no option asks for one.
   *
   * @throws ParameterException if only one side is given, or sides and a name
   */
  Optional<CircuitPlan> read() throws IOException {
    Catalogue catalogue = Catalogue.bundled();
    boolean sides = !inputs.isEmpty() || !outputs.isEmpty();
    if (name.isPresent() && sides) {
      throw misuse("--catalogue names both sides; leave --input and --output out");
    }
    if (name.isPresent()) {
      return Optional.of(catalogue.circuit(name.get()));
    }
    if (!sides) {
      return Optional.empty();
    }
    if (inputs.isEmpty() || outputs.isEmpty()) {
      throw misuse(
          "a circuit has two sides; name an " + (inputs.isEmpty() ? "--input" : "--output"));
    }
    return Optional.of(CircuitPlan.between(find(catalogue, inputs), find(catalogue, outputs)));
  }

  private ParameterException misuse(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private static List<FamilyChoice> find(Catalogue catalogue, List<String> names)
      throws IOException {
    List<FamilyChoice> choices = new ArrayList<>();
    for (String name : names) {
      choices.addAll(catalogue.find(name));
    }
    return choices;
  }
}
