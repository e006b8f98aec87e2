package org.spinproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

class ReportTest {
  @TempDir static Path folder;

  private static final Verification ALL = SampleVerification.all();
  private static Map<String, Document> pages;

  @BeforeAll
  static void write() throws IOException {
    Report.write(ALL, folder.resolve("report"));
    pages = pages(folder.resolve("report"));
  }

  private static Map<String, Document> pages(Path root) throws IOException {
    Map<String, Document> pages = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages.put(root.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
      }
    }
    return pages;
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static Document page(String name) {
    Document page = pages.get(name);
    assertThat(page).as(name).isNotNull();
    return page;
  }

  @Test
  void everyEquationHasAPageOfItsOwn() {
    long equations = ALL.papers().stream().mapToLong(p -> p.equations().size()).sum();
    assertThat(pages.keySet().stream().filter(name -> name.startsWith("equations/")))
        .hasSize((int) equations);
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Report.write(SampleVerification.all(), folder.resolve("again"));
    assertThat(bytes(folder.resolve("again"))).isEqualTo(bytes(folder.resolve("report")));
  }

  @Test
  void everyLinkLeadsToAPlaceWithinTheFolder() {
    pages.forEach(
        (name, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            URI target = URI.create(name).resolve(address);
            assertThat(target.isAbsolute()).as(address).isFalse();
            if (target.getPath().endsWith(".html") || target.getPath().isEmpty()) {
              Document to = target.getPath().isEmpty() ? page : pages.get(target.getPath());
              assertThat(to).as("%s -> %s", name, address).isNotNull();
              if (target.getFragment() != null) {
                assertThat(to.getElementById(target.getFragment()))
                    .as("%s -> %s", name, address)
                    .isNotNull();
              }
            } else {
              assertThat(folder.resolve("report").resolve(target.getPath()))
                  .as("%s -> %s", name, address)
                  .isRegularFile();
            }
          }
        });
  }

  @Test
  void nothingFromAClaimFileBecomesMarkup() {
    Set<String> elements =
        Set.of("script", "img", "iframe", "object", "embed", "form", "style", "base");
    pages.forEach(
        (name, page) -> {
          for (Element element : page.getAllElements()) {
            if (elements.contains(element.normalName())) {
              assertThat(element.normalName().equals("script") && element.data().isEmpty())
                  .as("%s: %s", name, element)
                  .isTrue();
            }
            for (Attribute attribute : element.attributes()) {
              assertThat(attribute.getKey()).as(name).doesNotStartWith("on");
              assertThat(attribute.getValue()).as(name).doesNotStartWith("javascript:");
            }
          }
        });
  }

  @Test
  void hostileTextShowsAsText() {
    EquationResult hostile = ALL.papers().get(2).equations().get(0);
    String shown =
        "</title></svg></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'`"
            + " onmouseover=alert(3) ]]>--><!-- [U+202E]gnp.exe[U+2066] [U+0000][U+0007][U+FFFE]"
            + " &amp; {{7*7}} [U+001B][31m|[U+200F]";
    Document page =
        pages.entrySet().stream()
            .filter(e -> e.getKey().startsWith("equations/script") || e.getKey().contains("alert"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(hostile.number()).contains("<script>");
    assertThat(page.selectFirst("h1").wholeText()).isEqualTo("Equation " + shown);
    assertThat(page.select("pre.source code").eachText()).contains(shown);
    pages.forEach(
        (name, each) ->
            assertThat(
                    each.html()
                        .codePoints()
                        .anyMatch(
                            c -> c == 0x202E || c == 0x2066 || c == 0x200F || c == 0x1B || c == 0))
                .as(name)
                .isFalse());
  }

  @Test
  void fileNamesComeFromIdsWithoutLeavingTheFolder() {
    for (String name : pages.keySet()) {
      assertThat(name).matches("(equations/)?[A-Za-z0-9][A-Za-z0-9.-]*\\.html");
    }
  }

  @Test
  void idsThatDifferOnlyInCaseOrPunctuationKeepPagesApart() throws IOException {
    List<EquationResult> equations = new ArrayList<>();
    for (String id : List.of("p:a_b", "p:a-b", "p:A-B", "p:a/b")) {
      equations.add(
          new SampleVerification.Equation(id, "claim", "proved").machine(id + " text").build());
    }
    Path root = folder.resolve("collisions");
    Report.write(
        SampleVerification.of(List.of(SampleVerification.paper("p", "t", equations))), root);
    Map<String, Document> written = pages(root);
    Map<String, Integer> lower = new HashMap<>();
    written.keySet().forEach(name -> lower.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
    assertThat(lower.values()).containsOnly(1);
    for (EquationResult equation : equations) {
      assertThat(
              written.values().stream().filter(d -> d.text().contains(equation.machine())).count())
          .as(equation.id())
          .isGreaterThanOrEqualTo(1);
    }
    assertThat(written.keySet().stream().filter(n -> n.startsWith("equations/"))).hasSize(4);
  }

  @Test
  void theCountsOnTheFirstPageAddUp() {
    Element table = page("index.html").selectFirst("table");
    List<Element> rows = table.select("tbody tr");
    assertThat(rows).hasSize(3);
    int columns = 2 + Summary.VERDICTS.size();
    int[] totals = new int[columns];
    for (Element row : rows) {
      int byVerdict = 0;
      for (int i = 2; i < columns; i++) {
        byVerdict += number(row, i);
        totals[i] += number(row, i);
      }
      totals[1] += number(row, 1);
      assertThat(byVerdict).isEqualTo(number(row, 1));
    }
    Element foot = table.selectFirst("tfoot tr");
    for (int i = 1; i < columns; i++) {
      assertThat(number(foot, i)).as("column " + i).isEqualTo(totals[i]);
    }
    assertThat(totals[1]).isEqualTo(11);
  }

  private static int number(Element row, int column) {
    return Integer.parseInt(row.child(column).text().strip());
  }

  @Test
  void theCoverageTableHoldsEveryEquationOnce() {
    List<String> rows = page("coverage.html").select("tbody tr th").eachText();
    assertThat(rows).hasSize(11).contains("S57", "S72", "u-conservation", "8", "S46");
    assertThat(page("coverage.html").select("tfoot td").eachText())
        .contains(
            "6 equations = 2 proved + 1 agrees + 1 erratum + 1 undecided + 1 definition; 6 as"
                + " expected");
  }

  @Test
  void unexpectedVerdictsAndSurvivorsStandFirst() {
    Document index = page("index.html");
    Element alert = index.selectFirst("main .alert");
    assertThat(alert.text())
        .contains("10 of entinwohlman2023: verdict refuted, expected proved.")
        .contains("10 of entinwohlman2023: 1 of 2 mutants survived its check.");
    assertThat(index.selectFirst("main .alert, main table")).isSameAs(alert);
  }

  @Test
  void aCleanRunSaysSo() throws IOException {
    Path root = folder.resolve("clean");
    Report.write(SampleVerification.clean(), root);
    Document index = pages(root).get("index.html");
    assertThat(index.select(".alert")).isEmpty();
    assertThat(index.selectFirst(".calm").text())
        .isEqualTo("✓ Every verdict is the expected one, and no mutant survived.");
  }

  @Test
  void theEquationsPageShowsWhatWasFound() {
    Document page = page("equations/ouassou2019-S72.html");
    assertThat(page.select("figure svg title").eachText())
        .contains(ALL.papers().get(0).equations().get(2).statement().strip());
    String text = page.text();
    assertThat(text)
        .contains("j == h0/2 Re[Cross[ft, grad[tilde[ft]]]]")
        .contains("j == -h0/2 Re[Cross[ft, grad[tilde[ft]]]]")
        .contains("-3/8 I Sqrt[2]")
        .contains("right side, component [[2]]")
        .contains("rounding: 64 operations")
        .contains("difference j2 + 3/8 is not zero")
        .contains("ledger.yaml:42");
    assertThat(page.select("section dl dd a").eachText()).containsExactly("S57", "S58", "S73");
    Element numeric =
        page.select("table:has(caption:contains(printed)) tr:has(th:containsOwn(numeric))").first();
    assertThat(numeric.child(2).text()).isEqualTo("0.75");
    assertThat(numeric.child(3).text()).isEqualTo("10−12");
  }

  @Test
  void aFormulaThatDoesNotParseShowsItsSourceAndIsListed() {
    assertThat(page("equations/entinwohlman2023-S46.html").select(".remark").eachText())
        .anyMatch(remark -> remark.startsWith("This formula could not be typeset (its braces"));
    assertThat(page("equations/entinwohlman2023-S46.html").select("pre").eachText())
        .contains("\\mathcal{H} = \\notacommand{x} + \\frac{1}{2");
    assertThat(page("index.html").text()).contains("S46: This formula could not be typeset");
  }

  @Test
  void everyPageHasLandmarksAHeadingCaptionsAndTextAlternatives() {
    pages.forEach(
        (name, page) -> {
          assertThat(page.select("html[lang], main, header nav[aria-label], footer, a.skip"))
              .as(name)
              .hasSize(5);
          assertThat(page.select("h1")).as(name).hasSize(1);
          assertThat(page.title()).as(name).isNotBlank();
          assertThat(page.select("table:not(:has(caption))")).as(name).isEmpty();
          assertThat(page.select("th:not([scope])")).as(name).isEmpty();
          assertThat(page.select("svg:not([aria-hidden]):not(:has(> title))")).as(name).isEmpty();
          List<String> ids = page.select("[id]").eachAttr("id");
          assertThat(ids).as(name).doesNotHaveDuplicates();
        });
  }

  @Test
  void theFindingsMarkWhatDiffersInBothForms() {
    Element finding = page("findings.html").selectFirst(".finding");
    assertThat(finding.select("figure").eachText().toString()).contains("As printed", "Corrected");
    // plus against minus: one glyph in each picture
    assertThat(finding.select("figure.equation:not(.corrected) .ground")).hasSize(1);
    assertThat(finding.select("figure.corrected .ground")).hasSize(1);
    assertThat(finding.select("del")).isEmpty();
    assertThat(finding.select("ins").eachText()).containsExactly("-");
    assertThat(finding.select("ul li").eachText())
        .containsExactly(
            "S73 proved ⚠ tainted not shown to hold without it",
            "S74 agrees ⇄ compensated checked to hold (a claim of the paper)");
    assertThat(finding.text())
        .contains(
            "2 results: 1 checked to hold, 1 not shown to hold without it; of the paper's claims,"
                + " 1 claim: 1 checked to hold.");
  }

  @Test
  void theGraphHasANodeForEveryEquationAndAnArrowForEveryDependency() {
    Document graph = page("graph-ouassou2019.html");
    assertThat(graph.select("a.node").eachAttr("aria-label"))
        .containsExactlyInAnyOrder(
            "S57: definition",
            "S58: proved",
            "S72: erratum",
            "S73: proved, tainted",
            "S74: agrees, compensated",
            "u-conservation: undecided");
    assertThat(graph.select("g.edge")).hasSize(6);
    assertThat(graph.select("g.edge.broken")).hasSize(1);
  }

  @Test
  void anEquationsPageShowsWhatIsBehindIt() {
    Document page = page("equations/ouassou2019-S73.html");
    assertThat(page.select("a.node").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "../equations/ouassou2019-S57.html",
            "../equations/ouassou2019-S58.html",
            "../equations/ouassou2019-S72.html",
            "../equations/ouassou2019-S73.html");
    assertThat(page.select("a.node.chosen").eachAttr("aria-label"))
        .containsExactly("S73: proved, tainted");
    assertThat(page("equations/ouassou2019-u-conservation.html").select("a.node")).isEmpty();
  }

  @Test
  void theLimitsSayHowMuchWasDecidedAndWhatWasNot() {
    String text = page("limits.html").text();
    assertThat(text)
        .contains(
            "Of 11 equations, 3 were decided by two engines or more, 5 by one, and 3 by none.")
        .contains("ouassou2019, 1: u-conservation.")
        .contains("entinwohlman2023, 1: S46.");
  }

  @Test
  void everyPageParsesWithoutErrors() throws IOException {
    for (String name : pages.keySet()) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      parser.parseInput(Files.readString(folder.resolve("report").resolve(name)), "");
      assertThat(parser.getErrors()).as(name).isEmpty();
    }
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    parser.parseInput("<!DOCTYPE html><p><table></p>", "");
    assertThat(parser.getErrors()).isNotEmpty();
  }

  @Test
  void theMutantsAreCountedByWhatWasBrokenAndByEngine() {
    Document page = page("equations/ouassou2019-S58.html");
    Element matrix = page.select("table:has(caption:contains(Which engine killed which))").first();
    assertThat(matrix.select("thead th").eachText())
        .containsExactly(
            "What was broken", "Mutants", "killed by symbolic", "killed by numeric", "Equivalent");
    assertThat(matrix.select("tbody tr").eachText())
        .containsExactly("a sign 1 1 1 0", "a factor 1 0 1 0", "something else 1 0 0 1");
    assertThat(matrix.select("tfoot tr").eachText()).containsExactly("Total 3 1 2 1");
    assertThat(page.select("details tbody th").eachText())
        .containsExactlyInAnyOrder(
            "a and b swapped", "sign of the first term", "factor 2 on the left");
  }

  @Test
  void aPaperWithoutEquationsIsNoObstacle() throws IOException {
    Path root = folder.resolve("empty");
    Report.write(
        SampleVerification.of(List.of(SampleVerification.paper("p", "t", List.of()))), root);
    assertThat(pages(root).get("graph-p.html").text()).contains("There is no equation to draw.");
    assertThat(root.resolve("report.pdf")).isNotEmptyFile();
  }
}
