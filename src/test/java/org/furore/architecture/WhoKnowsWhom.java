package org.furore.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who may import whom: the lines of the house between our own packages.
final class WhoKnowsWhom {

    /// The stages, in the order the data goes.
    static final List<String> STAGES =
            List.of(
                    "importing",
                    "store",
                    "index",
                    "annotate",
                    "analysis",
                    "timeline",
                    "report",
                    "exchange");

    private WhoKnowsWhom() {}

    static List<HouseRule> rules() {
        List<HouseRule> rules = new ArrayList<>();
        rules.add(
                new HouseRule(
                        "the domain knows Java only",
                        WhoKnowsWhom::domainKnowsJavaOnly,
                        "DomainKnowsPlatform",
                        "DomainKnowsJsoup"));
        rules.add(
                new HouseRule(
                        "the platform knows the domain only",
                        root -> knowsOnly(root, "platform", List.of("domain"), PLATFORM),
                        "PlatformKnowsStore"));
        for (int i = 0; i < STAGES.size(); i++) {
            String stage = STAGES.get(i);
            String next = STAGES.get((i + 1) % STAGES.size());
            rules.add(
                    new HouseRule(
                            "the stage " + stage + " knows no other stage",
                            root -> knowsOnly(root, stage, List.of("domain", "platform"), STAGE),
                            capital(stage) + "Knows" + capital(next)));
        }
        rules.add(
                new HouseRule(
                        "stages have no cycles",
                        WhoKnowsWhom::noCycles,
                        STAGES.stream().map(WhoKnowsWhom::ringCanary).toArray(String[]::new)));
        rules.add(
                new HouseRule(
                        "the window knows neither the command line nor the wiring",
                        root -> knowsOnly(root, "ui", withStages(), SCREEN),
                        "UiKnowsCli"));
        rules.add(
                new HouseRule(
                        "the command line knows neither the window nor the wiring",
                        root -> knowsOnly(root, "cli", withStages(), SCREEN),
                        "CliKnowsUi",
                        "CliKnowsApp"));
        rules.add(
                new HouseRule(
                        "nobody knows the wiring", WhoKnowsWhom::nobodyKnowsApp, "CliKnowsApp"));
        return List.copyOf(rules);
    }

    private static final String PLATFORM =
            "tasks, paths, settings and clocks serve all, so they may lean on none of them";
    private static final String STAGE =
            "stages meet in app only; what one needs of another crosses as an interface of the"
                    + " domain";
    private static final String SCREEN =
            "a window and a command line show what the stages do; app puts them together";

    private static ArchRule domainKnowsJavaOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                .because("the domain is plain Java; it could be compiled alone");
    }

    /// Of our own classes, those in a package may use their own, and those in the packages named.
    private static ArchRule knowsOnly(String root, String who, List<String> whom, String because) {
        String[] known =
                Stream.concat(Stream.of(who), whom.stream())
                        .map(name -> root + "." + name + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + who + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(root + "..").or(resideInAnyPackage(known)))
                .because(because);
    }

    private static ArchRule nobodyKnowsApp(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, root + ".app..", root + ".bench..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".app.."))
                .because("app is where all meet; whoever imports it meets everybody");
    }

    private static ArchRule noCycles(String root) {
        return slices().assignedFrom(new Stages(root))
                .should()
                .beFreeOfCycles()
                .because("data goes one way: what a stage makes is read by those after it");
    }

    /// Slices a house into its stages, and leaves the rest out.
    private record Stages(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return STAGES.stream()
                    .filter(stage ->
                            (type.getPackageName() + ".").startsWith(root + "." + stage + "."))
                    .findFirst()
                    .map(SliceIdentifier::of)
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "the stages";
        }
    }

    private static List<String> withStages() {
        return Stream.concat(Stream.of("domain", "platform"), STAGES.stream()).toList();
    }

    private static String ringCanary(String stage) {
        String next = STAGES.get((STAGES.indexOf(stage) + 1) % STAGES.size());
        return capital(stage) + "Knows" + capital(next);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
