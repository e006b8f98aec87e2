package example;

import java.util.List;
import java.util.Set;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Wire;

/** The solver as Spinproof asks for it. */
class ShootingKernel implements Kernel {
  @Override
  public String name() {
    return "shooting";
  }

  @Override
  public Set<Quantity> quantities() {
    return Set.of(Quantity.RICCATI);
  }

  @Override
  public double uncertainty(Quantity quantity) {
    return 1e-5;
  }

  @Override
  public List<double[]> evaluate(Quantity quantity, List<Place> places) {
    return places.stream().map(p -> solver(p.wire()).riccati(p.x(), p.energy())).toList();
  }

  ShootingSolver solver(Wire wire) {
    if (!(wire.gap() instanceof Gap.Fixed fixed) || fixed.phaseDifference() != 0.0) {
      throw new UnsupportedOperationException("the gap is real and held fixed here");
    }
    return new ShootingSolver(
        wire.film().length(),
        fixed.amplitude(),
        wire.film().dynes(),
        end(wire.left()),
        end(wire.right()));
  }

  private static double[] end(SpinActiveInterface end) {
    return new double[] {
      end.conductance(),
      end.magnetization().x(),
      end.magnetization().y(),
      end.magnetization().z()
    };
  }
}
