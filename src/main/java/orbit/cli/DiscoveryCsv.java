package orbit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orbit.discovery.Discovered;
import orbit.discovery.FamilyChain;
import orbit.discovery.FoundCircuit;
import orbit.discovery.FoundFamily;
import orbit.network.Csv;

/** All families, circuits and chains as one table; what a row has no value for stays empty. */
final class DiscoveryCsv {

  private static final String HEAD =
      "what,layer,name,kind,group,stabilizer,units,places,strength,score,chance,deviation,p,q,degrees"
          + " off,size ratio";

  private DiscoveryCsv() {}

  static String text(
      List<Discovered> found, List<FoundCircuit> circuits, List<FamilyChain> chains) {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (Discovered layer : found) {
      layer.families().forEach(family -> lines.add(line(layer.layer(), family)));
    }
    circuits.forEach(circuit -> lines.add(line(circuit)));
    chains.forEach(chain -> chain.links().forEach(link -> lines.add(line(chain, link))));
    return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
  }

  private static String line(String layer, FoundFamily found) {
    boolean invariant = found.family().isInvariant();
    return Csv.row(
        "family",
        layer,
        found.family().name(),
        invariant ? "invariant" : "equivariant",
        found.family().group().name(),
        found.family().stabilizer().order(),
        found.units().size(),
        found.family().placeCount(),
        "",
        found.score(),
        invariant ? "" : found.chance(),
        "",
        invariant ? "" : found.pValue(),
        "",
        invariant ? "" : found.error(),
        "");
  }

  private static String line(FamilyChain chain, FamilyChain.Link link) {
    Optional<FamilyChain.Evidence> evidence = link.evidence();
    return Csv.row(
        "chain",
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
        "",
        link.ratio());
  }

  private static String line(FoundCircuit found) {
    return Csv.row(
        "circuit",
        found.circuit().input().layer() + " to " + found.circuit().output().layer(),
        found.circuit().name(),
        found.kind(),
        found.circuit().group().name(),
        "",
        found.circuit().output().size() + " x " + found.circuit().input().size(),
        "",
        found.strength(),
        found.score(),
        found.chance().mean(),
        found.chance().deviation(),
        found.chance().pValue(),
        found.qValue(),
        "",
        "");
  }
}
