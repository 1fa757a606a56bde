package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// By what a document is known as the same: its platform and native id, else the SHA-256 of its
/// record; an article also by its canonical address and text.
final class ContentKeys {
    private ContentKeys() {}

    static DocumentId id(Document document, byte @Nullable [] fingerprint) {
        String platform = document.platform();
        String nativeId = document.nativeId();
        if (platform != null && nativeId != null) {
            return ofNative(platform, nativeId);
        }
        if (fingerprint == null) {
            throw new IllegalArgumentException("a document with neither a native id nor a hash");
        }
        return new DocumentId(Uuids.v8(fingerprint));
    }

    static DocumentId ofNative(String platform, String nativeId) {
        return new DocumentId(Uuids.v8Named("document", platform, nativeId));
    }

    /// 16 bytes of the hash of an article's canonical address and text.
    static Optional<byte[]> ofArticle(Document document) {
        String url = document.header().url();
        if (document.kind() != DocumentKind.ARTICLE || url == null || document.text().isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = Uuids.sha256();
        digest.update(url.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(document.text().getBytes(StandardCharsets.UTF_8));
        return Optional.of(Arrays.copyOf(digest.digest(), 16));
    }

    /// 64 bits by which equal texts are grouped as copies (FNV-1a over UTF-16 units, mixed).
    static long textHash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }
}
