package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import orbit.figure.ColourScale;
import orbit.figure.kind.ExportChoice;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureStyle;
import orbit.figure.sheet.FigureFile;

/** Everything that can be chosen of a figure, each on a line. */
final class ExportForm extends GridPane {

  /** Longer words are cut in the box, not in its list. */
  private static final double WIDEST = 230;

  private final ExportViewModel model;
  private int row;
  private boolean following;

  ExportForm(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("export-form");
    line(
        "Figure",
        choice(
            "export-kind",
            model.subject().kinds(),
            ExportForm::words,
            (c, kind) -> c.with(c.settings().with(kind)),
            c -> c.settings().kind()));
    line("Width", size());
    line(
        "Text",
        number(
            "export-font",
            c -> c.settings().style().font(),
            (c, font) -> c.with(c.settings().style().sized(c.settings().style().width(), font)),
            "points"));
    line(
        "Colours",
        choice(
            "export-colours",
            ColourScale.all(),
            ExportForm::words,
            (c, scale) -> c.with(style(c).coloured(scale, style(c).dark())),
            c -> style(c).scale()));
    check(
        "export-dark",
        "Light on dark",
        c -> style(c).dark(),
        (c, on) -> c.with(style(c).coloured(style(c).scale(), on)));
    check(
        "export-transparent",
        "Transparent",
        ExportChoice::transparent,
        ExportChoice::withTransparent);
    check(
        "export-title",
        "Title",
        c -> style(c).title(),
        (c, on) -> c.with(style(c).saying(on, style(c).caption(), style(c).legend())));
    check(
        "export-caption",
        "Caption",
        c -> style(c).caption(),
        (c, on) -> c.with(style(c).saying(style(c).title(), on, style(c).legend())));
    check(
        "export-legend",
        "Legend",
        c -> style(c).legend(),
        (c, on) -> c.with(style(c).saying(style(c).title(), style(c).caption(), on)));
    check(
        "export-pictures", "Pictures of units", ExportChoice::pictures, ExportChoice::withPictures);
    line(
        "File",
        choice(
            "export-format",
            List.of(FigureFile.values()),
            FigureFile::name,
            ExportChoice::with,
            ExportChoice::format));
    line(
        "Resolution",
        number(
            "export-resolution",
            ExportChoice::pixelsPerInch,
            ExportChoice::withPixelsPerInch,
            "pixels an inch"));
  }

  private static FigureStyle style(ExportChoice choice) {
    return choice.settings().style();
  }

  private static String words(FigureKind kind) {
    String word = kind.word().replace('-', ' ');
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + ": " + kind.words();
  }

  private static String words(ColourScale scale) {
    return scale.name() + (scale.equals(ColourScale.GREYS) ? ", for print" : ", colour-blind safe");
  }

  private void line(String label, Node control) {
    Label named = new Label(label);
    named.setMinWidth(Region.USE_PREF_SIZE);
    named.setLabelFor(control);
    addRow(row++, named, control);
  }

  private HBox size() {
    TextField field = field("export-width", model::size, model::size);
    ComboBox<Boolean> unit =
        choice(
            "export-unit",
            List.of(false, true),
            pixels -> pixels ? "pixels" : "mm",
            ExportChoice::withPixels,
            ExportChoice::inPixels);
    HBox both = new HBox(6, field, unit);
    both.getStyleClass().add("line");
    return both;
  }

  private HBox number(
      String id,
      Function<ExportChoice, Double> value,
      BiFunction<ExportChoice, Double, ExportChoice> with,
      String unit) {
    TextField field =
        field(
            id,
            () -> value.apply(model.choiceProperty().get()),
            wanted -> model.change(now -> with.apply(now, wanted)));
    HBox both = new HBox(6, field, new Label(unit));
    both.getStyleClass().add("line");
    return both;
  }

  private TextField field(
      String id, java.util.function.DoubleSupplier value, java.util.function.DoubleConsumer set) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(6);
    Runnable show = () -> field.setText(text(value.getAsDouble()));
    Runnable take =
        () -> {
          try {
            set.accept(Double.parseDouble(field.getText().strip().replace(',', '.')));
          } catch (NumberFormatException none) {
            model.change(
                now -> {
                  throw new IllegalArgumentException(
                      "a number belongs here, not " + field.getText().strip());
                });
          }
          show.run();
        };
    field.setOnAction(event -> take.run());
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused && !field.getText().equals(text(value.getAsDouble()))) {
                take.run();
              }
            });
    model.choiceProperty().subscribe(now -> show.run());
    return field;
  }

  private static String text(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  private <T> ComboBox<T> choice(
      String id,
      List<T> all,
      Function<T, String> words,
      BiFunction<ExportChoice, T, ExportChoice> with,
      Function<ExportChoice, T> value) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(all));
    box.setId(id);
    box.setMaxWidth(WIDEST);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    follow(now -> box.setValue(value.apply(now)));
    box.valueProperty().subscribe((before, now) -> change(choice -> with.apply(choice, now)));
    return box;
  }

  private void check(
      String id,
      String label,
      Predicate<ExportChoice> value,
      BiFunction<ExportChoice, Boolean, ExportChoice> with) {
    CheckBox box = new CheckBox(label);
    box.setId(id);
    follow(now -> box.setSelected(value.test(now)));
    box.selectedProperty().subscribe((before, now) -> change(choice -> with.apply(choice, now)));
    add(box, 1, row++);
  }

  private void follow(Consumer<ExportChoice> show) {
    model
        .choiceProperty()
        .subscribe(
            now -> {
              following = true;
              show.accept(now);
              following = false;
            });
  }

  private void change(java.util.function.UnaryOperator<ExportChoice> change) {
    if (!following) {
      model.change(change);
    }
  }
}
