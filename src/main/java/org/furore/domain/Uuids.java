package org.furore.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/// Names for things (RFC 9562): version 7 for what people make, version 8 for what follows from
/// content.
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LONGEST = String.valueOf(Long.MAX_VALUE);
    private static long last;
    private static int counter;

    private Uuids() {}

    /// A new UUIDv7: 48 bits of Unix milliseconds, 12 bits counting within the millisecond, 62
    /// random bits. Rising within this process even if the clock jumps back. Any thread.
    public static UUID v7() {
        long millis;
        int count;
        synchronized (Uuids.class) {
            long now = System.currentTimeMillis();
            if (now > last) {
                last = now;
                counter = 0;
            } else if (++counter > 0xFFF) {
                last++;
                counter = 0;
            }
            millis = last;
            count = counter;
        }
        long high = (millis << 16) | 0x7000L | count;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// The UUIDv8 of the first 16 bytes of a SHA-256 digest.
    public static UUID v8(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// The UUIDv8 of a kind and its parts, none of which can run into the next.
    public static UUID v8(String kind, String... parts) {
        MessageDigest digest = sha256();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // A part may hold any character, so its length keeps it apart from the next.
            digest.update(ByteBuffer.allocate(5).put((byte) 0).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return v8(digest.digest());
    }

    /// The UUIDv8 of a kind, a platform and the name it gave. Names that are numbers in ascending
    /// order have UUIDs in ascending order, so that what came together stands together in an index:
    /// beside version and variant they are 8 bits of the hash of kind and platform, the 64 of the
    /// number, two that are 0, and 48 more of the hash.
    public static UUID v8Named(String kind, String platform, String name) {
        if (!isNumber(name)) {
            return v8(kind, platform, name);
        }
        UUID of = v8(kind, platform);
        long number = Long.parseLong(name);
        long high =
                of.getMostSignificantBits() & 0xFF00_0000_0000_0000L
                        | number >>> 24 << 16
                        | 0x8000L
                        | number >>> 12 & 0xFFFL;
        long low =
                0x8000_0000_0000_0000L
                        | (number & 0xFFFL) << 48
                        | of.getLeastSignificantBits() & 0xFFFF_FFFF_FFFFL;
        return new UUID(high, low);
    }

    /// Whether a name is a number from 1 to 2^63 - 1 as numbers are written.
    public static boolean isNumber(String name) {
        int length = name.length();
        if (length == 0 || length > LONGEST.length() || name.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return length < LONGEST.length() || name.compareTo(LONGEST) <= 0;
    }

    /// A fresh SHA-256.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
