package org.spinproof.reports.ci;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;
import org.spinproof.reports.text.VisibleText;

/**
 * JUnit XML as Jenkins, GitLab and others read it: a test suite a paper, a test case an equation
 * and engine. An undecided equation is skipped with its reason, never passed; a survivor among the
 * mutants and a verdict that is not the expected one are failures.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /** The document's text, UTF-8 when written; what acts instead of showing is made visible. */
  public static String text(Verification verification) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "spinproof");
      for (PaperResult paper : verification.papers()) {
        suite(xml, paper);
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, PaperResult paper) throws XMLStreamException {
    List<TestCase> cases =
        paper.equations().stream().flatMap(equation -> TestCase.of(equation).stream()).toList();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", legal(paper.id()));
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", count(cases, TestCase.Result.Failed.class));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(cases, TestCase.Result.Skipped.class));
    xml.writeAttribute("time", time(cases.stream().mapToDouble(TestCase::seconds).sum()));
    for (TestCase testCase : cases) {
      testCase(xml, paper.id(), testCase);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static String count(List<TestCase> cases, Class<? extends TestCase.Result> result) {
    return Long.toString(cases.stream().map(TestCase::result).filter(result::isInstance).count());
  }

  private static void testCase(XMLStreamWriter xml, String paper, TestCase testCase)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", legal(paper));
    xml.writeAttribute("name", legal(testCase.name()));
    xml.writeAttribute("time", time(testCase.seconds()));
    if (testCase.result() instanceof TestCase.Result.Skipped skipped) {
      line(xml, 3);
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", legal(skipped.reason()));
      line(xml, 2);
    } else if (testCase.result() instanceof TestCase.Result.Failed failed) {
      line(xml, 3);
      xml.writeStartElement("failure");
      xml.writeAttribute("type", failed.type());
      xml.writeAttribute("message", legal(failed.message()));
      xml.writeCharacters(legal(failed.detail()));
      xml.writeEndElement();
      line(xml, 2);
    }
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String time(double seconds) {
    return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    VisibleText.of(text)
        .codePoints()
        .map(c -> isLegal(c) ? c : 0xFFFD)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** The Char production of XML 1.0. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
