package orbit.figure.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import orbit.circuit.Side;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/** How figures name units, places and sides. */
final class Words {

  private Words() {}

  /** The number of a unit, a factor's label, nothing for a hole. */
  static String unit(Member member, Family family) {
    if (member.hole()) {
      return "";
    }
    if (member.unit().isPresent()) {
      return String.valueOf(member.unit().getAsInt());
    }
    return member.label().isEmpty() ? family.name() : member.label();
  }

  /** Such as {@code 225°}, {@code 1.5×}; nothing for an invariant unit. */
  static String place(Member member, Family family) {
    return switch (member.place()) {
      case Place.OnOrbit on -> family.isInvariant() ? "" : element(on.element(), family);
      case Place.Scale scale -> ratio(scale.ratio());
      case Place.Variant variant -> variant.name();
    };
  }

  /** All that the family tells apart, and nothing else. */
  private static String element(Element element, Family family) {
    boolean turns = family.group().step(Action.ROTATION) < 360 || element.rotation() != 0;
    boolean hues = family.group().step(Action.HUE) < 360 || element.hue() != 0;
    List<String> words = new ArrayList<>();
    if (turns) {
      words.add(Element.rotation(element.rotation()).toString());
    }
    if (hues) {
      words.add("hue " + Element.rotation(element.hue()));
    }
    if (element.mirrored()) {
      words.add("mirrored");
    }
    return words.isEmpty() ? "as is" : String.join(", ", words);
  }

  static String ratio(double ratio) {
    return number(ratio) + "×";
  }

  /** With three digits. */
  static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.isFinite(value) ? "0" : "–";
    }
    String digits =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(3))
            .stripTrailingZeros()
            .toPlainString();
    return (value < 0 ? "−" : "") + digits;
  }

  /** The layer and the names of its families. */
  static String side(String role, Side side) {
    return role + ": " + families(side.families()) + " (" + side.layer() + ")";
  }

  static String families(List<Family> families) {
    return families.stream().map(Family::name).distinct().collect(Collectors.joining(", "));
  }
}
