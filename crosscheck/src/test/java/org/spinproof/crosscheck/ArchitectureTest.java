package org.spinproof.crosscheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, and what the exact road must not touch. */
@AnalyzeClasses(packages = "org.spinproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SYMBOLIC = "org.spinproof.symbolic..";
  private static final String NUMERIC = "org.spinproof.numeric..";
  private static final String REPORTS = "org.spinproof.reports..";
  private static final String CROSSCHECK = "org.spinproof.crosscheck..";

  @ArchTest
  static final ArchRule symbolicKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(SYMBOLIC)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NUMERIC, REPORTS, CROSSCHECK);

  @ArchTest
  static final ArchRule numericKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(NUMERIC)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SYMBOLIC, REPORTS, CROSSCHECK);

  @ArchTest
  static final ArchRule reportsKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(REPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SYMBOLIC, NUMERIC, CROSSCHECK);

  /** Two roads: what interprets a claim exactly and what does so in floating point. */
  @ArchTest
  static final ArchRule theExactRoadHasNoFloatingPointLibrary =
      noClasses()
          .that()
          .resideInAnyPackage(SYMBOLIC, "org.spinproof.crosscheck.engine.exact..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              NUMERIC,
              "org.spinproof.crosscheck.engine.approximate..",
              "org.ejml..",
              "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule theFloatingPointRoadHasNoComputerAlgebra =
      noClasses()
          .that()
          .resideInAnyPackage(NUMERIC, "org.spinproof.crosscheck.engine.approximate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SYMBOLIC,
              "org.spinproof.crosscheck.engine.exact..",
              "edu.jas..",
              "org.matheclipse..",
              "org.apfloat..");

  /**
   * Symja's Series, SeriesCoefficient, PossibleZeroQ and comparisons of constants are silently
   * wrong. Spinproof does not call Symja at all: the exact road stands on its own polynomials,
   * which the tests hold against those of JAS, and the fermion algebra on JAS.
   */
  @ArchTest
  static final ArchRule nothingCallsSymja =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.matheclipse..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.spinproof.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.spinproof.crosscheck.cli..")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule classesAreNotUtils =
      classes().should().haveSimpleNameNotEndingWith("Utils");
}
