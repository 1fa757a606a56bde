package org.furore.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.furore.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of the house hold, and each fails where it is broken on purpose.
class ArchitectureTest {

    private static final String HOUSE = "org.furore";
    private static final String CANARIES = "org.furore.architecture.canary";

    private static final List<HouseRule> RULES =
            Stream.concat(WhoKnowsWhom.rules().stream(), WhoUsesWhat.rules().stream()).toList();

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() throws URISyntaxException {
        JavaClasses house = house();
        return RULES.stream()
                .map(rule ->
                        dynamicTest(
                                rule.name(),
                                () -> rule.of().apply(HOUSE).allowEmptyShould(true).check(house)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsCanariesAndNoOthers() {
        JavaClasses planted = new ClassFileImporter().importPackages(CANARIES);
        return RULES.stream()
                .map(rule ->
                        dynamicTest(
                                rule.name(),
                                () ->
                                        assertEquals(
                                                new TreeSet<>(rule.canaries()),
                                                caught(rule, planted))));
    }

    @Test
    void everyPlantedClassIsCaughtOrIsThereToBeKnown() {
        Set<String> caught =
                RULES.stream()
                        .flatMap(rule -> rule.canaries().stream())
                        .collect(Collectors.toSet());
        Set<String> innocent =
                new ClassFileImporter()
                        .importPackages(CANARIES).stream()
                                .map(JavaClass::getSimpleName)
                                .filter(name -> !caught.contains(name))
                                .filter(name -> !name.equals("package-info"))
                                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "AppKnowsAll",
                        "BenchUsesAll",
                        "DomainIsPlain",
                        "FxCallsPlatform",
                        "StoreUsesSql"),
                innocent);
    }

    @Test
    void theHouseIsNotEmpty() throws URISyntaxException {
        assertFalse(house().isEmpty());
    }

    /// What is compiled from `src/main`, wherever the build puts it.
    private static JavaClasses house() throws URISyntaxException {
        Path compiled =
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new ClassFileImporter().importPath(compiled);
    }

    private static Set<String> caught(HouseRule rule, JavaClasses planted) {
        String report = rule.of().apply(CANARIES).evaluate(planted).getFailureReport().toString();
        return planted.stream()
                .filter(type -> blamed(report, type))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether a report's line begins with the class or a member of it: a line also names what the
    /// class uses.
    private static boolean blamed(String report, JavaClass type) {
        String name = java.util.regex.Pattern.quote(type.getName());
        return java.util.regex.Pattern.compile(
                        "^\\W*(?:\\w+ )?<?" + name + "(?![\\w$])",
                        java.util.regex.Pattern.MULTILINE)
                .matcher(report)
                .find();
    }
}
