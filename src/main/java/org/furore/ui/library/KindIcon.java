package org.furore.ui.library;

import org.furore.domain.EnumWords;
import org.furore.domain.document.DocumentKind;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The kind of a document as a picture, in the colour of its kind.
public final class KindIcon {
    private KindIcon() {}

    /// A new picture.
    public static FontIcon of(DocumentKind kind) {
        FontIcon icon = new FontIcon();
        put(icon, kind);
        return icon;
    }

    /// Has a picture show another kind.
    public static void put(FontIcon icon, DocumentKind kind) {
        icon.setIconCode(
                switch (kind) {
                    case ARTICLE -> BootstrapIcons.NEWSPAPER;
                    case POST -> BootstrapIcons.CHAT_SQUARE_TEXT;
                    case REVIEW -> BootstrapIcons.STAR_HALF;
                });
        icon.getStyleClass().removeIf(style -> style.startsWith("kind-"));
        icon.getStyleClass().add("kind-" + word(kind));
    }

    static String word(DocumentKind kind) {
        return EnumWords.of(kind);
    }
}
