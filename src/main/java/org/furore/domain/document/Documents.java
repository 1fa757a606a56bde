package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The documents held by an active import. Calls block; any thread but the window's may make them.
public interface Documents {
    long count();

    Optional<StoredDocument> find(DocumentId id);

    Optional<StoredDocument> byOrdinal(long ordinal);

    /// Those with these ordinals that are live, in the order of the list.
    List<StoredDocument> byOrdinals(List<Long> ordinals);

    /// The same with no more than a list shows of them.
    default List<DocumentText> texts(List<Long> ordinals) {
        return byOrdinals(ordinals).stream().map(DocumentText::of).toList();
    }

    /// All documents in order of ordinal, or those of one kind, lazily; the stream must be closed.
    Stream<StoredDocument> stream(@Nullable DocumentKind kind);

    /// The documents a reference names: none, one, or several when it is ambiguous (two are enough
    /// to know).
    List<DocumentId> resolve(DocumentReference reference);

    /// How many documents of each kind there are on each day (EDTF day `YYYY-MM-DD`, cut in the
    /// case's time zone); documents whose date is coarser than a day count under that date
    /// (`2020-09`).
    Map<DocumentKind, Map<String, Long>> volume();

    /// How many documents carry annotations but are hidden, because no active import holds them.
    long hiddenCoded();

    /// Documents that share their text with another, as groups: group size to number of groups.
    Map<Long, Long> copyGroups();
}
