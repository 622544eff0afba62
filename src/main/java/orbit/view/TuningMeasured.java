package orbit.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import orbit.figure.AngleColours;
import orbit.stimulus.FamilyTuning;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.UnitTuning;

/**
 * A family's tuning curves and all that is measured of them; slow for many units.
 *
 * @param curves of the family's units that have one
 * @param units measures of each of these curves
 * @param tuning of the family, where the parameter is an angle
 * @param ring the family's places round the ring
 * @param colours degrees on the ring of colours for each curve
 */
record TuningMeasured(
    TunedFamily family,
    TuningCurves curves,
    List<UnitTuning> units,
    Optional<FamilyTuning> tuning,
    List<TuningRing.RingPlace> ring,
    List<Double> colours) {

  /**
   * @param all curves of a layer; if the family is empty, all of its units count
   */
  static TuningMeasured of(TuningCurves all, TunedFamily family) {
    Set<Integer> known = new HashSet<>(all.units());
    List<Integer> wanted = family.units().stream().filter(known::contains).toList();
    TuningCurves curves = family.members().isEmpty() ? all : all.of(wanted);
    List<UnitTuning> units =
        IntStream.range(0, curves.units().size()).mapToObj(u -> UnitTuning.of(curves, u)).toList();
    Map<Integer, Double> places = family.angles(all.parameter());
    Optional<FamilyTuning> tuning =
        all.period().isPresent() && !units.isEmpty()
            ? Optional.of(FamilyTuning.of(curves, places))
            : Optional.empty();
    List<Double> colours = colours(curves, units, places);
    return new TuningMeasured(family, curves, units, tuning, ring(curves, units, family), colours);
  }

  private static List<Double> colours(
      TuningCurves curves, List<UnitTuning> units, Map<Integer, Double> places) {
    if (curves.period().isEmpty() || places.isEmpty()) {
      return AngleColours.byPeak(curves);
    }
    double once = 360 / curves.period().getAsDouble();
    return units.stream()
        .map(unit -> once * places.getOrDefault(unit.unit(), unit.preferred()))
        .toList();
  }

  private static List<TuningRing.RingPlace> ring(
      TuningCurves curves, List<UnitTuning> units, TunedFamily family) {
    Parameter angle = curves.period().isPresent() ? curves.parameter() : Parameter.ROTATION;
    List<TuningRing.RingPlace> ring = new ArrayList<>();
    List<Integer> shown = curves.units();
    List<TunedFamily.Member> members =
        family.members().isEmpty() ? TunedFamily.of("", shown).members() : family.members();
    for (TunedFamily.Member member : members) {
      OptionalDouble place = TunedFamily.angle(member, angle);
      int index = member.unit().isPresent() ? shown.indexOf(member.unit().getAsInt()) : -1;
      boolean hole = member.unit().isEmpty() && place.isPresent();
      if (index >= 0 || hole) {
        double measured =
            index < 0
                ? 0
                : curves.period().isPresent()
                    ? units.get(index).preferred()
                    : 360.0 * index / shown.size();
        ring.add(new TuningRing.RingPlace(member.unit(), place.orElse(measured)));
      }
    }
    return List.copyOf(ring);
  }
}
