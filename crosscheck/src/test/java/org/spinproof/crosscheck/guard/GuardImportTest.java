package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.spinproof.crosscheck.cli.Main;

/**
 * Arrays that NumPy has written, of the bulk superconductor and the normal metal in closed form,
 * and files as GENEUS writes them. The arrays are in the folder of resources of this class.
 */
class GuardImportTest {
  private static final String BULK =
      """
      spinproof: 1
      superconductor: {length: 2, temperature: 0.3, dynes: 0.05, cutoff: 30, gap: 0.9}
      interfaces:
        left:  {conductance: 0, magnetization: [1, 0, 0]}
        right: {conductance: 0, magnetization: [0, 1, 0]}
      injection: {voltage: 0.3, axis: [0, 0.6, 0.8]}
      """;

  private static final String NORMAL = BULK.replace("gap: 0.9", "gap: 0");

  private static final String MAGNETS =
      """
      spinproof: 1
      superconductor: {length: 1.5, temperature: 0.01, dynes: 0.01, cutoff: 30, gap: selfconsistent}
      interfaces:
        left:  {conductance: 0.6, magnetization: [1, 0, 0]}
        right: {conductance: 0.6, magnetization: [0, 1, 0]}
      """;

  private static final String HEADER = "# spinproof: 1\n# quantity: ";

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  private Path resource(String name) throws IOException {
    try (InputStream in = GuardImportTest.class.getResourceAsStream(name)) {
      return Files.write(
          folder.resolve(name.substring(name.lastIndexOf('/') + 1)), in.readAllBytes());
    }
  }

  private void header(Path file, String text) throws IOException {
    Files.writeString(file.resolveSibling(file.getFileName() + ".header"), text);
  }

  private Outcome compare(String solver, String option, Path table) throws IOException {
    Path film = Files.writeString(folder.resolve("film.yaml"), solver);
    return run("guard", "compare", "--solver", film.toString(), option, table.toString());
  }

  private static Outcome run(String... call) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), call);
    return new Outcome(status, out.toString(), err.toString());
  }

  @Test
  void anArchiveOfArraysIsSpreadOverBothIndicesAndSaysWhatItHolds() throws IOException {
    Outcome outcome = compare(BULK, "--table", resource("dos.npz"));
    assertThat(outcome.out()).contains("densityOfStates, 15 rows: 15 agree, 0 fail");
    assertThat(outcome.status()).isZero();
    // and at another broadening the same arrays fail
    assertThat(compare(BULK.replace("0.05", "0.06"), "--table", resource("dos.npz")).status())
        .isEqualTo(1);
  }

  @Test
  void aSidecarNamesTheArraysWhateverTheirOrderOfBytesAndIndices() throws IOException {
    Path file = resource("dos-named.npz");
    header(
        file,
        HEADER + "densityOfStates\n# uncertainty: 1e-8\nx=positions, energy=energies, N=dos\n");
    assertThat(compare(BULK, "--table", file).out()).contains("15 agree, 0 fail");
  }

  @Test
  void spinMatricesBecomeTheColumnsOfTheRiccatiMatrices() throws IOException {
    Path file = resource("riccati.npz");
    assertThat(compare(BULK, "--table", file).out()).contains("5 agree, 0 fail");
    header(file, "x energy gamma=gammaTilde gammaTilde=gamma");
    Outcome exchanged = compare(BULK, "--table", file);
    assertThat(exchanged.status()).isEqualTo(1);
    assertThat(exchanged.out()).contains("likely fault: conjugation or tilde");
  }

  @Test
  void aSidecarGivesTheParametersThatEveryRowHas() throws IOException {
    Path file = resource("accumulation.npy");
    String columns = HEADER + "spinAccumulation\nx rhox rhoy rhoz\n";
    header(file, columns + "# parameters: voltage 0.5\n");
    assertThat(compare(NORMAL, "--table", file).out()).contains("2 agree, 0 fail");
    header(file, columns);
    assertThat(compare(NORMAL, "--table", file).status()).isEqualTo(1);
  }

  @Test
  void theFieldsOfAStructuredArrayAreColumns() throws IOException {
    Path file = resource("gap-structured.npy");
    header(file, HEADER + "gap\n# uncertainty: 1e-7\n");
    assertThat(compare(BULK, "--table", file).out()).contains("2 agree, 0 fail");
  }

  /** Its integrals end at the cutoff: an accumulation lacks up to 7.5e-4 at the ends. */
  @Test
  void theProfilesOfGeneusAreThreeTablesInItsUnits() throws IOException {
    Path file = resource("/org/spinproof/crosscheck/ouassou2019/geneus-profile.csv");
    header(
        file,
        "# uncertainty: amplitude 2e-5, Jx 1e-6, Jy 1e-6, Jz 2e-6, rhox 8e-4, rhoy 8e-4,"
            + " rhoz 3e-6\n");
    Outcome outcome = compare(MAGNETS, "--geneus", file);
    assertThat(outcome.out())
        .contains("gap, 31 rows: 31 agree, 0 fail")
        .contains("spinCurrent, 31 rows: 31 agree, 0 fail")
        .contains("spinAccumulation, 31 rows: 31 agree, 0 fail");
    assertThat(outcome.status()).isZero();
  }

  /** Near the edge its gap's error of 1.4e-5 counts twice: dN/dΔ is 2 at ε = 1.29. */
  @Test
  void theDensitiesOfStatesOfGeneusStandBesideEachOther() throws IOException {
    Path file = resource("/org/spinproof/crosscheck/ouassou2019/geneus-dos.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> some = new ArrayList<>(lines.subList(0, 3));
    for (int k = 40; k < lines.size(); k += 160) {
      some.add(lines.get(k));
    }
    Files.write(file, some);
    header(file, "# uncertainty: 3e-5");
    Outcome outcome = compare(MAGNETS, "--geneus", file);
    assertThat(outcome.out()).contains("15 rows: 15 agree, 0 fail");
  }

  /** At −ε it prints tr(σ g*(−ε)), and a spin-resolved density is odd for each component. */
  @Test
  void theFilesThatGeneusWritesItselfAreKnownByTheirNames() throws IOException {
    Path density = folder.resolve("density.dat");
    String row = "\t1.1326034552559438E-02\t%s1.2192751664363843E-05\t1.2192751664356904E-05\t0\n";
    Files.writeString(
        density,
        "#           Position        Energy\n"
            + "    0.75\t-2.5009983333333335E-03"
            + row.formatted("-")
            + "\n"
            + "    0.75\t+2.5009983333333335E-03"
            + row.formatted(""));
    header(density, "# uncertainty: 2e-6");
    assertThat(compare(MAGNETS, "--geneus", density).out()).contains("2 agree, 0 fail");
    Path current = folder.resolve("supercurrent_a.dat");
    Files.writeString(current, "1.5000000000E-10\t0\t0\t0\t3.4913911647E-02\t0.1\t0.2\t0.3\t0.4\n");
    header(current, "# uncertainty: 3e-6");
    assertThat(compare(MAGNETS, "--geneus", current).out()).contains("1 agree, 0 fail");
    Path gap = folder.resolve("correlation.dat");
    Files.writeString(gap, "0.5\t0.9\t0\n1.0\t0.9\t2\n");
    assertThat(compare(BULK, "--geneus", gap).out()).contains("2 agree, 0 fail");
  }

  @Test
  void aBaselineCanBeOfThem() throws IOException {
    Path array = resource("accumulation.npy");
    header(array, HEADER + "spinAccumulation\nx rhox rhoy rhoz\n");
    Path gap = Files.writeString(folder.resolve("gap.dat"), "0.5 0.9\n1.0 0.9\n");
    String baseline = folder.resolve("baseline.yaml").toString();
    assertThat(
            run(
                "guard",
                "record",
                baseline,
                "--table",
                array.toString(),
                "--geneus",
                gap.toString()))
        .isEqualTo(new Outcome(0, baseline + ": 8 values recorded" + System.lineSeparator(), ""));
    assertThat(run("guard", "compare", "--baseline", baseline).status()).isZero();
    Files.writeString(gap, "0.5 0.9\n1.0 0.91\n");
    assertThat(run("guard", "compare", "--baseline", baseline).status()).isEqualTo(1);
  }

  private record Malformed(String name, byte[] bytes, String header) {}

  private static byte[] npy(String header, int data) {
    String text = header + "\n";
    byte[] bytes = new byte[10 + text.length() + data];
    byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    bytes[8] = (byte) text.length();
    for (int k = 0; k < text.length(); k++) {
      bytes[10 + k] = (byte) text.charAt(k);
    }
    return bytes;
  }

  private static String literal(String descr, String shape) {
    return "{'descr': " + descr + ", 'fortran_order': False, 'shape': " + shape + ", }";
  }

  private List<Malformed> malformed() throws IOException {
    byte[] good = npy(literal("'<f8'", "(2, 2)"), 32);
    String gap = HEADER + "gap\nx amplitude\n";
    byte[] archive = Files.readAllBytes(resource("dos.npz"));
    byte[] cut = Arrays.copyOf(archive, archive.length - 30);
    byte[] objects = Files.readAllBytes(resource("objects.npy"));
    return List.of(
        new Malformed("no sidecar.npy", good, ""),
        new Malformed("too few columns.npy", good, gap.replace("x a", "x phase a")),
        new Malformed("an unknown column.npy", good, gap.replace("amplitude", "colour")),
        new Malformed("a missing column.npy", good, gap.replace("amplitude", "phase")),
        new Malformed("no quantity.npy", good, "# spinproof: 1\nx amplitude\n"),
        new Malformed("no version.npy", good, "# quantity: gap\nx amplitude\n"),
        new Malformed("a unit of something else.npy", good, gap + "# unit: eV\n"),
        new Malformed("an unknown parameter.npy", good, gap + "# parameters: colour 1\n"),
        new Malformed("a parameter that is none.npy", good, gap + "# parameters: length long\n"),
        new Malformed("two lines of columns.npy", good, gap + "0.1 0.9\n"),
        new Malformed("column twice.npy", good, gap.replace("x a", "x x a")),
        new Malformed("positions outside.npy", outside(), gap),
        new Malformed("cut off.npy", npy(literal("'<f8'", "(2, 2)"), 31), gap),
        new Malformed("more than said.npy", npy(literal("'<f8'", "(2, 2)"), 33), gap),
        new Malformed("huge.npy", npy(literal("'<f8'", "(999999999, 999999999)"), 8), gap),
        new Malformed("no rows.npy", npy(literal("'<f8'", "(0, 2)"), 0), gap),
        new Malformed("no literal.npy", npy("__import__('os').system('id')", 8), gap),
        new Malformed("half precision.npy", npy(literal("'<f2'", "(2, 2)"), 8), gap),
        new Malformed("Python objects.npy", objects, gap),
        new Malformed("only magic.npy", Arrays.copyOf(good, 8), gap),
        new Malformed("no such version.npy", version(good), gap),
        new Malformed("a damaged archive.npz", cut, ""),
        new Malformed("an archive of texts.npz", archiveOfText(), ""),
        new Malformed("arrays that do not fit.npz", archive, "x energy N=quantity"),
        new Malformed("an array that is not there.npz", archive, "x energy N=dos"),
        new Malformed("no text.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0}, ""),
        new Malformed("a zero byte.csv", new byte[] {'#', 0, '\n', 'x', 0}, ""),
        new Malformed("a header of bytes.npy", good, "\u0000"));
  }

  private static byte[] outside() {
    byte[] bytes = npy(literal("'<i1'", "(1, 2)"), 2);
    bytes[bytes.length - 2] = 9;
    return bytes;
  }

  private static byte[] version(byte[] good) {
    byte[] other = good.clone();
    other[6] = 9;
    return other;
  }

  private static byte[] archiveOfText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write('x');
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoArrayIsBadInputInOneLine() throws IOException {
    return malformed().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.name(),
                    () -> {
                      Path file = Files.write(folder.resolve(bad.name()), bad.bytes());
                      if (!bad.header().isEmpty()) {
                        header(file, bad.header());
                      }
                      expectOneLine(compare(BULK, "--table", file), bad.name());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoFileOfGeneusIsBadInputInOneLine() {
    return Stream.of(
            new String[] {"output.dat", "0.5 0.9\n"},
            new String[] {"gap.dat", ""},
            new String[] {"gap.dat", "hello world\n"},
            new String[] {"gap.dat", "0.5 0.9\n0.6\n"},
            new String[] {"gap.dat", "0.5\n"},
            new String[] {"density.dat", "0.5 0.9\n"},
            new String[] {"gap.dat", "2.5 0.9\n"},
            new String[] {"profile.csv", "x_over_L,abs_gap\n0.5,0.9\n"},
            new String[] {"dos.csv", "E,N_left,Nx_left\n0.5,0.9,1\n"})
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad[0] + ": " + bad[1].lines().collect(Collectors.joining(" ")),
                    () -> {
                      Path file = Files.writeString(folder.resolve(bad[0]), bad[1]);
                      expectOneLine(compare(BULK, "--geneus", file), bad[0]);
                    }));
  }

  private static void expectOneLine(Outcome outcome, String file) {
    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).doesNotContain("\n").contains(file);
  }
}
