package orbit.figure.sheet;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import orbit.figure.Typeface;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A figure as a PDF page: text as text in an embedded font, the same bytes every time. */
final class PdfFigure {

  private PdfFigure() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream typeface = Typeface.file()) {
      PDFont font = PDType0Font.load(document, typeface);
      float width = (float) figure.width();
      float height = (float) figure.height();
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
      g.setFontTextDrawer(new OneFont(font));
      figure.paint(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      describe(document, figure);
      // else it is made of the time
      document.setDocumentId(0L);
      document.save(out);
    }
  }

  private static void describe(PDDocument document, Figure figure) {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(figure.title());
    about.setSubject(figure.words());
    about.setCreator("Orbit");
    Calendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    fixed.setTimeInMillis(0);
    about.setCreationDate(fixed);
    about.setCustomMetadataValue(Provenance.NAME, figure.provenance().text());
  }

  private static final class OneFont extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont font;

    OneFont(PDFont font) {
      this.font = font;
    }

    @Override
    protected PDFont mapFont(Font asked, IFontTextDrawerEnv environment) {
      return font;
    }
  }
}
