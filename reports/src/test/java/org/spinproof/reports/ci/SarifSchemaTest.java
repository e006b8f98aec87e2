package org.spinproof.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;

/** The log put to the schema of SARIF 2.1.0. */
class SarifSchemaTest {
  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(SarifSchemaTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonSchema sarif() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
        .getSchema(resource("sarif-2.1.0.json"));
  }

  @Test
  void sarifIsValid() throws IOException {
    String log = Sarif.text(SampleVerification.all());
    assertThat(sarif().validate(log, InputFormat.JSON)).isEmpty();
    assertThat(sarif().validate(log.replace("\"error\"", "\"bad\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(sarif().validate(log.replace("\"message\"", "\"words\""), InputFormat.JSON))
        .isNotEmpty();
  }
}
