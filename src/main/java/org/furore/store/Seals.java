package org.furore.store;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts chunks of originals under a key that is not in the case: AES-256 in GCM (NIST SP
/// 800-38D), 96 random bits before each, the original's hash and the chunk's place authenticated
/// with it. Goes with a connection, as what reads and writes chunks does.
public final class Seals implements JdbiConfig<Seals> {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Keys keys = Keys.NONE;

    /// Those used so far: each chunk of a file asks for the same.
    private final Map<String, byte[]> secrets = new HashMap<>();

    void use(Keys those) {
        keys = those;
    }

    static Seals of(Handle handle) {
        return handle.getConfig(Seals.class);
    }

    @Override
    public Seals createCopy() {
        Seals copy = new Seals();
        copy.use(keys);
        return copy;
    }

    /// Whether the key is on this machine.
    boolean has(String key) {
        return keys.find(key).isPresent();
    }

    byte[] sealed(String key, byte[] sha256, long start, byte[] bytes) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] body = run(Cipher.ENCRYPT_MODE, key, nonce, sha256, start, bytes, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + body.length);
        System.arraycopy(body, 0, sealed, NONCE, body.length);
        return sealed;
    }

    /// @throws FuroreException if the key is not on this machine or the bytes are not those sealed
    byte[] opened(String key, byte[] sha256, long start, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, key, nonce, sha256, start, sealed, NONCE);
    }

    private byte[] secret(String key) {
        return keys.find(key)
                .map(Keys.Key::forOriginals)
                .orElseThrow(() ->
                        new FuroreException(
                                FuroreException.Kind.FAILURE,
                                Message.of("store.key-missing", key, keys.folder())));
    }

    private byte[] run(
            int mode, String key, byte[] nonce, byte[] sha256, long start, byte[] bytes, int from) {
        byte[] secret = secrets.computeIfAbsent(key, this::secret);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(sha256);
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(start).flip());
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("store.seal-broken", key), e);
        }
    }
}
