package org.furore.platform;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys of pseudonymised imports, each a file of 64 hexadecimal digits in the user's own
/// settings folder, never in a case. Whoever is to read the names needs a copy of the file in the
/// same folder of theirs.
///
/// @param folder where they lie
public record Keys(Path folder) {
    private static final int BYTES = 32;

    /// No keys at all.
    public static final Keys NONE = new Keys(Path.of(""));

    /// Those of a user.
    public static Keys of(Folders folders) {
        return new Keys(folders.settings().resolve("keys"));
    }

    /// A secret of 256 random bits, from which those that are used are derived.
    public record Key(byte[] secret) {

        /// What names the key where it is not: the first 16 digits of a hash of it.
        public String fingerprint() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(derived("fingerprint"));
                return HexFormat.of().formatHex(hash, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Makes pseudonyms.
        public byte[] forPseudonyms() {
            return derived("pseudonyms");
        }

        /// Encrypts originals.
        public byte[] forOriginals() {
            return derived("originals");
        }

        /// HMAC-SHA-256 of a purpose (RFC 5869 expands a strong key so).
        private byte[] derived(String purpose) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac.doFinal(("furore " + purpose).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && MessageDigest.isEqual(secret, key.secret);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(secret);
        }

        @Override
        public String toString() {
            return "key " + fingerprint();
        }
    }

    /// The key of that name, made if it is not there; readable by its owner only.
    ///
    /// @param name letters, digits and hyphens: a case's id
    public Key named(String name) {
        Path file = folder.resolve(name + ".key");
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            Files.createDirectories(folder);
            Files.writeString(
                    file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.CREATE_NEW);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return new Key(secret);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /// The key with that fingerprint, if it is here.
    public Optional<Key> find(String fingerprint) {
        if (equals(NONE) || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.key")) {
            for (Path file : files) {
                Key key = read(file);
                if (key.fingerprint().equals(fingerprint)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static Key read(Path file) throws IOException {
        String digits = Files.readString(file).strip();
        if (digits.length() != 2 * BYTES || !digits.matches("[0-9a-fA-F]+")) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("platform.no-key", file));
        }
        return new Key(HexFormat.of().parseHex(digits));
    }

    private static FuroreException failure(Path file, IOException e) {
        return new FuroreException(
                FuroreException.Kind.FAILURE, Message.of("platform.key-file", file), e);
    }
}
