package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.TimelineView.Theme;

import java.util.EnumMap;
import java.util.Map;

/// The colours of a theme: one accent, and pairs that colour-blind readers tell apart (after Okabe
/// and Ito, 2008), set apart in lightness as well so that they survive a grey printer.
public final class Palette {
    private final Map<Ink, Integer> colours = new EnumMap<>(Ink.class);

    private Palette(int... inInkOrder) {
        for (Ink ink : Ink.values()) {
            colours.put(ink, inInkOrder[ink.ordinal()]);
        }
    }

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT ->
                    new Palette(
                            0xFFFFFF, 0x1B2126, 0x5C666E, 0xDFE3E6, 0x0B5F8A, 0x0B5F8A, 0x6DB3DC,
                            0xE8B04A, 0x0B5F8A, 0xC2480B, 0x6B757D, 0xB04A00, 0x3F474D, 0x8A3A72);
            case DARK ->
                    new Palette(
                            0x0D1117, 0xE4E8EB, 0x9AA5AD, 0x343B41, 0x6CB8E6, 0x2F7FB0, 0x8CCBF0,
                            0xE9B44C, 0x6CB8E6, 0xF08A4B, 0xA3ADB5, 0xF0A35B, 0xD5DBDF, 0xE3A0CC);
            case PRINT ->
                    new Palette(
                            0xFFFFFF, 0x000000, 0x4A4A4A, 0xD2D2D2, 0x17384F, 0x17384F, 0x7FA9C6,
                            0xF3DDB0, 0x17384F, 0xA83A00, 0x5A5A5A, 0x9A3600, 0x000000, 0x6E2F5C);
        };
    }

    /// 0xRRGGBB.
    public int rgb(Paint paint) {
        int ink = colour(paint.ink());
        int paper = colour(Ink.PAPER);
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double mixed =
                    ((paper >> shift) & 0xFF) * (1 - paint.strength())
                            + ((ink >> shift) & 0xFF) * paint.strength();
            result |= Math.clamp(Math.round(mixed), 0, 255) << shift;
        }
        return result;
    }

    private int colour(Ink ink) {
        Integer colour = colours.get(ink);
        return colour == null ? 0 : colour;
    }

    /// `#rrggbb`.
    String hex(Paint paint) {
        String digits = Integer.toHexString(rgb(paint) | 0x1000000);
        return "#" + digits.substring(1);
    }
}
