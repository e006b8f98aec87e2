package org.spinproof.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.spinproof.reports.Report;
import org.spinproof.reports.SampleVerification;

/**
 * The report in a real browser. It needs Chromium and fails where there is none, unless it is left
 * out: {@code -DexcludedGroups=browser}.
 */
@Tag("browser")
class BrowserTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Path report;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    report = folder.resolve("report");
    Report.write(SampleVerification.all(), report);
    browser = new Browser(folder.resolve("profile"));
    browser.look(1280, false);
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
  }

  private static String place() throws Exception {
    String path = browser.evaluate("location.pathname").asText();
    return path.substring(path.indexOf("/report/") + 8);
  }

  private static void click(String selector) throws Exception {
    browser.follow(
        "document.querySelector('%s').dispatchEvent(new MouseEvent('click', {bubbles: true,"
                .formatted(selector)
            + " cancelable: true, view: window}))");
  }

  @Test
  void aReaderGoesFromTheFirstPageToAFindingItsEquationTheGraphAndBack() throws Exception {
    browser.open(report.resolve("index.html"));
    click("main a[href=\"findings.html\"]");
    assertThat(place()).isEqualTo("findings.html");
    click(".finding h3 a");
    assertThat(place()).isEqualTo("equations/ouassou2019-S72.html");
    click("a[href$=\"graph-ouassou2019.html\"]");
    assertThat(place()).isEqualTo("graph-ouassou2019.html");
    click("a.node[aria-label^=\"S73\"]");
    assertThat(place()).isEqualTo("equations/ouassou2019-S73.html");
    for (String before :
        List.of(
            "graph-ouassou2019.html",
            "equations/ouassou2019-S72.html",
            "findings.html",
            "index.html")) {
      browser.back();
      assertThat(place()).isEqualTo(before);
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(address -> address.startsWith(report.toUri().toString()));
  }

  @Test
  void theBrowserWouldTellOfAnErrorAndOfARequestThatLeavesTheFolder() throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("faulty.html"),
            "<!DOCTYPE html><title>x</title>"
                + "<img alt='' src='http://127.0.0.1:9/x.png'><script>console.error('seen')</script>");
    try (Browser other = new Browser(folder.resolve("other"))) {
      other.open(page);
      assertThat(other.complaints()).anyMatch(complaint -> complaint.contains("seen"));
      assertThat(other.requests()).contains("http://127.0.0.1:9/x.png");
    }
  }

  @Test
  void theAuditFindsNoBarrierOnAWideOrNarrowScreenInTheLightOrTheDark() throws Exception {
    String axe = resource("/axe.min.js");
    List<String> violations = new ArrayList<>();
    int rules = 0;
    for (int look = 0; look < 4; look++) {
      boolean dark = look % 2 == 1;
      browser.look(look < 2 ? 1280 : 400, dark);
      for (String name : kinds()) {
        browser.open(report.resolve(name));
        browser.evaluate(axe);
        JsonNode result = browser.evaluate("axe.run({preload: false})");
        rules = Math.max(rules, result.get("passes").size());
        for (JsonNode violation : result.get("violations")) {
          violations.add(
              "%s, %s: %s at %s"
                  .formatted(
                      name,
                      dark ? "dark" : "light",
                      violation.get("help").asText(),
                      violation.at("/nodes/0/html").asText()));
        }
      }
    }
    browser.look(1280, false);
    assertThat(violations).isEmpty();
    assertThat(rules).isGreaterThan(20);
  }

  @Test
  void theAuditWouldFindAPictureWithoutAlternative() throws Exception {
    browser.open(report.resolve("limits.html"));
    browser.evaluate(resource("/axe.min.js"));
    browser.evaluate("document.querySelector('main').append(document.createElement('img')); 1");
    assertThat(browser.evaluate("axe.run({preload: false})").get("violations").toString())
        .contains("image-alt");
  }

  @Test
  void nothingIsCutOffOnANarrowScreen() throws Exception {
    browser.look(400, false);
    for (String name : kinds()) {
      browser.open(report.resolve(name));
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as(name)
          .isLessThanOrEqualTo(400);
    }
    browser.look(1280, false);
  }

  @Test
  void noTableIsCutOffOnAWideScreen() throws Exception {
    browser.look(1280, false);
    for (String name : List.of("index.html", "coverage.html")) {
      browser.open(report.resolve(name));
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('.scroll')].filter(frame =>"
                          + " !frame.textContent.includes('script') &&"
                          + " frame.scrollWidth > frame.clientWidth).length")
                  .asInt())
          .as(name)
          .isZero();
    }
  }

  @Test
  void everythingThatAPointerReachesIsReachedByTheKeyboardAndShowsIt() throws Exception {
    for (String name : List.of("index.html", "findings.html", "coverage.html")) {
      browser.open(report.resolve(name));
      browser.evaluate(
          "{ const seen = new Set(); let blind = 0; window.probe = () => {"
              + " const at = document.activeElement; if (at === document.body) return true;"
              + " if (getComputedStyle(at).outlineStyle === 'none') blind++;"
              + " seen.add(at); return false; };"
              + " window.withoutOutline = () => blind;"
              + " window.notReached = () =>"
              + " [...document.querySelectorAll('a[href], button, input, summary')]"
              + " .filter(each => each.checkVisibility() && !seen.has(each)).length; }");
      boolean round = false;
      for (int i = 0; i < 400 && !round; i++) {
        browser.press("Tab", 9, false);
        round = browser.evaluate("probe()").asBoolean();
      }
      assertThat(browser.evaluate("notReached()").asInt()).as(name).isZero();
      assertThat(browser.evaluate("withoutOutline()").asInt()).as(name).isZero();
    }
  }

  @Test
  void aNodeOfTheGraphIsReachedAndFollowedByKeyboard() throws Exception {
    browser.open(report.resolve("graph-ouassou2019.html"));
    String focused = "";
    for (int i = 0; i < 60 && !focused.startsWith("S72"); i++) {
      browser.press("Tab", 9, false);
      focused =
          browser.evaluate("document.activeElement.getAttribute('aria-label') ?? ''").asText();
    }
    assertThat(focused).startsWith("S72");
    browser.press("Enter", 13, true);
    assertThat(place()).isEqualTo("equations/ouassou2019-S72.html");
  }

  @Test
  void aTableIsSortedAndFilteredAndAGraphZoomed() throws Exception {
    browser.open(report.resolve("coverage.html"));
    String first = "document.querySelector('table.sortable tbody tr:not([hidden]) th').textContent";
    assertThat(browser.evaluate(first).asText()).isEqualTo("S57");
    browser.evaluate(
        "document.querySelectorAll('table.sortable thead button')[0].click();"
            + "document.querySelectorAll('table.sortable thead button')[0].click()");
    assertThat(browser.evaluate(first).asText()).isEqualTo("u-conservation");
    browser.evaluate(
        "const field = document.querySelector('.filter input'); field.value = 'erratum';"
            + "field.dispatchEvent(new Event('input'))");
    assertThat(browser.evaluate(first).asText()).isEqualTo("S72");
    browser.open(report.resolve("graph-ouassou2019.html"));
    String width = "document.querySelector('.graph svg').getBoundingClientRect().width";
    double before = browser.evaluate(width).asDouble();
    browser.evaluate("document.querySelector('.filter button').click()");
    assertThat(browser.evaluate(width).asDouble()).isGreaterThan(1.2 * before);
  }

  /** A page of every kind, hostile text among them. */
  private static List<String> kinds() throws IOException {
    List<String> names =
        new ArrayList<>(
            List.of(
                "index.html",
                "findings.html",
                "coverage.html",
                "solvers.html",
                "limits.html",
                "graph-ouassou2019.html",
                "equations/ouassou2019-S72.html",
                "equations/ouassou2019-S73.html",
                "equations/entinwohlman2023-S46.html"));
    try (var files = Files.list(report.resolve("equations"))) {
      files
          .map(file -> "equations/" + file.getFileName())
          .filter(name -> name.contains("script"))
          .forEach(names::add);
    }
    assertThat(names).hasSize(10);
    return names;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
