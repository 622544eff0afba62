package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orbit.circuit.FamilyChoice;
import orbit.discovery.Discovered;
import orbit.family.Family;
import orbit.family.FamilyEdit;
import orbit.family.FamilyFile;
import orbit.network.FileProblem;
import orbit.network.StrictJson;
import orbit.symmetry.Element;

/**
 * Changes of the families of a network by hand or by a search, each a step of the workspace's
 * history. A family that came with the network is changed in the workspace alone, where the changed
 * one takes its place.
 */
public final class FamilyEditing {

  private static final String BY_HAND = "changed by hand";

  private final WorkspaceViewModel workspace;
  private final Supplier<List<FamilyChoice>> known;
  private final ToIntFunction<String> layerUnits;
  private final Consumer<String> failures;

  /**
   * @param known all families, those that came with the network among them
   * @param layerUnits number of units of a layer by its name
   * @param failures told in a sentence why something cannot be done
   */
  public FamilyEditing(
      WorkspaceViewModel workspace,
      Supplier<List<FamilyChoice>> known,
      ToIntFunction<String> layerUnits,
      Consumer<String> failures) {
    this.workspace = workspace;
    this.known = known;
    this.layerUnits = layerUnits;
    this.failures = failures;
  }

  /** Says why something cannot be done. */
  void refuse(String sentence) {
    failures.accept(sentence);
  }

  private List<FamilyChoice> own() {
    return FamilyChoice.all(workspace.deskProperty().get().families());
  }

  /** Whether it was found or changed here, and did not come with the network as it is. */
  public boolean isOwn(FamilyChoice choice) {
    return own().stream().anyMatch(one -> one.family() == choice.family());
  }

  public void rename(FamilyChoice choice, String name) {
    String wanted = name.strip();
    if (wanted.isEmpty()) {
      refuse("A family needs a name.");
    } else if (!wanted.equals(choice.family().name())) {
      change(
          "Rename " + choice.family().name(),
          List.of(choice),
          () ->
              List.of(
                  new FamilyChoice(
                      choice.layer(),
                      choice.layerUnits(),
                      FamilyEdit.renamed(choice.family(), wanted),
                      choice.score(),
                      choice.notes())));
    }
  }

  /** Puts the units of another family into the first. */
  public void merge(FamilyChoice into, FamilyChoice other) {
    change(
        "Merge " + other.family().name() + " into " + into.family().name(),
        List.of(into, other),
        () -> List.of(changed(into, FamilyEdit.merged(into.family(), other.family()))));
  }

  /** Makes a family of its own of some units. */
  public void split(FamilyChoice choice, Set<Integer> units, String name) {
    change(
        "Split " + choice.family().name(),
        List.of(choice),
        () ->
            FamilyEdit.split(choice.family(), units, name).stream()
                .map(part -> changed(choice, part))
                .toList());
  }

  /** Moves a unit to another place, and the unit that stands there to where it was. */
  public void move(FamilyChoice choice, int unit, Element place) {
    change(
        "Move unit " + unit,
        List.of(choice),
        () -> List.of(changed(choice, FamilyEdit.moved(choice.family(), unit, place))));
  }

  /** Takes a unit out; its place stays as a hole. */
  public void hole(FamilyChoice choice, int unit) {
    if (choice.units().count() < 2) {
      refuse("It is the only unit of " + choice.family().name() + "; remove the family instead.");
      return;
    }
    change(
        "Take unit " + unit + " out",
        List.of(choice),
        () -> List.of(changed(choice, FamilyEdit.hole(choice.family(), unit))));
  }

  /** Puts a unit on a place that has none. */
  public void add(FamilyChoice choice, int unit, Element place) {
    int all = layerUnits.applyAsInt(choice.layer());
    if (unit >= all) {
      refuse("%s has units 0 to %d; there is no unit %d.".formatted(choice.layer(), all - 1, unit));
      return;
    }
    Optional<FamilyChoice> elsewhere =
        known.get().stream()
            .filter(one -> one.layer().equals(choice.layer()))
            .filter(one -> one.units().anyMatch(other -> other == unit))
            .findFirst();
    if (elsewhere.isPresent()) {
      refuse(
          "Unit %d is in %s already; take it out there first."
              .formatted(unit, elsewhere.get().family().name()));
      return;
    }
    change(
        "Put unit " + unit + " into " + choice.family().name(),
        List.of(choice),
        () -> List.of(changed(choice, FamilyEdit.added(choice.family(), unit, place))));
  }

  /** Takes a family away; one that it took the place of comes back. */
  public void remove(FamilyChoice choice) {
    change("Remove " + choice.family().name(), List.of(choice), List::of);
  }

  /** Puts what was found in the place of what the workspace had of these layers. */
  public void found(List<Discovered> found) {
    Set<String> layers = found.stream().map(Discovered::layer).collect(Collectors.toSet());
    List<FamilyChoice> before =
        own().stream().filter(choice -> layers.contains(choice.layer())).toList();
    String where = found.size() == 1 ? found.getFirst().layer() : found.size() + " layers";
    change("Find families of " + where, before, () -> FamilyChoice.all(Discovered.file(found)));
  }

  /** Adds families of a file; those of the workspace that share a unit or a name give way. */
  public void open(FamilyFile file, String name) {
    List<FamilyChoice> opened = FamilyChoice.all(file);
    List<FamilyChoice> leaving =
        own().stream()
            .filter(one -> opened.stream().anyMatch(other -> clashes(one, other)))
            .toList();
    change("Open families of " + name, leaving, () -> opened);
  }

  private static boolean clashes(FamilyChoice one, FamilyChoice other) {
    Set<Integer> units = other.units().boxed().collect(Collectors.toSet());
    return one.layer().equals(other.layer())
        && (one.family().name().equals(other.family().name())
            || one.units().anyMatch(units::contains));
  }

  /** All of these as a file for others. */
  public static FamilyFile file(List<FamilyChoice> families, String name) {
    List<String> layers = families.stream().map(FamilyChoice::layer).distinct().toList();
    return FamilyFile.of(
        layers.isEmpty() ? "" : layers.getFirst(),
        families.stream().map(FamilyChoice::entry).toList(),
        List.of(),
        StrictJson.MAPPER.createObjectNode().put("name", "families of " + name));
  }

  private static FamilyChoice changed(FamilyChoice before, Family family) {
    return new FamilyChoice(
        before.layer(), before.layerUnits(), family, OptionalDouble.empty(), BY_HAND);
  }

  /** What may be refused. */
  @FunctionalInterface
  private interface Edit {
    List<FamilyChoice> made();
  }

  private void change(String action, List<FamilyChoice> leaving, Edit edit) {
    try {
      List<FamilyChoice> made = edit.made();
      List<FamilyChoice> all = new ArrayList<>();
      boolean placed = false;
      for (FamilyChoice one : own()) {
        boolean leaves = leaving.stream().anyMatch(other -> other.family() == one.family());
        // what is changed stays where it stood
        if (leaves && !placed) {
          all.addAll(made);
          placed = true;
        }
        if (!leaves) {
          all.add(one);
        }
      }
      if (!placed) {
        all.addAll(made);
      }
      Stream<FamilyFile.Entry> entries = all.stream().map(FamilyChoice::entry);
      workspace.families(
          action,
          FamilyFile.of("", entries.toList(), List.of(), StrictJson.MAPPER.createObjectNode()));
    } catch (IllegalArgumentException | FileProblem refused) {
      refuse(sentence(String.valueOf(refused.getMessage())));
    }
  }

  private static String sentence(String words) {
    String begun =
        words.isEmpty()
            ? words
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
