package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import orbit.circuit.FamilyChoice;
import orbit.discovery.FoundCircuit;

/**
 * The survey as one table for other programs (RFC 4180); what a row has no value for stays empty.
 */
public final class SurveyTable {

  private static final String HEAD =
      "what,from,input,to,output,kind,group,units,places,bands,strength,score,chance,deviation,p,q";

  private SurveyTable() {}

  /** Families first, then circuits. */
  public static String csv(List<FamilyChoice> families, List<SurveyCircuit> circuits) {
    StringBuilder text = new StringBuilder(HEAD).append("\r\n");
    families.forEach(family -> text.append(line(family)).append("\r\n"));
    circuits.forEach(circuit -> text.append(line(circuit)).append("\r\n"));
    return text.toString();
  }

  private static String line(FamilyChoice choice) {
    return row(
        "family",
        choice.layer(),
        choice.family().name(),
        "",
        "",
        choice.family().isInvariant() ? "invariant" : "equivariant",
        choice.family().group().name(),
        choice.family().members().stream().filter(m -> m.unit().isPresent()).count(),
        choice.family().placeCount(),
        "",
        "",
        choice.score().isPresent() ? choice.score().getAsDouble() : "",
        "",
        "",
        "",
        "");
  }

  private static String line(SurveyCircuit circuit) {
    FoundCircuit found = circuit.found();
    return row(
        "circuit",
        circuit.from(),
        circuit.input(),
        circuit.to(),
        circuit.output(),
        found.kind(),
        found.circuit().group().name(),
        found.circuit().output().size() + " x " + found.circuit().input().size(),
        "",
        circuit.bands(),
        found.strength(),
        found.score(),
        found.chance().mean(),
        found.chance().deviation(),
        found.chance().pValue(),
        found.qValue());
  }

  private static String row(Object... cells) {
    return List.of(cells).stream().map(SurveyTable::cell).collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    String text =
        value instanceof Double number
            ? String.format(Locale.ROOT, "%.6g", number)
            : String.valueOf(value);
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
