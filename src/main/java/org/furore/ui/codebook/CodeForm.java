package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

import org.furore.annotate.CodeEdits;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a code says of itself.
final class CodeForm implements EntryForm<Code> {
    private final CodebookViewModel model;
    private final Words words;
    private final EntryFields<Code> fields;
    private final InPlaceField name;
    private final Node body;

    CodeForm(CodebookViewModel model, Words words) {
        this.model = model;
        this.words = words;
        fields = new EntryFields<>(model, words, Code.class);
        name = fields.line(words.text("ui.codebook.name"), Code::name, CodeEdits::name);
        String definitionName = words.text("ui.codebook.definition");
        InPlaceField definition =
                fields.area(definitionName, Code::definition, CodeEdits::definition);
        String examplesName = words.text("ui.codebook.examples");
        InPlaceField examples =
                fields.area(
                        examplesName,
                        code -> String.join("\n", code.examples()),
                        CodeEdits::examples);
        String parentName = words.text("ui.codebook.parent");
        ComboBox<Optional<CodeId>> parent =
                fields.choice(
                        parentName,
                        this::path,
                        this::parents,
                        code -> Optional.ofNullable(code.parent()),
                        (code, above) ->
                                CodeEdits.parent(
                                        code,
                                        above == null ? null : above.orElse(null),
                                        model.codebook().get().codes()));
        String noteName = words.text("ui.codebook.note");
        InPlaceField note = fields.area(noteName, Code::note, CodeEdits::note);
        ColourChooser colour =
                new ColourChooser(
                        words,
                        chosen ->
                                model.chosen()
                                        .get()
                                        .ifPresent(code ->
                                                model.edit(
                                                        code.id(),
                                                        Code.class,
                                                        now -> CodeEdits.colour(now, chosen))));
        colour.setDisable(model.readOnly());
        fields.whenShown(code -> colour.show(code.colour()));
        Node attributes = attributes();
        body =
                Columns.of(
                        List.of(
                                EntryFields.named(definitionName, definition.node()),
                                EntryFields.named(examplesName, examples.node())),
                        List.of(
                                EntryFields.named(words.text("ui.codebook.colour"), colour),
                                EntryFields.named(parentName, parent),
                                EntryFields.named(noteName, note.node()),
                                attributes));
    }

    /// What its marks can state; made by whoever designs the coding, only read here.
    private Node attributes() {
        Label label = new Label();
        label.setWrapText(true);
        Node box = EntryFields.named(words.text("ui.codebook.attributes"), label);
        box.managedProperty().bind(box.visibleProperty());
        fields.whenShown(code -> {
            box.setVisible(!code.attributes().isEmpty());
            label.setText(
                    code.attributes().stream()
                            .map(this::attribute)
                            .collect(Collectors.joining("\n")));
        });
        return box;
    }

    private String attribute(Code.Attribute attribute) {
        String kind =
                attribute.choices().isEmpty()
                        ? words.text(
                                "ui.codebook.attribute-"
                                        + org.furore.domain.EnumWords.of(attribute.type()))
                        : String.join(", ", attribute.choices());
        return words.text("ui.codebook.attribute", attribute.name(), kind);
    }

    /// Where a code stands: `Marketing › Poster`.
    private String path(@Nullable Optional<CodeId> id) {
        if (id == null || id.isEmpty()) {
            return words.text("ui.codebook.top");
        }
        Codebook codebook = model.codebook().get();
        List<String> names = new ArrayList<>();
        Set<CodeId> seen = new HashSet<>();
        CodeId at = id.get();
        while (at != null && seen.add(at) && codebook.find(at) instanceof Code code) {
            names.addFirst(code.name());
            at = code.parent();
        }
        return String.join(" \u203A ", names);
    }

    /// All places a code can hang at: nowhere below itself.
    private List<Optional<CodeId>> parents(Code code) {
        Codebook codebook = model.codebook().get();
        Set<CodeId> own = new HashSet<>(codebook.withThoseBelow(code.id()));
        List<Optional<CodeId>> places = new ArrayList<>();
        codebook.codes().stream()
                .map(Code::id)
                .filter(id -> !own.contains(id))
                .map(Optional::of)
                .forEach(places::add);
        places.sort(java.util.Comparator.comparing(each -> EntryRow.folded(path(each))));
        places.addFirst(Optional.empty());
        return places;
    }

    @Override
    public void show(Code code) {
        fields.show(code);
    }

    @Override
    public InPlaceField name() {
        return name;
    }

    @Override
    public Node body() {
        return body;
    }
}
