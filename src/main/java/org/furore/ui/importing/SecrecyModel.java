package org.furore.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.furore.domain.document.Secrecy.OriginalBytes;
import org.furore.importing.Pseudonyms;
import org.furore.platform.Keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether names are kept out of an import, and how. To be used on the window's thread.
final class SecrecyModel {
    private final Keys keys;
    private final String caseId;

    final BooleanProperty wanted = new SimpleBooleanProperty();
    final StringProperty exempt = new SimpleStringProperty("");
    final ObjectProperty<OriginalBytes> originals =
            new SimpleObjectProperty<>(OriginalBytes.ENCRYPTED);

    /// @param keys where the key of the case is, or will be
    SecrecyModel(Keys keys, String caseId) {
        this.keys = keys;
        this.caseId = caseId;
    }

    /// A person's choice, as it was when the import began.
    record Wanted(Keys keys, String caseId, List<String> exempt, OriginalBytes originals) {

        /// With the key, made if it is not there. Blocks.
        Pseudonyms pseudonyms() {
            return new Pseudonyms(keys.named(caseId), exempt, originals);
        }
    }

    Optional<Wanted> choice() {
        return wanted.get()
                ? Optional.of(new Wanted(keys, caseId, names(), originals.get()))
                : Optional.empty();
    }

    private List<String> names() {
        return Arrays.stream(exempt.get().split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /// Where the keys lie.
    String folder() {
        return keys.folder().toString();
    }
}
