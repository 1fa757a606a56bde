package org.furore.importing;

import java.util.ArrayList;
import java.util.List;

/// A field made of several cells: `{Name} ({Year})`. `{file}` and `{column}` are no columns: the
/// file's name, and the heading of the cell a record is made of. A brace that is not closed stands
/// for itself.
final class Template {
    private Template() {}

    /// A piece of a template.
    ///
    /// @param name whether the text is the name between braces
    record Piece(String text, boolean name) {}

    static List<Piece> pieces(String template) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                pieces.add(new Piece(template.substring(at), false));
                break;
            }
            if (open > at) {
                pieces.add(new Piece(template.substring(at, open), false));
            }
            pieces.add(new Piece(template.substring(open + 1, close), true));
            at = close + 1;
        }
        return pieces;
    }

    /// The columns a template names.
    static List<String> columns(String template) {
        return pieces(template).stream()
                .filter(Piece::name)
                .map(Piece::text)
                .filter(name -> !name.equals("file") && !name.equals("column"))
                .toList();
    }
}
