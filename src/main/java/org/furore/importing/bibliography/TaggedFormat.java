package org.furore.importing.bibliography;

import org.furore.importing.bibliography.Reference.Field;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Formats that write a field a line, a tag before it.
public enum TaggedFormat {
    /// Research Information Systems, 2001 and 2011.
    RIS(
            "ris",
            "^[ \\t]*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$",
            "TY",
            "ER",
            "TI,T1,CT=TITLE ST=SUBTITLE AU,A1,FAU=AUTHOR A2,ED=EDITOR JF,JO,T2,BT,JA,J2,JOUR=OUTLET"
                    + " DA,Y1=DATE PY=YEAR LA=LANGUAGE UR,L2=URL DO=DOI AB,N2=ABSTRACT"),
    /// EndNote's import format, which is refer(1) with more tags.
    ENDNOTE(
            "endnote",
            "^%(\\S) (.*)$",
            "0",
            null,
            "T=TITLE A=AUTHOR E=EDITOR J,B=OUTLET 8=DATE D=YEAR G=LANGUAGE U=URL R=DOI X=ABSTRACT"),
    /// What PubMed calls PubMed format and once called MEDLINE.
    MEDLINE(
            "pubmed",
            "^([A-Z][A-Z0-9]{1,3}) *- ?(.*)$",
            "PMID",
            null,
            "TI,BTI=TITLE FAU,AU,CN=AUTHOR FED,ED=EDITOR JT,TA=OUTLET DP=DATE LA=LANGUAGE"
                    + " LID,AID=DOI PMID=PMID AB=ABSTRACT"),
    /// Web of Science, also called ISI.
    ISI(
            "isi",
            "^([A-Z][A-Z0-9])(?: (.*))?$",
            "PT",
            "ER",
            "TI=TITLE AF,AU=AUTHOR BE,ED=EDITOR SO=OUTLET PY=YEAR LA=LANGUAGE DI=DOI AB=ABSTRACT");

    final String title;
    final Pattern line;
    final String begins;
    final @Nullable String ends;
    private final Map<String, Field> fields;
    private final Map<String, Integer> ranks;

    TaggedFormat(String title, String line, String begins, @Nullable String ends, String fields) {
        this.title = title;
        this.line = Pattern.compile(line);
        this.begins = begins;
        this.ends = ends;
        Map<String, Field> byTag = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (String each : fields.split(" ")) {
            int equals = each.indexOf('=');
            int rank = 0;
            for (String tag : each.substring(0, equals).split(",")) {
                byTag.put(tag, Field.valueOf(each.substring(equals + 1)));
                order.put(tag, rank++);
            }
        }
        this.fields = Map.copyOf(byTag);
        this.ranks = Map.copyOf(order);
    }

    /// What a tag holds, or null where it is of no use here.
    @Nullable Field field(String tag) {
        return fields.get(tag);
    }

    /// Which of several tags for the same field comes first: the least.
    int rank(String tag) {
        return ranks.getOrDefault(tag, 0);
    }

    /// Whether each line of the tag is a value of its own: authors.
    boolean repeats(Field field) {
        return field == Field.AUTHOR || field == Field.EDITOR;
    }
}
