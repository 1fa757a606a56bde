package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// What an address in the Fediverse says of whom it names: `https://example.org/users/reader` is
/// `reader@example.org`.
final class FediAddress {
    private FediAddress() {}

    /// The handle of the account with that address, or null.
    static @Nullable String handle(@Nullable String address) {
        String host = host(address);
        if (host == null || address == null) {
            return null;
        }
        int slash = address.indexOf('/', "https://".length());
        String path = slash < 0 ? "" : address.substring(slash);
        for (String before : new String[] {"/users/", "/@", "/u/", "/accounts/"}) {
            int at = path.indexOf(before);
            if (at >= 0) {
                String name = path.substring(at + before.length());
                int end = name.indexOf('/');
                String whole = end < 0 ? name : name.substring(0, end);
                return whole.isEmpty() ? null : whole.contains("@") ? whole : whole + "@" + host;
            }
        }
        return null;
    }

    /// A handle as seen on a server, with that server where it names none.
    static @Nullable String full(@Nullable String handle, @Nullable String address) {
        String host = host(address);
        return handle == null || handle.contains("@") || host == null
                ? handle
                : handle + "@" + host;
    }

    /// The server of an address, in small letters, or null.
    static @Nullable String host(@Nullable String address) {
        if (address == null || !address.startsWith("http")) {
            return null;
        }
        try {
            String host = new URI(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
