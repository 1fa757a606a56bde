package org.furore.report;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/// Takes those tags out of a file that say nothing: a `Span` without any attribute whose content
/// stands on its parent's page belongs to the parent as well (ISO 32000-1, 14.7.4). A report has
/// hundreds of them on each page.
final class SlimTags {
    private static final COSName SPAN = COSName.getPDFName("Span");

    private final Map<COSBase, COSDictionary> taken = new IdentityHashMap<>();

    private SlimTags() {}

    static void of(PDDocument document) {
        if (document.getDocumentCatalog().getStructureTreeRoot() == null) {
            return;
        }
        COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        SlimTags slim = new SlimTags();
        slim.walk(root);
        if (root.getDictionaryObject(COSName.PARENT_TREE) instanceof COSDictionary parents) {
            slim.parents(parents);
        }
    }

    private void walk(COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            COSDictionary element = open.pop();
            COSBase kids = element.getDictionaryObject(COSName.K);
            if (kids instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSDictionary kid && element(kid)) {
                        COSBase content = content(element, kid);
                        if (content == null) {
                            open.push(kid);
                        } else {
                            array.set(i, content);
                            taken.put(kid, element);
                        }
                    }
                }
            } else if (kids instanceof COSDictionary kid && element(kid)) {
                COSBase content = content(element, kid);
                if (content == null) {
                    open.push(kid);
                } else {
                    element.setItem(COSName.K, content);
                    taken.put(kid, element);
                }
            }
        }
    }

    private static boolean element(COSDictionary kid) {
        return kid.containsKey(COSName.S);
    }

    /// The one marked content of a tag that says nothing, or null where the tag has to stay.
    private static @Nullable COSBase content(COSDictionary parent, COSDictionary kid) {
        boolean plain =
                SPAN.equals(kid.getCOSName(COSName.S))
                        && kid.getDictionaryObject(COSName.PG) != null
                        && kid.getDictionaryObject(COSName.PG)
                                == parent.getDictionaryObject(COSName.PG)
                        && kid.keySet().stream()
                                .allMatch(name ->
                                        name.equals(COSName.S)
                                                || name.equals(COSName.K)
                                                || name.equals(COSName.P)
                                                || name.equals(COSName.PG)
                                                || name.equals(COSName.TYPE));
        COSBase content = kid.getDictionaryObject(COSName.K);
        if (content instanceof COSArray array && array.size() == 1) {
            content = array.getObject(0);
        }
        return plain && content instanceof org.apache.pdfbox.cos.COSInteger ? content : null;
    }

    private void parents(COSDictionary node) {
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    parents(kid);
                }
            }
        }
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers) {
            for (int i = 1; i < numbers.size(); i += 2) {
                if (numbers.getObject(i) instanceof COSArray page) {
                    for (int k = 0; k < page.size(); k++) {
                        COSBase owner = page.get(k);
                        if (owner instanceof COSObject reference) {
                            owner = reference.getObject();
                        }
                        COSDictionary heir = taken.get(owner);
                        if (heir != null) {
                            page.set(k, heir);
                        }
                    }
                }
            }
        }
    }
}
