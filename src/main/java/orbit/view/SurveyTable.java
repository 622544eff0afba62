package orbit.view;

import java.util.List;
import java.util.Optional;
import orbit.circuit.FamilyChoice;
import orbit.discovery.FamilyChain;
import orbit.discovery.FoundCircuit;
import orbit.network.Csv;

/**
 * The survey as one table for other programs (RFC 4180); what a row has no value for stays empty.
 */
public final class SurveyTable {

  private static final String HEAD =
      "what,from,input,to,output,kind,group,units,places,bands,strength,score,chance,deviation,p,q,size"
          + " ratio";

  private SurveyTable() {}

  /** Families first, then circuits, then the links of chains. */
  public static String csv(
      List<FamilyChoice> families, List<SurveyCircuit> circuits, List<FamilyChain> chains) {
    StringBuilder text = new StringBuilder(HEAD).append("\r\n");
    families.forEach(family -> text.append(line(family)).append("\r\n"));
    circuits.forEach(circuit -> text.append(line(circuit)).append("\r\n"));
    chains.forEach(
        chain -> chain.links().forEach(link -> text.append(line(chain, link)).append("\r\n")));
    return text.toString();
  }

  private static String line(FamilyChoice choice) {
    return Csv.row(
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
        "",
        "");
  }

  private static String line(FamilyChain chain, FamilyChain.Link link) {
    Optional<FamilyChain.Evidence> evidence = link.evidence();
    return Csv.row(
        "chain",
        evidence.map(FamilyChain.Evidence::with).orElse(""),
        "",
        link.layer(),
        link.family(),
        chain.name(),
        "",
        "",
        "",
        "",
        "",
        evidence.<Object>map(FamilyChain.Evidence::correlation).orElse(""),
        evidence.<Object>map(FamilyChain.Evidence::chance).orElse(""),
        "",
        evidence.<Object>map(FamilyChain.Evidence::pValue).orElse(""),
        evidence.<Object>map(FamilyChain.Evidence::qValue).orElse(""),
        link.ratio());
  }

  private static String line(SurveyCircuit circuit) {
    FoundCircuit found = circuit.found();
    return Csv.row(
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
        found.qValue(),
        "");
  }
}
