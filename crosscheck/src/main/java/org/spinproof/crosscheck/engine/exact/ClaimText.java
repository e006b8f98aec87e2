package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.symbolic.algebra.Tensor;

/** Tensors in the claim language: {@code {{1, 0}, {2 I, 3/5}}}. */
final class ClaimText {
  private ClaimText() {}

  static <S> String of(Tensor<S> tensor) {
    if (tensor.rank() == 0) {
      return tensor.scalar().toString();
    }
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < tensor.shape().get(0); i++) {
      rows.add(of(tensor.slice(i)));
    }
    return "{" + String.join(", ", rows) + "}";
  }
}
