package orbit.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import orbit.figure.sheet.Mark.Anchor;
import orbit.network.StrictJson;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureFileTest {

  private static final int RED = 0xffca0020;
  private static final int BLUE = 0xff0571b0;
  private static final String WORDS = "W − P W → 45° <&>";

  @TempDir private Path folder;

  private static Figure figure(String settings) {
    Pixels four = new Pixels(2, 2, new int[] {RED, BLUE, BLUE, RED});
    return new Figure(
        144,
        72,
        0xffffffff,
        List.of(
            new Mark.Raster(new Area(10, 10, 40, 40), four, false),
            Mark.Box.outlined(new Area(10, 10, 40, 40), 0xff000000, 0.5),
            Mark.Line.arrow(60, 30, 90, 30, 0xff000000, 1),
            new Mark.Text(WORDS, 100, 60, 7, 0xff1f2428, Anchor.MIDDLE, true)),
        "a title with <tags> & ümläuts",
        "what it shows",
        Provenance.of(
            "Orbit",
            "Größe.json",
            "00ff",
            StrictJson.MAPPER.createObjectNode().put("k", settings)));
  }

  @ParameterizedTest
  @EnumSource
  void equalFiguresMakeEqualBytes(FigureFile kind) throws Exception {
    byte[] first = Files.readAllBytes(written(kind, "first", figure("a")));
    Thread.sleep(1100); // files that hold the time tell seconds
    assertThat(Files.readAllBytes(written(kind, "second", figure("a")))).isEqualTo(first);
    assertThat(Files.readAllBytes(written(kind, "third", figure("b")))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void whatItComesFromIsReadBack(FigureFile kind) throws IOException {
    Figure figure = figure("ä曲\u0000\"]]>--");
    Provenance read = ProvenanceReader.read(written(kind, "figure", figure));
    assertThat(read).isEqualTo(figure.provenance());
    assertThat(read.file()).isEqualTo("Größe.json");
    assertThat(read.sha256()).isEqualTo("00ff");
    assertThat(read.settings().get("k").asString()).isEqualTo("ä曲\u0000\"]]>--");
  }

  @Test
  void svgIsWellFormedAndKeepsTextAsText() throws Exception {
    Document svg = parsed(written(FigureFile.SVG, "figure", figure("a")));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("50.800mm");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 144.000 72.000");
    assertThat(text(svg, "text")).isEqualTo(WORDS);
    assertThat(text(svg, "title")).isEqualTo("a title with <tags> & ümläuts");
    assertThat(text(svg, "desc")).isEqualTo("what it shows");
    Element words = (Element) svg.getElementsByTagName("text").item(0);
    assertThat(words.getAttribute("text-anchor")).isEqualTo("middle");
    assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(1);
  }

  @Test
  void pdfKeepsTextAsTextInAnEmbeddedFont() throws IOException {
    Path file = written(FigureFile.PDF, "figure", figure("a"));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(144);
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(WORDS);
      PDResources page = document.getPage(0).getResources();
      int fonts = 0;
      for (COSName name : page.getXObjectNames()) {
        PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
        for (COSName font : form.getFontNames()) {
          assertThat(form.getFont(font).isEmbedded()).isTrue();
          assertThat(form.getFont(font).getName()).contains("LiberationSans");
          fonts++;
        }
      }
      assertThat(fonts).isPositive();
    }
  }

  @Test
  void pngHoldsTheColoursAndTheResolution() throws IOException {
    BufferedImage image = ImageIO.read(written(FigureFile.PNG, "figure", figure("a")).toFile());
    assertThat(image.getWidth()).isEqualTo(288);
    assertThat(image.getHeight()).isEqualTo(144);
    assertThat(image.getRGB(40, 40)).isEqualTo(RED);
    assertThat(image.getRGB(80, 40)).isEqualTo(BLUE);
    assertThat(image.getRGB(2, 2)).isEqualTo(0xffffffff);
    byte[] bytes = Files.readAllBytes(folder.resolve("figure.png"));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("pHYs", "tEXtOrbit\0{");
  }

  @Test
  void clearPaperShowsWhatIsBehind() throws IOException {
    Path file = written(FigureFile.PNG, "clear", figure("a").transparent());
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getRGB(2, 2) >>> 24).isZero();
    assertThat(image.getRGB(40, 40)).isEqualTo(RED);
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsNotThereIsLeftAlone(FigureFile kind) {
    Path file = folder.resolve("none").resolve("f." + kind.name().toLowerCase(Locale.ROOT));
    assertThatIOException().isThrownBy(() -> kind.write(figure("a"), file, 72));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPictureBeyondMeasureIsRefusedAndLeavesNothing() {
    Path file = folder.resolve("large.png");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FigureFile.PNG.write(figure("a"), file, 1e6))
        .withMessageContaining("another resolution");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.svg", "x.pdf", "x.png", "x.gif"})
  void whatIsNoFigureIsOneSentence(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "<svg><metadata>");
    assertThatIOException()
        .isThrownBy(() -> ProvenanceReader.read(file))
        .withMessageContaining(name)
        .withMessageNotContaining("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"orbit\":2,\"kind\":\"figure\"}",
        "{\"orbit\":1,\"kind\":\"circuit\"}"
      })
  void metadataOfOthersAreRefused(String text) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("other.svg"),
            "<svg xmlns='http://www.w3.org/2000/svg'><metadata id='Orbit'>"
                + text
                + "</metadata></svg>");
    assertThatIOException()
        .isThrownBy(() -> ProvenanceReader.read(file))
        .withMessageContaining("other.svg");
  }

  @ParameterizedTest
  @EnumSource
  void aFigureThatIsCutIsOneSentence(FigureFile kind) throws IOException {
    byte[] whole = Files.readAllBytes(written(kind, "whole", figure("a")));
    Path file = folder.resolve("cut." + kind);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
      Files.write(file, Arrays.copyOf(whole, length));
      try {
        assertThat(ProvenanceReader.read(file)).isEqualTo(figure("a").provenance());
      } catch (IOException problem) {
        assertThat(problem.getMessage()).contains("cut.").doesNotContain("Exception");
      }
    }
  }

  @Test
  void entitiesAreNotResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "{\"orbit\":1,\"kind\":\"figure\"}");
    Path file =
        Files.writeString(
            folder.resolve("hostile.svg"),
            "<!DOCTYPE svg [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><svg><metadata id='Orbit'>&x;</metadata></svg>");
    assertThatIOException().isThrownBy(() -> ProvenanceReader.read(file));
  }

  private Path written(FigureFile kind, String name, Figure figure) throws IOException {
    Path file = folder.resolve(name + "." + kind.name().toLowerCase(Locale.ROOT));
    kind.write(figure, file, 144);
    return file;
  }

  private static Document parsed(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(file.toFile());
  }

  private static String text(Document svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    assertThat(found.getLength()).isPositive();
    return found.item(0).getTextContent();
  }
}
