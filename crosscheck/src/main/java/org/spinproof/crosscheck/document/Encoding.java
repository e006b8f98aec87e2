package org.spinproof.crosscheck.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * From bytes to text: UTF-8 without control characters, a byte-order mark apart, of limited size.
 */
final class Encoding {
  static final int MOST_BYTES = 1 << 20;

  private Encoding() {}

  static String read(Path path) {
    String name = path.toString();
    byte[] bytes;
    try {
      if (!Files.exists(path)) {
        throw Position.start(name).error("there is no such file");
      }
      if (!Files.isRegularFile(path)) {
        throw Position.start(name).error("this is no file that can be read");
      }
      try (InputStream in = Files.newInputStream(path)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
    } catch (NoSuchFileException e) {
      throw Position.start(name).error("there is no such file");
    } catch (IOException e) {
      throw Position.start(name).error("the file cannot be read: " + e.getMessage());
    }
    checkSize(name, bytes.length);
    return check(name, decode(name, bytes));
  }

  /** Text that somebody has decoded already: the same checks. */
  static String accept(String name, String text) {
    if (text.length() > MOST_BYTES) {
      checkSize(name, text.length());
    }
    checkSize(name, text.getBytes(StandardCharsets.UTF_8).length);
    return check(name, text);
  }

  private static void checkSize(String name, int bytes) {
    if (bytes > MOST_BYTES) {
      throw Position.start(name).error("the file is larger than 1 MB: split it");
    }
  }

  private static String decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw locate(name, out).error("this is no UTF-8 text: save the file as UTF-8");
    }
    return out.toString();
  }

  private static String check(String name, String decoded) {
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (loneSurrogate(text, i)
          || c == '\uFFFE'
          || c == '\uFFFF'
          || c == '\uFEFF'
          || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
        throw locate(name, text.substring(0, i))
            .error(
                "the control character U+%04X does not belong in a text file: remove it"
                    .formatted((int) c));
      }
    }
    return text;
  }

  private static Position locate(String name, CharSequence before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(before.charAt(i))) {
        column++;
      }
    }
    return new Position(name, line, column);
  }

  private static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
