package org.spinproof.junit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.spinproof.crosscheck.guard.kernel.Kernel;

/** What {@link VerifiedBy} runs. */
final class Verification implements TestTemplateInvocationContextProvider {

  /** One run of the annotated method, before which the check is made. */
  private record Run(DynamicTest check) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return check.getDisplayName();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      BeforeTestExecutionCallback before =
          context -> {
            try {
              check.getExecutable().execute();
            } catch (Exception | Error e) {
              throw e;
            } catch (Throwable e) {
              throw new IllegalStateException(e);
            }
          };
      return List.of(before);
    }
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), VerifiedBy.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    VerifiedBy asked =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), VerifiedBy.class)
            .orElseThrow();
    if (asked.value().length + asked.kernels().length == 0) {
      throw new ExtensionConfigurationException(
          "@VerifiedBy on "
              + context.getRequiredTestMethod()
              + " names no claim file and no kernel");
    }
    Stream<DynamicTest> claims =
        Stream.of(asked.value())
            .flatMap(name -> SpinproofTests.claims(resource(context.getRequiredTestClass(), name)));
    Stream<DynamicTest> batteries =
        Stream.of(asked.kernels())
            .map(ReflectionSupport::newInstance)
            .map(Kernel.class::cast)
            .flatMap(
                kernel ->
                    asked.runs() == 0
                        ? SpinproofTests.battery(kernel)
                        : SpinproofTests.battery(kernel, asked.runs(), asked.seed()));
    return Stream.concat(claims, batteries).map(Run::new);
  }

  private static Path resource(Class<?> test, String name) {
    URL found = test.getResource(name);
    try {
      if (found != null && found.getProtocol().equals("file")) {
        return Path.of(found.toURI());
      }
    } catch (URISyntaxException e) {
      throw new ExtensionConfigurationException("no file is called " + found, e);
    }
    throw new ExtensionConfigurationException(
        "there is no file "
            + name
            + " on the class path of "
            + test.getName()
            + ": put it under src/test/resources, in the folder of the test's package, or begin its"
            + " name with a slash");
  }
}
