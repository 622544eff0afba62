package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import orbit.circuit.FamilyChoice;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Place;
import orbit.symmetry.Element;

/** What can be done by hand to a family, to its units and to its empty places. */
final class FamilyMenu {

  private final FamilyEditing editing;
  private final Consumer<FamilyChoice> show;
  private final Window owner;

  /**
   * @param show shows a family in the gallery
   * @param owner of what asks for names and places
   */
  FamilyMenu(FamilyEditing editing, Consumer<FamilyChoice> show, Window owner) {
    this.editing = editing;
    this.show = show;
    this.owner = owner;
  }

  /**
   * The items for a line of the tree.
   *
   * @param selected all lines that are selected
   * @param known all families
   */
  List<MenuItem> items(FamilyEntry entry, List<FamilyEntry> selected, List<FamilyChoice> known) {
    return switch (entry) {
      case FamilyEntry.OfFamily(var choice) -> ofFamily(choice, known);
      case FamilyEntry.OfAlone(var choice, var member) -> ofFamily(choice, known);
      case FamilyEntry.OfMember member -> ofMember(member, selected, known);
      case FamilyEntry.Root root -> List.of();
      case FamilyEntry.OfInvariant together -> List.of();
    };
  }

  private List<MenuItem> ofFamily(FamilyChoice choice, List<FamilyChoice> known) {
    MenuItem gallery = item("Show in the gallery", () -> show.accept(choice));
    MenuItem rename = item("Rename…", () -> rename(choice));
    Menu merge = new Menu("Merge into it");
    for (FamilyChoice other : known) {
      if (fits(choice, other)) {
        merge.getItems().add(item(other.family().name(), () -> editing.merge(choice, other)));
      }
    }
    merge.setDisable(merge.getItems().isEmpty());
    MenuItem add = item("Add a unit…", () -> add(choice));
    add.setDisable(free(choice.family()).isEmpty());
    MenuItem remove = item("Remove", () -> editing.remove(choice));
    if (!editing.isOwn(choice)) {
      remove.setText("Remove (it comes with the network)");
      remove.setDisable(true);
    }
    return List.of(gallery, rename, merge, add, remove);
  }

  private static boolean fits(FamilyChoice choice, FamilyChoice other) {
    Family one = choice.family();
    Family two = other.family();
    return one != two
        && choice.layer().equals(other.layer())
        && one.group().equals(two.group())
        && one.arrangement().getClass().equals(two.arrangement().getClass())
        && !one.isInvariant()
        && !two.isInvariant();
  }

  private List<MenuItem> ofMember(
      FamilyEntry.OfMember entry, List<FamilyEntry> selected, List<FamilyChoice> known) {
    FamilyChoice choice = entry.choice();
    boolean placed =
        choice.family().arrangement() instanceof Arrangement.OnOrbit
            && !choice.family().isInvariant();
    List<MenuItem> items = new ArrayList<>();
    if (entry.member().unit().isPresent()) {
      int unit = entry.member().unit().getAsInt();
      Set<Integer> units = units(choice, unit, selected);
      if (placed) {
        items.add(item("Move to another place…", () -> move(choice, unit)));
      }
      items.add(
          item(placed ? "Take out, leaving a hole" : "Take out", () -> editing.hole(choice, unit)));
      items.add(
          item(
              units.size() == 1
                  ? "Make a family of its own of it…"
                  : "Make a family of its own of these " + units.size() + "…",
              () -> split(choice, units, known)));
    } else if (entry.member().hole() && entry.member().place() instanceof Place.OnOrbit on) {
      items.add(item("Put a unit here…", () -> add(choice, on.element())));
    }
    return items;
  }

  /** The selected units of the family, this one among them. */
  private static Set<Integer> units(FamilyChoice choice, int unit, List<FamilyEntry> selected) {
    Set<Integer> units =
        selected.stream()
            .filter(FamilyEntry.OfMember.class::isInstance)
            .map(FamilyEntry.OfMember.class::cast)
            .filter(one -> one.choice().family() == choice.family())
            .flatMap(one -> one.member().unit().stream().boxed())
            .collect(Collectors.toSet());
    return units.contains(unit) ? units : Set.of(unit);
  }

  void rename(FamilyChoice choice) {
    ask("Rename the family", "Name", choice.family().name())
        .ifPresent(name -> editing.rename(choice, name));
  }

  private void split(FamilyChoice choice, Set<Integer> units, List<FamilyChoice> known) {
    Set<String> names =
        known.stream()
            .filter(one -> one.layer().equals(choice.layer()))
            .map(one -> one.family().name())
            .collect(Collectors.toSet());
    String free =
        IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> choice.family().name() + " " + n)
            .filter(name -> !names.contains(name))
            .findFirst()
            .orElseThrow();
    ask("A family of its own", "Name", free)
        .ifPresent(name -> editing.split(choice, units, name.strip()));
  }

  private void add(FamilyChoice choice) {
    List<Choice> free = free(choice.family());
    ask("Add a unit to " + choice.family().name(), free, free.getFirst())
        .ifPresent(place -> add(choice, place.element()));
  }

  private void add(FamilyChoice choice, Element place) {
    ask("Put a unit on " + words(choice, place), "Number in " + choice.layer(), "")
        .ifPresent(
            text -> {
              String number = text.strip();
              if (number.matches("\\d{1,7}")) {
                editing.add(choice, Integer.parseInt(number), place);
              } else {
                editing.refuse("A unit is told by its number, such as 12.");
              }
            });
  }

  /** A place, in words for a list. */
  private record Choice(Element element, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** The places of an orbit; none of a family that has no orbit. */
  private static List<Choice> places(Family family) {
    return family.arrangement() instanceof Arrangement.OnOrbit && !family.isInvariant()
        ? IntStream.range(0, family.placeCount())
            .mapToObj(family::elementAt)
            .map(place -> new Choice(place, PlaceGlyph.words(family.group(), place)))
            .toList()
        : List.of();
  }

  private static List<Choice> free(Family family) {
    List<Choice> places = places(family);
    return IntStream.range(0, places.size())
        .filter(p -> family.memberAt(p).stream().allMatch(m -> family.members().get(m).hole()))
        .mapToObj(places::get)
        .toList();
  }

  private static String words(FamilyChoice choice, Element place) {
    return PlaceGlyph.words(choice.family().group(), place);
  }

  private void move(FamilyChoice choice, int unit) {
    Family family = choice.family();
    List<Choice> places = places(family);
    int now =
        IntStream.range(0, family.members().size())
            .filter(m -> family.members().get(m).unit().equals(OptionalInt.of(unit)))
            .map(family::placeOf)
            .findFirst()
            .orElse(0);
    ask("Move unit " + unit, places, places.get(now))
        .ifPresent(to -> editing.move(choice, unit, to.element()));
  }

  private Optional<Choice> ask(String title, List<Choice> places, Choice now) {
    ChoiceDialog<Choice> dialog = new ChoiceDialog<>(now, places);
    dress(dialog, title, "Place");
    return dialog.showAndWait();
  }

  private Optional<String> ask(String title, String what, String before) {
    TextInputDialog dialog = new TextInputDialog(before);
    dress(dialog, title, what);
    return dialog.showAndWait();
  }

  private void dress(Dialog<?> dialog, String title, String what) {
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setHeaderText(null);
    dialog.setGraphic(null);
    dialog.setContentText(what);
    dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
  }

  private static MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
