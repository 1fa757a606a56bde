package org.furore.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.List;
import java.util.stream.Stream;

/// Who may use which library, and how all of us write.
final class WhoUsesWhat {

    private static final int COLLABORATORS = 6;

    private WhoUsesWhat() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(
                        "only the store speaks SQL",
                        root ->
                                only(
                                                List.of("store"),
                                                root,
                                                "java.sql..",
                                                "javax.sql..",
                                                "org.jdbi..",
                                                "org.sqlite..")
                                        .because(
                                                "no screen and no stage writes around the one door;"
                                                        + " another engine may answer one day"),
                        "ReportUsesSql",
                        "ReportUsesJdbi"),
                new HouseRule(
                        "only the index speaks Lucene",
                        root ->
                                only(List.of("index"), root, "org.apache.lucene..")
                                        .because(
                                                "the index is a cache that may be deleted at any"
                                                    + " time, and an engine that may be replaced"),
                        "ReportUsesLucene"),
                new HouseRule(
                        "only the window and the wiring use JavaFX",
                        root ->
                                only(
                                                List.of("ui", "app"),
                                                root,
                                                "javafx..",
                                                "jfx..",
                                                "com.sun.javafx..",
                                                "org.controlsfx..",
                                                "atlantafx..")
                                        .because(
                                                "everything but the window runs without a"
                                                        + " display"),
                        "ReportUsesJavaFx"),
                new HouseRule(
                        "only ui.fx calls Platform",
                        root ->
                                only(List.of("ui.fx"), root, "javafx.application.Platform")
                                        .because(
                                                "who may touch a node, and when, is decided in"
                                                        + " one place"),
                        "UiCallsPlatform"),
                new HouseRule(
                        "every package is null-marked",
                        WhoUsesWhat::nullMarked,
                        "InUnmarkedPackage"),
                new HouseRule(
                        "screens keep nothing static",
                        WhoUsesWhat::noStaticState,
                        "KeepsStaticState"),
                new HouseRule(
                        "work is cancelled by flag", WhoUsesWhat::noInterrupt, "InterruptsAThread"),
                new HouseRule(
                        "screens do not look into classes",
                        WhoUsesWhat::noReflection,
                        "UiReflects"),
                new HouseRule(
                        "screens have six collaborators at most",
                        WhoUsesWhat::fewCollaborators,
                        "UiWithSevenCollaborators"),
                new HouseRule(
                        "names say what a class does",
                        WhoUsesWhat::names,
                        "ThingManager",
                        "AbstractThing",
                        "IThing"));
    }

    /// Outside the packages named, and the benchmarks, nothing uses these packages or classes.
    private static ArchRule only(List<String> who, String root, String... what) {
        String[] allowed =
                Stream.concat(Stream.of("bench"), who.stream())
                        .map(name -> root + "." + name + "..")
                        .toArray(String[]::new);
        var rule = noClasses().that().resideOutsideOfPackages(allowed).should();
        return what.length == 1 && !what[0].endsWith("..")
                ? rule.dependOnClassesThat().haveFullyQualifiedName(what[0])
                : rule.dependOnClassesThat().resideInAnyPackage(what);
    }

    private static ArchRule nullMarked(String root) {
        return classes()
                .should(
                        must(
                                "be in a @NullMarked package",
                                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .because("where null may come, the type says so, and the compiler checks it");
    }

    private static ArchRule noStaticState(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".ui..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("a constructor tells the whole truth about what a class needs");
    }

    private static ArchRule noInterrupt(String root) {
        return noClasses()
                .should()
                .callMethod(Thread.class, "interrupt")
                .because("an interrupt closes the file channels of SQLite and Lucene");
    }

    private static ArchRule noReflection(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .because("screens are built in code, so that the compiler sees all of them");
    }

    private static ArchRule fewCollaborators(String root) {
        return constructors()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".ui..")
                .and()
                .areDeclaredInClassesThat(
                        describe(
                                "are written as classes",
                                type ->
                                        !type.isRecord()
                                                && !type.isAnonymousClass()
                                                && !type.isLocalClass()
                                                && !type.isEnum()))
                .should(
                        new ArchCondition<JavaConstructor>("have six parameters at most") {
                            @Override
                            public void check(JavaConstructor one, ConditionEvents events) {
                                int count = one.getRawParameterTypes().size();
                                events.add(
                                        new SimpleConditionEvent(
                                                one,
                                                count <= COLLABORATORS,
                                                one.getFullName() + " has " + count));
                            }
                        })
                .because("who needs more than six others has more than one job");
    }

    private static ArchRule names(String root) {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$]([^.$]+(Manager|Helper|Utils?|Impl)|(Abstract|Base)[A-Z][^.$]*)")
                .orShould()
                .haveNameMatching(".*[.$]I[A-Z][a-z][^.$]*")
                .because("values are nouns, ports are plurals, implementations say how");
    }

    private static ArchCondition<JavaClass> must(
            String what, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type, holds.test(type), type.getName() + " does not: " + what));
            }
        };
    }
}
