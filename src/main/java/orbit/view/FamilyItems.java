package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import orbit.circuit.FamilyChoice;
import orbit.family.Member;
import orbit.network.Layer;

/**
 * The lines of the tree of families: layers in the order of the network; in a layer families of
 * several units first and, together in one line, those of one unit that no element changes last.
 */
final class FamilyItems {

  private static final Comparator<FamilyChoice> ALONE =
      Comparator.comparing((FamilyChoice choice) -> FamilyEntry.units(choice) < 2)
          .thenComparing(FamilyItems::isInvariantUnit);

  private FamilyItems() {}

  static List<TreeItem<FamilyEntry>> of(List<FamilyChoice> families, List<Layer> layers) {
    List<String> names =
        Stream.concat(layers.stream().map(Layer::name), families.stream().map(FamilyChoice::layer))
            .distinct()
            .toList();
    List<TreeItem<FamilyEntry>> items = new ArrayList<>();
    for (String name : names) {
      items.addAll(
          ofLayer(
              name, families.stream().filter(f -> f.layer().equals(name)).sorted(ALONE).toList()));
    }
    return items;
  }

  private static List<TreeItem<FamilyEntry>> ofLayer(String layer, List<FamilyChoice> families) {
    List<FamilyChoice> invariant = families.stream().filter(FamilyItems::isInvariantUnit).toList();
    if (invariant.size() < 2) {
      return families.stream().map(FamilyItems::ofFamily).toList();
    }
    TreeItem<FamilyEntry> together =
        new TreeItem<>(new FamilyEntry.OfInvariant(layer, invariant.size()));
    for (FamilyChoice choice : invariant) {
      for (Member member : choice.family().members()) {
        together.getChildren().add(new TreeItem<>(new FamilyEntry.OfAlone(choice, member)));
      }
    }
    List<TreeItem<FamilyEntry>> items = new ArrayList<>();
    families.stream()
        .filter(f -> !isInvariantUnit(f))
        .map(FamilyItems::ofFamily)
        .forEach(items::add);
    items.add(together);
    return items;
  }

  private static boolean isInvariantUnit(FamilyChoice choice) {
    return choice.family().isInvariant()
        && choice.family().members().size() == 1
        && FamilyEntry.units(choice) == 1;
  }

  /** A family with its members; where holes outnumber units only these. */
  private static TreeItem<FamilyEntry> ofFamily(FamilyChoice choice) {
    List<Member> members = choice.family().members();
    boolean sparse = members.stream().filter(Member::hole).count() > FamilyEntry.units(choice);
    TreeItem<FamilyEntry> item = new TreeItem<>(new FamilyEntry.OfFamily(choice));
    for (Member member : members) {
      if (!sparse || !member.hole()) {
        item.getChildren().add(new TreeItem<>(new FamilyEntry.OfMember(choice, member)));
      }
    }
    return item;
  }
}
