package org.furore.ui.library;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Import;
import org.furore.domain.document.Imports;
import org.furore.ui.fx.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What the values of facets are called for a person: a claim by its wording instead of its key, an
/// import by its file and day instead of its id.
///
/// @param entries wording or name by facet (`claim`, `actor`, `code`, `coder`), then by key, or by
///   id where there is none
/// @param imports by id
public record FacetNames(
        Map<String, Map<String, String>> entries, Map<String, ImportName> imports, ZoneId zone) {

    public static final FacetNames NONE = new FacetNames(Map.of(), Map.of(), ZoneId.of("UTC"));

    /// What an import is known by.
    ///
    /// @param file its first file, or its tool where there is none
    /// @param files how many there are
    record ImportName(Instant started, String file, int files) {}

    /// Reads them all; blocks.
    public static FacetNames read(CaseFile file) {
        Map<String, Map<String, String>> entries = new HashMap<>();
        entries.put("claim", named(file.entries().all(Claim.class), Claim::text));
        entries.put("actor", named(file.entries().all(Actor.class), Actor::name));
        entries.put("code", named(file.entries().all(Code.class), Code::name));
        entries.put("coder", named(file.entries().all(Coder.class), Coder::name));
        Map<String, ImportName> imports = new HashMap<>();
        for (Import one : file.imports().all()) {
            List<Imports.ImportedFile> files = file.imports().files(one.id());
            imports.put(
                    one.id().value().toString(),
                    new ImportName(
                            one.started(),
                            files.isEmpty() ? one.tool() : files.getFirst().name(),
                            files.size()));
        }
        return new FacetNames(entries, imports, file.info().zone());
    }

    private static <T extends Entry> Map<String, String> named(
            List<T> entries, Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        for (T entry : entries) {
            String key = entry.key();
            names.put(key == null ? entry.id().value().toString() : key, name.apply(entry));
        }
        return names;
    }

    /// What to call a value in a person's language.
    public String label(String facet, String value, Words words) {
        return switch (facet) {
            case "kind" -> words.text("ui.library.kind-" + value);
            case "lang" -> language(value, words.locale());
            case "import" -> importName(value, words);
            default -> entries.getOrDefault(facet, Map.of()).getOrDefault(value, value);
        };
    }

    /// A language by its name, else the tag itself.
    static String language(String tag, Locale locale) {
        Locale named = Locale.forLanguageTag(tag);
        String name = named.getDisplayName(locale);
        return name.isBlank() || name.equals(tag)
                ? tag
                : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// The first file of an import, for the name of a step.
    String fileOf(String id) {
        ImportName name = imports.get(id);
        return name == null ? id : name.file().substring(name.file().lastIndexOf('/') + 1);
    }

    private String importName(String value, Words words) {
        ImportName name = imports.get(value);
        if (name == null) {
            return value;
        }
        String day =
                DateTimeFormatter.ofPattern("d MMM, HH:mm", words.locale())
                        .format(name.started().atZone(zone));
        String last = name.file().substring(name.file().lastIndexOf('/') + 1);
        return name.files() > 1
                ? words.text("ui.library.import-of-files", last, name.files() - 1, day)
                : words.text("ui.library.import-of-file", last, day);
    }
}
