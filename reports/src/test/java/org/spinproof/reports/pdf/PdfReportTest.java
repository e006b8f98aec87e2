package org.spinproof.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.html.HtmlReport;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Footing;
import org.spinproof.reports.model.Verification;

class PdfReportTest {
  @TempDir static Path folder;

  private static PDDocument document;
  private static String text;

  @BeforeAll
  static void print() throws IOException {
    Path file = folder.resolve("report.pdf");
    print(SampleVerification.all(), file);
    document = Loader.loadPDF(file.toFile());
    text = new PDFTextStripper().getText(document);
  }

  private static void print(Verification verification, Path file) throws IOException {
    try (PdfReport pdf = PdfReport.of(new HtmlReport(verification))) {
      pdf.write(file);
    }
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  private static String page(int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  @Test
  void everyPageHasItsNumber() throws IOException {
    int pages = document.getNumberOfPages();
    assertThat(pages).isGreaterThan(8);
    for (int i = 1; i <= pages; i++) {
      assertThat(page(i)).contains(i + " / " + pages);
    }
  }

  @Test
  void theContentsNamePagesThatHoldWhatTheySay() throws IOException {
    var entry = Pattern.compile("Findings[ .]+(\\d+)").matcher(page(1));
    assertThat(entry.find()).isTrue();
    assertThat(page(Integer.parseInt(entry.group(1)))).contains("Findings", "As printed");
  }

  private static int page(PDOutlineItem item) throws IOException {
    PDPage page = ((PDPageDestination) item.getDestination()).getPage();
    return document.getPages().indexOf(page) + 1;
  }

  @Test
  void theOutlineAndTheContentsNameTheSamePages() throws IOException {
    String contents = page(1).replaceAll("[\\s.]+", "");
    int equations = 0;
    for (PDOutlineItem chapter : document.getDocumentCatalog().getDocumentOutline().children()) {
      String line = (chapter.getTitle() + page(chapter)).replaceAll("[\\s.]+", "");
      assertThat(contents).contains(line);
      for (PDOutlineItem equation : chapter.children()) {
        equations++;
        assertThat(page(page(equation)).replaceAll("\\s+", ""))
            .contains(equation.getTitle().replaceAll("\\s+", ""))
            .containsAnyOf("Equation", "Claim");
      }
    }
    assertThat(equations).isGreaterThan(8);
  }

  @Test
  void linksOfBothPartsLeadToWhatTheyAreCalledAfter() throws IOException {
    int found = 0;
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getContents() != null
            && link.getContents().matches("S[0-9]+")
            && link.getAction() instanceof PDActionGoTo go
            && go.getDestination() instanceof PDPageXYZDestination place) {
          found++;
          assertThat(page(document.getPages().indexOf(place.getPage()) + 1))
              .contains("Equation " + link.getContents());
          assertThat(place.getTop()).isBetween(50, 842);
        }
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void linksLeadIntoTheDocumentAlone() throws IOException {
    List<PDAnnotationLink> links = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          links.add(link);
        }
      }
    }
    assertThat(links).hasSizeGreaterThan(30);
    assertThat(links)
        .allMatch(
            link -> {
              var action = link.getCOSObject().getCOSDictionary(COSName.A);
              return link.getCOSObject().containsKey(COSName.DEST)
                  || COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
            });
  }

  @Test
  void everyTypefaceIsEmbeddedAndNothingIsAPictureOfPixels() throws IOException {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
      for (COSName name : resources.getXObjectNames()) {
        assertThat(resources.getXObject(name)).isNotInstanceOf(PDImageXObject.class);
      }
    }
  }

  @Test
  void everyEquationIsThereWithItsPlace() {
    SampleVerification.all().papers().stream()
        .flatMap(paper -> paper.equations().stream())
        .filter(equation -> equation.number() != null && equation.number().length() < 6)
        .forEach(equation -> assertThat(text).contains("Equation " + equation.number()));
    assertThat(document.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
  }

  @Test
  void hostileTextShowsAsTextAndWhatHasNoLetterByItsNumber() throws IOException {
    String flat = text.replaceAll("\\s+", "");
    assertThat(flat).contains("<script>alert(1)</script>", "[U+202E]gnp.exe");
    Path file = folder.resolve("letters.pdf");
    var paper =
        SampleVerification.paper(
            "p",
            "中 αβγ ∇ ⇄",
            List.of(new SampleVerification.Equation("p:1", "claim", "proved").build()));
    print(SampleVerification.of(List.of(paper)), file);
    try (PDDocument letters = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(letters)).contains("[U+4E2D] αβγ ∇ ⇄");
    }
  }

  @Test
  void whatTheScreenShowsIsPrintedToo() {
    String flat = text.replaceAll("\\s+", " ");
    assertThat(flat)
        .contains("LaTeX, as printed", "\\mathbf{j}_s = \\frac{1}{4}\\operatorname{Re}")
        .contains("Which engine killed which")
        .containsPattern("Behind it, all the way back ≡.S57, ✔.S58");
  }

  @Test
  void everyNodeOfAGraphIsALinkToItsEquation() throws IOException {
    PDPage graph = null;
    for (PDPage page : document.getPages()) {
      String words = page(document.getPages().indexOf(page) + 1);
      graph = words.contains("The argument as a graph") && graph == null ? page : graph;
    }
    assertThat(graph).isNotNull();
    List<EquationResult> equations = SampleVerification.all().papers().get(0).equations();
    long nodes = equations.size();
    long named =
        equations.stream()
            .filter(each -> Footing.of(each) != Footing.FOUND)
            .filter(each -> !each.verdict().equals("definition"))
            .count();
    Set<PDPage> targets = new HashSet<>();
    int links = 0;
    for (PDAnnotation annotation : graph.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionGoTo go
          && go.getDestination() instanceof PDPageDestination place) {
        links++;
        targets.add(place.getPage());
      }
    }
    assertThat(named).isPositive();
    assertThat(links).isEqualTo((int) (nodes + named));
    assertThat(targets).hasSizeGreaterThan(1).doesNotContain(graph);
  }

  @Test
  void anEquationIsDrawnAmongItsNeighbours() throws IOException {
    Set<String> drawn = new HashSet<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        drawn.add(annotation.getContents());
      }
    }
    assertThat(drawn)
        .contains("S58 and its neighbours, as a graph; every node is a link to its equation");
  }

  @Test
  void everyLetterThatIsPrintedHasAGlyph() throws IOException {
    List<String> missing = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            PDType0Font font = (PDType0Font) position.getFont();
            for (int code : position.getCharacterCodes()) {
              if (font.codeToCID(code) == 0) {
                missing.add(position.getUnicode() + " in " + font.getName());
              }
            }
            super.processTextPosition(position);
          }
        };
    assertThat(stripper.getText(document)).isNotBlank();
    assertThat(missing).isEmpty();
  }

  @Test
  void formulaeAreOutlinesThatStandThereOnceAndAreReferredTo() throws IOException {
    Set<COSBase> outlines = new HashSet<>();
    int references = 0;
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDFormXObject form) {
          String content =
              new String(form.getContentStream().toByteArray(), StandardCharsets.US_ASCII);
          references += content.split("/G[0-9]+ Do", -1).length - 1;
          for (COSName glyph : form.getResources().getXObjectNames()) {
            if (glyph.getName().matches("G[0-9]+")) {
              outlines.add(form.getResources().getXObject(glyph).getCOSObject());
            }
          }
        }
      }
    }
    assertThat(outlines).hasSizeGreaterThan(20);
    assertThat(references).isGreaterThan(3 * outlines.size());
  }
}
