package org.furore.importing.web;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// A digest as web archives write it, `sha1:` and base32, or hexadecimal.
final class WarcDigest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private WarcDigest() {}

    /// Whether the bytes have another digest than is stated. A digest that can't be read or is of
    /// an unknown kind shows nothing.
    static boolean differs(@Nullable String stated, byte[] bytes, int start, int end) {
        int colon = stated == null ? -1 : stated.indexOf(':');
        if (stated == null || colon < 0) {
            return false;
        }
        String name = algorithm(stated.substring(0, colon).toLowerCase(Locale.ROOT));
        if (name == null) {
            return false;
        }
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
        byte[] expected = value(stated.substring(colon + 1).strip(), digest.getDigestLength());
        digest.update(bytes, start, end - start);
        return expected != null && !Arrays.equals(expected, digest.digest());
    }

    private static @Nullable String algorithm(String name) {
        return switch (name) {
            case "sha1", "sha-1" -> "SHA-1";
            case "sha256", "sha-256" -> "SHA-256";
            case "sha512", "sha-512" -> "SHA-512";
            case "md5" -> "MD5";
            default -> null;
        };
    }

    private static byte @Nullable [] value(String text, int length) {
        if (text.length() == 2 * length && text.matches("[0-9A-Fa-f]+")) {
            return HexFormat.of().parseHex(text);
        }
        String letters = text.toUpperCase(Locale.ROOT).replace("=", "");
        byte[] out = new byte[letters.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int five = BASE32.indexOf(letters.charAt(i));
            if (five < 0) {
                return null;
            }
            held = held << 5 | five;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return out.length == length ? out : null;
    }
}
