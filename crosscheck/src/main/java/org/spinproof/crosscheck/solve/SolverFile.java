package org.spinproof.crosscheck.solve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Document;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/** What a solver file asks for. */
public sealed interface SolverFile {

  /**
   * A superconducting film (Ouassou et al.).
   *
   * @param wire the film, its interfaces and its distribution
   * @param injected whether the file has an injection; if not, the distribution is that of
   *     equilibrium
   * @param sweep over one of the parameters; a single point if empty
   */
  record FilmFile(Wire wire, boolean injected, Optional<Sweep> sweep) implements SolverFile {}

  /**
   * A tunnel junction (Entin-Wohlman et al.).
   *
   * @param junction energies in Δ0
   * @param levels one shell; integrated over both energies if empty
   * @param notes what the answer should say about the file itself
   */
  record JunctionFile(Junction junction, Optional<Levels> levels, List<String> notes)
      implements SolverFile {
    public JunctionFile {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if it is no solver file, with the place and what would be right
   */
  static SolverFile read(Path path) {
    return of(Document.read(path));
  }

  /**
   * Reads text.
   *
   * @param name what messages call the file
   * @throws BadInput as {@link #read}
   */
  static SolverFile parse(String name, String text) {
    return of(Document.parse(name, text));
  }

  private static SolverFile of(Mapping root) {
    Section file =
        Section.of(
            root,
            "the file",
            List.of("spinproof", "superconductor", "interfaces", "injection", "sweep", "junction"));
    Text version = file.text("spinproof");
    if (!version.text().equals("1")) {
      throw version
          .position()
          .error("version " + version.quoted() + " is not known: write spinproof: 1");
    }
    if (!file.has("junction")) {
      if (!file.has("superconductor")) {
        throw root.position()
            .error("the file has neither a superconductor nor a junction: write one of them");
      }
      return FilmReader.read(file);
    }
    for (String key : List.of("superconductor", "interfaces", "injection", "sweep")) {
      if (file.has(key)) {
        throw file.error(
            key, key + " belongs to a film and cannot stand beside junction: remove one of them");
      }
    }
    return JunctionReader.read(file.require("junction"));
  }
}
