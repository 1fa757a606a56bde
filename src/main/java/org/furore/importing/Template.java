package org.furore.importing;

import java.util.ArrayList;
import java.util.List;

/// A field made of several cells: `{Name} ({Year})`. `{file}` and `{column}` are no columns: the
/// file's name, and the heading of the cell a record is made of. A name with a question mark after
/// it (`{images?}`) may be missing or empty; without one the field then is. A brace that is not
/// closed stands for itself.
final class Template {
    private Template() {}

    /// A piece of a template.
    ///
    /// @param name whether the text is the name between braces
    /// @param optional whether it can do without
    record Piece(String text, boolean name, boolean optional) {}

    static List<Piece> pieces(String template) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                pieces.add(new Piece(template.substring(at), false, false));
                break;
            }
            if (open > at) {
                pieces.add(new Piece(template.substring(at, open), false, false));
            }
            boolean optional = template.charAt(close - 1) == '?';
            String name = template.substring(open + 1, optional ? close - 1 : close);
            pieces.add(new Piece(name, true, optional));
            at = close + 1;
        }
        return pieces;
    }

    /// The columns a template names.
    static List<String> columns(String template) {
        return pieces(template).stream()
                .filter(Piece::name)
                .map(Piece::text)
                .filter(Template::isColumn)
                .toList();
    }

    /// The columns a template can't do without.
    static List<String> needed(String template) {
        return pieces(template).stream()
                .filter(piece -> piece.name() && !piece.optional())
                .map(Piece::text)
                .filter(Template::isColumn)
                .toList();
    }

    private static boolean isColumn(String name) {
        return !name.equals("file") && !name.equals("column");
    }
}
