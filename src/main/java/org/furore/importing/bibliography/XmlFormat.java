package org.furore.importing.bibliography;

import org.furore.importing.MarkupElement;
import org.furore.importing.MarkupShape;
import org.furore.importing.bibliography.Reference.Field;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bibliographies in XML: by what they are known, which element is a record, and what its elements
/// say.
public enum XmlFormat {
    /// As EndNote exports it, `<xml><records><record>`.
    ENDNOTE("endnote-xml", "record") {
        @Override
        boolean recognises(MarkupShape shape) {
            return shape.root().equals("xml") && shape.text().contains("<records>");
        }

        @Override
        Reference reference(MarkupElement record) {
            Reference found = new Reference();
            found.add(Field.TITLE, record.text("titles", "title"));
            found.add(Field.OUTLET, record.text("titles", "secondary-title"));
            found.add(Field.OUTLET, record.text("periodical", "full-title"));
            found.add(Field.YEAR, record.text("dates", "year"));
            found.add(Field.DATE, record.text("dates", "pub-dates", "date"));
            found.add(Field.LANGUAGE, record.text("language"));
            found.add(Field.DOI, record.text("electronic-resource-num"));
            found.add(Field.ABSTRACT, record.text("abstract"));
            MarkupElement urls = record.child("urls");
            for (MarkupElement each : urls == null ? List.<MarkupElement>of() : urls.all("url")) {
                found.add(Field.URL, each.line());
            }
            names(found, Field.AUTHOR, record.at("contributors", "authors"));
            names(found, Field.EDITOR, record.at("contributors", "secondary-authors"));
            return found;
        }

        private void names(Reference found, Field field, @Nullable MarkupElement list) {
            for (MarkupElement each :
                    list == null ? List.<MarkupElement>of() : list.children("author")) {
                String name = each.line();
                found.add(field, name == null ? null : Reference.name(name));
            }
        }
    },
    /// Of the National Library of Medicine (PubMed).
    PUBMED("pubmed-xml", "pubmedarticle", "pubmedbookarticle", "medlinecitation") {
        @Override
        boolean recognises(MarkupShape shape) {
            return shape.root().matches("Pubmed(Book)?Article(Set)?|MedlineCitation(Set)?");
        }

        @Override
        Reference reference(MarkupElement record) {
            MarkupElement citation =
                    record.name().equals("medlinecitation")
                            ? record
                            : record.child("medlinecitation");
            MarkupElement book = record.child("bookdocument");
            MarkupElement article = citation == null ? null : citation.child("article");
            Reference found = new Reference();
            MarkupElement in = article == null ? book : article;
            if (in == null) {
                return found;
            }
            found.add(Field.TITLE, in.text("articletitle"));
            found.add(Field.TITLE, in.text("book", "booktitle"));
            found.add(Field.OUTLET, in.text("journal", "title"));
            found.add(
                    Field.OUTLET,
                    in.text("articletitle") == null ? null : in.text("book", "booktitle"));
            date(found, in.at("journal", "journalissue", "pubdate"));
            date(found, in.at("book", "pubdate"));
            found.add(Field.LANGUAGE, in.text("language"));
            for (MarkupElement each : record.all("articleid")) {
                found.add(Field.DOI, "doi".equals(each.attribute("idtype")) ? each.line() : null);
            }
            found.add(Field.DOI, in.text("elocationid"));
            found.add(Field.PMID, citation == null ? in.text("pmid") : citation.text("pmid"));
            MarkupElement summary = in.child("abstract");
            for (MarkupElement each :
                    summary == null ? List.<MarkupElement>of() : summary.children("abstracttext")) {
                String label = each.attribute("label");
                String text = each.line();
                found.add(
                        Field.ABSTRACT, text == null || label == null ? text : label + ": " + text);
            }
            MarkupElement list = in.child("authorlist");
            MarkupElement authors = list == null ? in.at("book", "authorlist") : list;
            for (MarkupElement each :
                    authors == null ? List.<MarkupElement>of() : authors.children("author")) {
                found.add(Field.AUTHOR, name(each));
            }
            return found;
        }

        private @Nullable String name(MarkupElement author) {
            String given = author.text("forename");
            String family = author.text("lastname");
            String suffix = author.text("suffix");
            String whole = given == null ? family : given + " " + family;
            return family == null
                    ? author.text("collectivename")
                    : suffix == null ? whole : whole + ", " + suffix;
        }

        private void date(Reference found, @Nullable MarkupElement date) {
            if (date != null) {
                found.addDate(
                        ReferenceDates.of(date.text("year"), date.text("month"), date.text("day")));
                found.add(Field.DATE, date.text("medlinedate"));
            }
        }
    },
    /// Metadata Object Description Schema, version 3 (Library of Congress).
    MODS("mods", "mods", "mods:mods") {
        @Override
        boolean recognises(MarkupShape shape) {
            return shape.localRoot().matches("mods(Collection)?");
        }

        @Override
        Reference reference(MarkupElement record) {
            Reference found = new Reference();
            MarkupElement title = record.child("titleinfo");
            if (title != null) {
                String before = title.text("nonsort");
                String main = title.text("title");
                found.add(Field.TITLE, before == null || main == null ? main : before + " " + main);
                found.add(Field.SUBTITLE, title.text("subtitle"));
            }
            for (MarkupElement each : record.children("relateditem")) {
                found.add(
                        Field.OUTLET,
                        "host".equals(each.attribute("type"))
                                ? each.text("titleinfo", "title")
                                : null);
                dates(found, each);
            }
            dates(found, record);
            for (MarkupElement each : record.children("language")) {
                found.add(Field.LANGUAGE, each.text("languageterm"));
            }
            found.add(Field.ABSTRACT, record.text("abstract"));
            for (MarkupElement each : record.children("location")) {
                found.add(Field.URL, each.text("url"));
            }
            for (MarkupElement each : record.children("identifier")) {
                found.add(Field.DOI, "doi".equals(each.attribute("type")) ? each.line() : null);
            }
            for (MarkupElement each : record.children("name")) {
                String role = each.text("role", "roleterm");
                String kind = role == null ? "aut" : role.toLowerCase(Locale.ROOT);
                Field field =
                        kind.matches("aut|author|cre|creator")
                                ? Field.AUTHOR
                                : kind.matches("edt|editor") ? Field.EDITOR : null;
                if (field != null) {
                    found.add(field, name(each));
                }
            }
            return found;
        }

        private void dates(Reference found, MarkupElement in) {
            for (MarkupElement origin : in.children("origininfo")) {
                found.add(Field.DATE, origin.text("dateissued"));
                found.add(Field.DATE, found.has(Field.DATE) ? null : origin.text("datecreated"));
            }
            found.add(Field.DATE, in.text("part", "date"));
        }

        private @Nullable String name(MarkupElement name) {
            List<String> given = new ArrayList<>();
            String family = null;
            String whole = null;
            for (MarkupElement each : name.children("namepart")) {
                String type = each.attribute("type");
                String text = each.line();
                if (text != null && "given".equals(type)) {
                    given.add(text);
                } else if ("family".equals(type)) {
                    family = text;
                } else if (type == null) {
                    whole = text;
                }
            }
            if (family != null) {
                given.add(family);
                return String.join(" ", given);
            }
            boolean body = "corporate".equals(name.attribute("type"));
            return whole == null || body ? whole : Reference.name(whole);
        }
    };

    final String title;
    private final String[] records;

    XmlFormat(String title, String... records) {
        this.title = title;
        this.records = records;
    }

    /// The names of the elements that are records: those of the outermost kind that is here.
    String[] records(MarkupShape shape) {
        String text = shape.text().toLowerCase(Locale.ROOT);
        boolean outer =
                this == PUBMED
                        && (text.contains("<pubmedarticle>")
                                || text.contains("<pubmedbookarticle>"));
        return outer ? new String[] {records[0], records[1]} : records.clone();
    }

    abstract boolean recognises(MarkupShape shape);

    abstract Reference reference(MarkupElement record);
}
