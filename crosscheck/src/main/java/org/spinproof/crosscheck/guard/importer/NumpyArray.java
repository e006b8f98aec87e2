package org.spinproof.crosscheck.guard.importer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.guard.importer.NumpyHeader.Field;

/**
 * An array as NumPy saves it, in C order. The arrays are shared, by convention not modified.
 *
 * @param name of its field, or empty
 * @param shape lengths along the axes; none for a scalar
 * @param re values, or their real parts
 * @param im imaginary parts of a complex array
 * @param text the text of a scalar that is one; empty otherwise
 */
record NumpyArray(
    String name, List<Integer> shape, double[] re, Optional<double[]> im, Optional<String> text) {
  /** The most numbers of one array. */
  static final int MOST = 1 << 23;

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  NumpyArray {
    shape = List.copyOf(shape);
  }

  /** Whether these are the first bytes of such a file. */
  static boolean begins(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && ByteBuffer.wrap(bytes, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
  }

  /**
   * Reads a {@code .npy} file: one array, or one for each field of a structured one.
   *
   * @throws BadInput if it is none, is cut off, or holds what is neither a number nor a text
   */
  static List<NumpyArray> read(Position at, byte[] bytes) {
    if (!begins(bytes) || bytes.length < 12) {
      throw at.error("this is no array as numpy.save writes it");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int version = bytes[6];
    long length = version == 1 ? buffer.getShort(8) & 0xffff : buffer.getInt(8) & 0xffffffffL;
    int start = version == 1 ? 10 : 12;
    if (version < 1 || version > 3 || length > bytes.length - start) {
      throw at.error("the header of this NumPy array is cut off, or of an unknown version");
    }
    String text = new String(bytes, start, (int) length, StandardCharsets.UTF_8);
    NumpyHeader header =
        NumpyHeader.of(text)
            .orElseThrow(
                () ->
                    at.error(
                        text.contains("O'")
                            ? "this array holds Python objects, which are not read: save numbers"
                            : "the elements of this NumPy array are neither numbers nor texts, or"
                                + " its header is damaged: "
                                + Text.quoted(text.strip())));
    long size = header.elements();
    if (size > MOST) {
      throw at.error("this array has more than " + MOST + " elements: split it");
    }
    int from = start + (int) length;
    if (bytes.length - from != size * header.elementBytes()) {
      throw at.error(
          "this array of shape %s needs %d bytes, the file has %d: it is cut off or damaged"
              .formatted(header.shape(), size * header.elementBytes(), bytes.length - from));
    }
    List<NumpyArray> arrays = new ArrayList<>();
    int offset = from;
    for (Field field : header.fields()) {
      arrays.add(array(buffer, offset, header, field));
      offset += field.bytes();
    }
    return arrays;
  }

  private static NumpyArray array(ByteBuffer buffer, int from, NumpyHeader header, Field field) {
    buffer.order(field.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int count = (int) header.elements();
    if (field.kind() == 'U') {
      String text = count == 1 ? text(buffer, from, field.bytes()) : "";
      return new NumpyArray(
          field.name(), header.shape(), new double[0], Optional.empty(), Optional.of(text));
    }
    double[] re = new double[count];
    double[] im = new double[field.kind() == 'c' ? count : 0];
    int half = field.bytes() / 2;
    for (int k = 0; k < count; k++) {
      int at = from + k * header.elementBytes();
      int to = header.fortranOrder() ? inC(k, header.shape()) : k;
      if (field.kind() == 'c') {
        re[to] = half == 4 ? buffer.getFloat(at) : buffer.getDouble(at);
        im[to] = half == 4 ? buffer.getFloat(at + half) : buffer.getDouble(at + half);
      } else {
        re[to] = number(buffer, at, field);
      }
    }
    return new NumpyArray(
        field.name(),
        header.shape(),
        re,
        field.kind() == 'c' ? Optional.of(im) : Optional.empty(),
        Optional.empty());
  }

  private static double number(ByteBuffer buffer, int at, Field field) {
    if (field.kind() == 'f') {
      return field.bytes() == 4 ? buffer.getFloat(at) : buffer.getDouble(at);
    }
    boolean signed = field.kind() == 'i';
    return switch (field.bytes()) {
      case 1 -> signed ? buffer.get(at) : buffer.get(at) & 0xff;
      case 2 -> signed ? buffer.getShort(at) : buffer.getShort(at) & 0xffff;
      case 4 -> signed ? buffer.getInt(at) : buffer.getInt(at) & 0xffffffffL;
      default -> {
        long bits = buffer.getLong(at);
        yield signed || bits >= 0 ? bits : bits + 0x1p64;
      }
    };
  }

  private static String text(ByteBuffer buffer, int from, int bytes) {
    StringBuilder result = new StringBuilder();
    for (int k = 0; k < bytes; k += 4) {
      int point = buffer.getInt(from + k);
      if (point > 0 && Character.isValidCodePoint(point)) {
        result.appendCodePoint(point);
      }
    }
    return result.toString();
  }

  /** Where the element of Fortran's order k stands in C order. */
  private static int inC(int k, List<Integer> shape) {
    int rest = k;
    int place = 0;
    int stride = 1;
    int[] index = new int[shape.size()];
    for (int axis = 0; axis < index.length; axis++) {
      index[axis] = rest % shape.get(axis);
      rest /= shape.get(axis);
    }
    for (int axis = index.length - 1; axis >= 0; axis--) {
      place += index[axis] * stride;
      stride *= shape.get(axis);
    }
    return place;
  }

  /** The same array under another name, one of its trailing entries alone. */
  NumpyArray entry(String as, int trailing, int entry) {
    List<Integer> rest = shape;
    int inner = 1;
    for (int k = 0; k < trailing; k++) {
      inner *= rest.get(rest.size() - 1);
      rest = rest.subList(0, rest.size() - 1);
    }
    int step = inner;
    return new NumpyArray(
        as,
        rest,
        every(re, step, entry),
        im.map(parts -> every(parts, step, entry)),
        Optional.empty());
  }

  private static double[] every(double[] values, int step, int from) {
    double[] result = new double[values.length / step];
    for (int k = 0; k < result.length; k++) {
      result[k] = values[k * step + from];
    }
    return result;
  }

  NumpyArray named(String as) {
    return new NumpyArray(as, shape, re, im, text);
  }
}
