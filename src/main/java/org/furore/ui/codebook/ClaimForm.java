package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.furore.annotate.ClaimEdits;
import org.furore.domain.EnumWords;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.event.Edtf;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of a claim.
final class ClaimForm implements EntryForm<Claim> {
    private final Words words;
    private final EntryFields<Claim> fields;
    private final InPlaceField name;
    private final Node body;

    ClaimForm(CodebookViewModel model, Words words) {
        this.words = words;
        fields = new EntryFields<>(model, words, Claim.class);
        name = fields.area(words.text("ui.codebook.wording"), Claim::text, ClaimEdits::text);
        String kindName = words.text("ui.codebook.kind");
        ComboBox<Optional<ClaimKind>> kind =
                fields.choice(
                        kindName,
                        this::kind,
                        claim -> kinds(),
                        claim -> Optional.ofNullable(claim.type()),
                        (claim, type) ->
                                ClaimEdits.kind(claim, type == null ? null : type.orElse(null)));
        String scopeName = words.text("ui.codebook.scope");
        InPlaceField scope = fields.line(scopeName, Claim::scope, ClaimEdits::scope);
        String variantsName = words.text("ui.codebook.variants");
        InPlaceField variants =
                fields.area(
                        variantsName,
                        claim -> String.join("\n", claim.variants()),
                        ClaimEdits::variants);
        String noteName = words.text("ui.codebook.note");
        InPlaceField note = fields.area(noteName, Claim::note, ClaimEdits::note);
        VerdictList verdicts = new VerdictList(model, words);
        fields.whenShown(verdicts::show);
        body =
                Columns.of(
                        List.of(
                                EntryFields.named(kindName, kind),
                                EntryFields.named(scopeName, scope.node()),
                                EntryFields.named(words.text("ui.codebook.figure"), figure()),
                                EntryFields.named(variantsName, variants.node())),
                        List.of(
                                EntryFields.named(words.text("ui.codebook.verdicts"), verdicts),
                                EntryFields.named(noteName, note.node()),
                                sources()));
    }

    private static List<Optional<ClaimKind>> kinds() {
        List<Optional<ClaimKind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        Stream.of(ClaimKind.values()).map(Optional::of).forEach(kinds::add);
        return kinds;
    }

    private String kind(@Nullable Optional<ClaimKind> kind) {
        return kind == null || kind.isEmpty()
                ? words.text("ui.codebook.claim-no-kind")
                : words.text("ui.codebook.claim-" + EnumWords.of(kind.get()));
    }

    /// The quantity it states: amount, unit, as of when.
    private Node figure() {
        InPlaceField amount =
                part("amount", Claim.Value::amount, (claim, text) -> value(claim, 0, text));
        InPlaceField unit = part("unit", Claim.Value::unit, (claim, text) -> value(claim, 1, text));
        InPlaceField asOf =
                part(
                        "as-of",
                        value -> {
                            Edtf date = value.asOf();
                            return date == null ? null : date.text();
                        },
                        (claim, text) -> value(claim, 2, text));
        HBox box = new HBox(amount.node(), unit.node(), asOf.node());
        box.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        box.getStyleClass().add("figure");
        return box;
    }

    private InPlaceField part(
            String key,
            java.util.function.Function<Claim.Value, @Nullable String> of,
            java.util.function.BiFunction<Claim, String, org.furore.annotate.EntryEdit> edit) {
        String said = words.text("ui.codebook.figure-" + key);
        InPlaceField field =
                fields.line(
                        said,
                        claim -> {
                            Claim.Value value = claim.value();
                            return value == null ? null : of.apply(value);
                        },
                        edit);
        field.field().setPromptText(said);
        if (field.field() instanceof TextField line) {
            line.setPrefColumnCount(8);
        }
        return field;
    }

    private static org.furore.annotate.EntryEdit value(Claim claim, int part, String text) {
        Claim.Value value = claim.value();
        @Nullable String[] parts = new @Nullable String[3];
        if (value != null) {
            parts[0] = value.amount();
            parts[1] = value.unit();
            parts[2] = value.asOf() == null ? null : Objects.requireNonNull(value.asOf()).text();
        }
        parts[part] = text;
        return ClaimEdits.value(claim, parts[0], parts[1], parts[2]);
    }

    /// Where it comes from outside the coding; only read here.
    private Node sources() {
        Label label = new Label();
        label.setWrapText(true);
        Node box = EntryFields.named(words.text("ui.codebook.sources"), label);
        box.managedProperty().bind(box.visibleProperty());
        fields.whenShown(claim -> {
            box.setVisible(!claim.sources().isEmpty());
            label.setText(
                    claim.sources().stream()
                            .map(ClaimForm::source)
                            .collect(Collectors.joining("\n")));
        });
        return box;
    }

    private static String source(Citation source) {
        Edtf date = source.date();
        return Stream.of(
                        source.outlet(),
                        source.title(),
                        date == null ? null : date.text(),
                        source.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void show(Claim claim) {
        fields.show(claim);
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
