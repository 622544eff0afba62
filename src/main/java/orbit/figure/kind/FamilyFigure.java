package orbit.figure.kind;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Provenance;

/** One drawing for each family of a file, or of both sides of a circuit, that has it. */
final class FamilyFigure {

  private FamilyFigure() {}

  static Figure draw(
      FigureKind kind,
      Shown shown,
      FigureStyle style,
      UnitPictures pictures,
      Provenance provenance) {
    Drawing drawing = new Drawing(style);
    List<Shown.OfLayer> fitting =
        families(shown).stream().filter(of -> fits(kind).test(of.family())).toList();
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no family for the style %s: %s".formatted(kind.word(), needs(kind)));
    }
    if (kind == FigureKind.FAMILY) {
      strips(fitting, new FamilyStrip(drawing, pictures));
    } else {
      BiConsumer<String, Family> each = each(kind, drawing, pictures);
      fitting.forEach(of -> each.accept(of.layer(), of.family()));
    }
    return drawing.finish(
        shown.title(), Captions.sentence(shown.title()) + " " + caption(kind, fitting), provenance);
  }

  /** A strip for each family; those of one unit that follow each other in a layer share one. */
  private static void strips(List<Shown.OfLayer> families, FamilyStrip strip) {
    for (int k = 0; k < families.size(); ) {
      Shown.OfLayer first = families.get(k);
      List<Family> alike =
          families.subList(k, families.size()).stream()
              .takeWhile(of -> sharesStrip(first, of))
              .map(Shown.OfLayer::family)
              .toList();
      if (alike.size() > 1) {
        strip.drawSingle(first.layer(), alike);
      } else {
        strip.draw(first.layer(), first.family());
      }
      k += Math.max(1, alike.size());
    }
  }

  private static boolean sharesStrip(Shown.OfLayer first, Shown.OfLayer other) {
    return other.layer().equals(first.layer())
        && other.family().isInvariant()
        && other.family().members().size() == 1
        && other.family().group().equals(first.family().group());
  }

  private static List<Shown.OfLayer> families(Shown shown) {
    return switch (shown) {
      case Shown.OfCircuit of ->
          Stream.of(of.circuit().input(), of.circuit().output())
              .flatMap(
                  side -> side.families().stream().map(f -> new Shown.OfLayer(side.layer(), f)))
              .toList();
      case Shown.OfFamilies of -> of.families();
      case Shown.OfTuning tuning ->
          throw new IllegalArgumentException("a tuning file holds no families");
    };
  }

  static boolean any(FigureKind kind, List<Family> families) {
    return families.stream().anyMatch(fits(kind));
  }

  private static Predicate<Family> fits(FigureKind kind) {
    return switch (kind) {
      case RING -> RingFigure::fits;
      case HUE_GRID -> HueGrid::fits;
      case SCALES -> family -> family.arrangement() instanceof Arrangement.Chain;
      case MIRRORS -> MirrorPairs::fits;
      default -> family -> !family.members().isEmpty();
    };
  }

  private static String needs(FigureKind kind) {
    return switch (kind) {
      case RING -> "none is placed by angle or hue";
      case HUE_GRID -> "none is placed by hue and angle";
      case SCALES -> "none is a series of scales";
      case MIRRORS -> "none has mirror images";
      default -> "none has members";
    };
  }

  private static BiConsumer<String, Family> each(
      FigureKind kind, Drawing drawing, UnitPictures pictures) {
    return switch (kind) {
      case RING -> new RingFigure(drawing, pictures)::draw;
      case HUE_GRID -> new HueGrid(drawing, pictures)::draw;
      case MIRRORS -> new MirrorPairs(drawing, pictures)::draw;
      default -> new FamilyStrip(drawing, pictures)::draw;
    };
  }

  private static String caption(FigureKind kind, List<Shown.OfLayer> drawn) {
    return switch (kind) {
      case RING ->
          "Units stand where their places point, degrees clockwise from the right; arrows are"
              + " measured angles where they are known."
              + (drawn.stream().allMatch(of -> of.family().stabilizer().isTrivial())
                  ? ""
                  : " Faint: a unit again, where a turn that leaves it unchanged leads.");
      case HUE_GRID ->
          "Rotation in degrees clockwise, hue in degrees on the HSV wheel; dashed: no unit.";
      case SCALES -> "Units by scale, as a ratio.";
      case MIRRORS -> "Units beside their mirror images, left and right exchanged.";
      default -> "Units in the order of their places; degrees clockwise from pointing right.";
    };
  }
}
