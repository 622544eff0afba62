package orbit.stimulus;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import orbit.network.Csv;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tuning curves and what is measured of them, for other programs. */
public final class TuningTable {

  private TuningTable() {}

  /**
   * Comma-separated: a line of headings, then one line a position, one column a unit; no digit is
   * lost.
   */
  public static String csv(TuningCurves curves) {
    StringBuilder text = new StringBuilder(curves.parameter().label());
    curves
        .units()
        .forEach(unit -> text.append(',').append(Csv.quoted(curves.layer() + ":" + unit)));
    text.append('\n');
    for (int p = 0; p < curves.positions().size(); p++) {
      text.append(Numbers.shortest(curves.positions().get(p)));
      for (double[] curve : curves.responses()) {
        text.append(',').append(Numbers.shortest(curve[p]));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Every measure: {@code units} with peak, response, preferred, mean, circularVariance and
   * bandwidth; for angles {@code family} with correlation, turn, error, coverage, holes and each
   * unit's place, deviation and correlation. What is not defined is null.
   */
  public static ObjectNode measures(TuningCurves curves, Map<Integer, Double> places) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("name", curves.name()).put("layer", curves.layer());
    json.put("stimulus", curves.stimulus()).put("parameter", curves.parameter().label());
    ArrayNode units = json.putArray("units");
    IntStream.range(0, curves.units().size())
        .mapToObj(u -> UnitTuning.of(curves, u))
        .forEach(tuning -> unit(units.addObject(), tuning));
    if (curves.period().isPresent()) {
      family(json.putObject("family"), FamilyTuning.of(curves, places));
    }
    return json;
  }

  private static void unit(ObjectNode json, UnitTuning tuning) {
    json.put("unit", tuning.unit()).put("peak", tuning.peak()).put("response", tuning.response());
    json.put("preferred", tuning.preferred());
    put(json, "mean", tuning.mean());
    put(json, "circularVariance", tuning.variance());
    put(json, "bandwidth", tuning.bandwidth());
    json.put("responds", tuning.responds());
  }

  private static void family(ObjectNode json, FamilyTuning family) {
    put(json, "correlation", family.correlation());
    json.put("turn", family.turn());
    put(json, "error", family.error());
    json.put("coverage", family.coverage());
    ArrayNode holes = json.putArray("holes");
    family.holes().forEach(holes::add);
    ArrayNode silent = json.putArray("silent");
    family.silent().forEach(silent::add);
    ArrayNode units = json.putArray("units");
    for (FamilyTuning.Unit unit : family.units()) {
      ObjectNode one = units.addObject().put("unit", unit.tuning().unit());
      put(one, "place", unit.place());
      put(one, "deviation", unit.deviation());
      put(one, "correlation", unit.correlation());
    }
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}
