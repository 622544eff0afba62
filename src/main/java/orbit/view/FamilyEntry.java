package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import orbit.circuit.FamilyChoice;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;

/** A line of the tree of families. */
sealed interface FamilyEntry {

  /** What is above all. */
  record Root() implements FamilyEntry {}

  /** How many units a family has. */
  static long units(FamilyChoice choice) {
    return choice.family().members().stream().filter(m -> m.unit().isPresent()).count();
  }

  /** Units of a layer, each of them alone a family that no element changes. */
  record OfInvariant(String layer, int units) implements FamilyEntry {

    /** Such as {@code mixed3a · 5 units}. */
    String words() {
      return layer + "  ·  " + units + " units";
    }

    String all() {
      return "Units of " + layer + " that look the same however they are turned, each alone.";
    }
  }

  /** A family of one unit, of which the unit is shown. */
  record OfAlone(FamilyChoice choice, Member member) implements FamilyEntry {}

  record OfFamily(FamilyChoice choice) implements FamilyEntry {

    /** Such as {@code mixed3a · C16 · 12 units of 16 places}. */
    String words() {
      Family family = choice.family();
      long units = units(choice);
      List<String> words = new ArrayList<>(List.of(choice.layer()));
      words.add(
          switch (family.arrangement()) {
            case Arrangement.OnOrbit on -> family.group().name();
            case Arrangement.Chain chain -> "chain";
            case Arrangement.Variants variants -> "variants";
          });
      words.add(units == 1 ? "1 unit" : units + " units");
      return String.join("  ·  ", words);
    }

    /** Such as {@code 0.93}; empty where no score is known. */
    String score() {
      return choice.score().isPresent()
          ? String.format(Locale.ROOT, "%.2f", choice.score().getAsDouble())
          : "";
    }

    /** All of it, for those who ask for more. */
    String all() {
      Family family = choice.family();
      long holes = family.members().stream().filter(Member::hole).count();
      return family.name()
          + "\n"
          + words()
          + (holes == 0
              ? ""
              : "\n%d of %d places without a unit".formatted(holes, family.members().size()))
          + (choice.score().isEmpty()
              ? ""
              : "\nscore " + score() + ": how exactly the units stand in their places")
          + "\n\nClick: show its units in the gallery.";
    }
  }

  record OfMember(FamilyChoice choice, Member member) implements FamilyEntry {

    /** Such as {@code conv2d0:40}, {@code a factor} or {@code no unit}. */
    String name() {
      if (member.unit().isPresent()) {
        return choice.layer() + ":" + member.unit().getAsInt();
      }
      return member.hole() ? "no unit" : member.label().isEmpty() ? "a factor" : member.label();
    }

    /** Such as {@code 45°, measured 34.3°}. */
    String words() {
      String nominal = words(member.place());
      String measured = member.measured().map(place -> words(place)).orElse("");
      return measured.isEmpty() ? nominal : nominal + ", measured " + measured;
    }

    private String words(Place place) {
      return switch (place) {
        case Place.OnOrbit(var element) ->
            choice.family().isInvariant()
                ? "turned by nothing"
                : PlaceGlyph.words(choice.family().group(), element);
        case Place.Scale(double ratio) -> "scale %s".formatted(Math.round(ratio * 100) / 100.0);
        case Place.Variant(String name) -> name;
      };
    }
  }
}
