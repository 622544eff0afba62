package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.circuit.Catalogue;
import orbit.circuit.CircuitPlan;
import tools.jackson.databind.json.JsonMapper;

/** Prints the circuits and families that come with the program. */
final class CatalogueNames {

  private CatalogueNames() {}

  static void print(boolean json, PrintWriter out) throws IOException {
    Catalogue catalogue = Catalogue.bundled();
    List<Map<String, Object>> circuits = new ArrayList<>();
    for (String name : catalogue.circuits()) {
      CircuitPlan plan = catalogue.circuit(name);
      Map<String, Object> circuit = new LinkedHashMap<>();
      circuit.put("name", name);
      circuit.put("title", plan.title());
      circuit.put("group", plan.group().name());
      circuit.put("input", plan.input().layer());
      circuit.put("output", plan.output().layer());
      circuits.add(circuit);
    }
    List<String> families = catalogue.families();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("circuits", circuits);
      all.put("families", families);
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
      return;
    }
    out.println("circuits");
    circuits.forEach(
        circuit -> out.printf("  %-44s  %s%n", circuit.get("name"), circuit.get("title")));
    out.println("families");
    families.forEach(family -> out.println("  " + family));
  }
}
