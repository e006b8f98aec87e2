package org.spinproof.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitXmlTest {
  private static final String ALL = JUnitXml.text(SampleVerification.all());

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static void validate(String xml) throws Exception {
    validator("junit.xsd").validate(new StreamSource(new StringReader(xml)));
    NodeList suites = parse(xml).getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      validator("surefire-test-report.xsd").validate(new DOMSource(suites.item(i)));
    }
  }

  private static Validator validator(String name) throws SAXException {
    URL schema = Objects.requireNonNull(JUnitXmlTest.class.getResource(name));
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator();
  }

  private static Element testCase(String xml, String name) throws Exception {
    NodeList cases = parse(xml).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      if (((Element) cases.item(i)).getAttribute("name").equals(name)) {
        return (Element) cases.item(i);
      }
    }
    throw new AssertionError("no test case " + name);
  }

  /** {@code passed}, {@code skipped: MESSAGE} or {@code failure: MESSAGE}. */
  private static String result(String xml, String name) throws Exception {
    Element testCase = testCase(xml, name);
    for (String kind : List.of("skipped", "failure")) {
      NodeList found = testCase.getElementsByTagName(kind);
      if (found.getLength() > 0) {
        return kind + ": " + ((Element) found.item(0)).getAttribute("message");
      }
    }
    return "passed";
  }

  private static String of(EquationResult equation) {
    return JUnitXml.text(
        SampleVerification.of(List.of(SampleVerification.paper("p", "t", List.of(equation)))));
  }

  private static SampleVerification.Equation equation(String verdict) {
    return new SampleVerification.Equation("p:S1", "identity", verdict);
  }

  @Test
  void theDocumentIsValidWithHostileTextInIt() throws Exception {
    validate(ALL);
    assertThat(ALL).doesNotContain("\u0000", "\u0007", "\uFFFE", "\u202E", "\u001B", "<script>");
    assertThatExceptionOfType(SAXException.class)
        .isThrownBy(() -> validate(ALL.replaceFirst(" tests=\"", " test=\"")));
  }

  @Test
  void surefiresSchemaRefusesWhatItDoesNotKnow() throws Exception {
    String suite =
        "<testsuite name='a' tests='1' errors='0' skipped='0' failures='0'>%s</testsuite>";
    Validator validator = validator("surefire-test-report.xsd");
    validator.validate(new DOMSource(parse(suite.formatted("<testcase name='b' time='0.1'/>"))));
    assertThatExceptionOfType(SAXException.class)
        .isThrownBy(
            () ->
                validator.validate(
                    new DOMSource(parse(suite.formatted("<testcase name='b' time='soon'/>")))));
    assertThatExceptionOfType(SAXException.class)
        .isThrownBy(() -> validator.validate(new DOMSource(parse(suite.formatted("<equation/>")))));
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(JUnitXml.text(SampleVerification.all()).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(ALL.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theSuitesCountWhatTheyHold() throws Exception {
    NodeList suites = parse(ALL).getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(3);
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      for (String[] pair :
          new String[][] {{"tests", "testcase"}, {"failures", "failure"}, {"skipped", "skipped"}}) {
        assertThat(Integer.parseInt(suite.getAttribute(pair[0])))
            .isEqualTo(suite.getElementsByTagName(pair[1]).getLength());
      }
    }
  }

  @Test
  void aCaseNamesPaperEquationEngineAndTime() throws Exception {
    Element testCase = testCase(ALL, "S58 [symbolic]");
    assertThat(testCase.getAttribute("classname")).isEqualTo("ouassou2019");
    assertThat(testCase.getAttribute("time")).isEqualTo("0.012");
  }

  @Test
  void evidenceThatContradictsTheExpectedVerdictFails() throws Exception {
    EvidenceResult fails = SampleVerification.numeric("numeric", "fails", 1, 0.5);
    EvidenceResult holds = SampleVerification.holds("symbolic");
    for (String verdict : List.of("proved", "agrees")) {
      String xml = of(equation(verdict).evidence(fails, holds).build());
      assertThat(result(xml, "S1 [numeric]"))
          .isEqualTo("failure: numeric: fails, against expected verdict " + verdict);
      assertThat(result(xml, "S1 [symbolic]")).isEqualTo("passed");
    }
    for (String verdict : List.of("erratum", "refuted")) {
      String xml = of(equation(verdict).evidence(fails, holds).build());
      assertThat(result(xml, "S1 [numeric]")).isEqualTo("passed");
      assertThat(result(xml, "S1 [symbolic]"))
          .isEqualTo("failure: symbolic: holds, against expected verdict " + verdict);
    }
  }

  @Test
  void aCorrectedFormThatFailsIsAFailure() throws Exception {
    String xml =
        of(
            equation("erratum")
                .correctedEvidence(SampleVerification.numeric("numeric", "fails", 1, 0.5))
                .build());
    assertThat(result(xml, "S1 [numeric, corrected]"))
        .isEqualTo("failure: numeric: fails, against the corrected form");
  }

  @Test
  void anUnexpectedVerdictFailsAndNamesBoth() throws Exception {
    assertThat(result(ALL, "10 [verdict]")).isEqualTo("failure: verdict refuted, expected proved");
    assertThat(result(ALL, "S58 [verdict]")).isEqualTo("passed");
  }

  @Test
  void whatIsUndecidedIsSkippedWithItsReason() throws Exception {
    assertThat(result(ALL, "10 [symbolic]")).isEqualTo("skipped: time is up after 60 s");
    assertThat(result(ALL, "u-conservation [verdict]")).isEqualTo("skipped: Not checked yet.");
  }

  @Test
  void onlyADefinitionPassesWithoutEvidence() throws Exception {
    assertThat(result(ALL, "S57 [definition]")).isEqualTo("passed");
    String xml =
        of(new SampleVerification.Equation("p:S1", "definition", "undecided").note("why").build());
    assertThat(result(xml, "S1 [verdict]")).isEqualTo("skipped: why");
  }

  @Test
  void survivingMutantsAreAFailure() throws Exception {
    assertThat(result(ALL, "10 [mutants]")).isEqualTo("failure: 1 of 2 mutants survived");
    assertThat(result(ALL, "S58 [mutants]")).isEqualTo("passed");
    String xml =
        of(
            equation("proved")
                .mutants(new MutantsResult(4, 4, 0, List.of(), List.of()))
                .evidence(
                    SampleVerification.holds("symbolic"), SampleVerification.holds("symbolic"))
                .build());
    assertThat(result(xml, "S1 [symbolic] #2")).isEqualTo("passed");
    validate(xml);
  }
}
