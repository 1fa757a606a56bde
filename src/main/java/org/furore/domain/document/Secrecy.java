package org.furore.domain.document;

import java.util.List;

/// How an import keeps names out of the case: handles and names become pseudonyms made with a key
/// that is kept elsewhere. Whoever has the key can tell which pseudonym is whose; the case alone
/// can't.
///
/// @param key fingerprint of the key
/// @param exempt handles and names that stay, of public actors
/// @param originals what becomes of the bytes, which hold the names
public record Secrecy(String key, List<String> exempt, OriginalBytes originals) {
    public Secrecy {
        exempt = List.copyOf(exempt);
    }

    /// What becomes of the bytes of a pseudonymised import.
    public enum OriginalBytes {
        /// Kept under the key.
        ENCRYPTED,
        /// Only their SHA-256 is kept.
        HASHED
    }
}
