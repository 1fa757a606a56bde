package org.furore.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Layout and last choices, kept between runs by name. The same name gives the same property. To be
/// used on the window's thread.
public final class Memory {
    private final Map<String, String> values;
    private final Map<String, Property<?>> properties = new HashMap<>();
    private final Runnable changed;

    /// @param values as they were kept
    /// @param changed called after each change
    public Memory(Map<String, String> values, Runnable changed) {
        this.values = new TreeMap<>(values);
        this.changed = changed;
    }

    /// A memory that forgets everything at the end.
    public static Memory brief() {
        return new Memory(Map.of(), () -> {});
    }

    /// A text, `fallback` as long as nothing else was chosen.
    public StringProperty text(String name, String fallback) {
        return property(
                name, StringProperty.class, () -> new SimpleStringProperty(value(name, fallback)));
    }

    /// A number; one that can't be read is the fallback.
    public DoubleProperty number(String name, double fallback) {
        return property(
                name,
                DoubleProperty.class,
                () -> new SimpleDoubleProperty(number(name, fallback, Double::valueOf)));
    }

    /// A yes or no.
    public BooleanProperty flag(String name, boolean fallback) {
        return property(
                name,
                BooleanProperty.class,
                () ->
                        new SimpleBooleanProperty(
                                Boolean.parseBoolean(value(name, Boolean.toString(fallback)))));
    }

    /// All that is remembered now.
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    private String value(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    private double number(String name, double fallback, Function<String, Double> read) {
        try {
            return read.apply(value(name, Double.toString(fallback)));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private <P extends Property<?>> P property(
            String name, Class<P> type, java.util.function.Supplier<P> made) {
        Property<?> known = properties.get(name);
        if (known != null) {
            return type.cast(known);
        }
        P fresh = made.get();
        properties.put(name, fresh);
        fresh.addListener((of, before, after) -> note(name, after));
        return fresh;
    }

    private void note(String name, Object value) {
        values.put(name, String.valueOf(value));
        changed.run();
    }
}
