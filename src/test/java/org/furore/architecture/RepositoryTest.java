package org.furore.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guards over the files themselves: how long, where, and what must not stand in them.
class RepositoryTest {

    private static final int WARN_ABOVE = 300;
    private static final int FAIL_ABOVE = 400;

    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "src", "assets", "installer", "README.md", "LICENSE");

    /// A folder of one machine: written in pieces, or this file would be its own finding.
    private static final Pattern MACHINE_PATH =
            Pattern.compile(
                    "(?<![\\w.~}%*-])/(?:"
                            + "wor"
                            + "k/\\w|roo"
                            + "t/[\\w.]|hom"
                            + "e/\\w|User"
                            + "s/\\w)|\\b[A-Z]:\\\\User"
                            + "s\\\\\\w");

    @Test
    void noSourceFileIsLongerThan400Lines() {
        List<Repository.Source> growing =
                Repository.sources().filter(source -> source.lines() > WARN_ABOVE).toList();
        growing.forEach(
                source -> System.out.println("warning: " + source + ", has it a second job?"));
        assertEquals(
                List.of(),
                growing.stream().filter(source -> source.lines() > FAIL_ABOVE).toList(),
                "a file of more than 400 lines has a second job: split it");
    }

    @Test
    void theTopLevelIsClosed() {
        List<String> strangers =
                Repository.files().stream()
                        .map(file -> file.getName(0).toString())
                        .distinct()
                        .filter(name -> !name.startsWith("."))
                        .filter(name -> !TOP_LEVEL.contains(name))
                        .toList();
        assertEquals(List.of(), strangers, "what is new belongs into src, assets or installer");
    }

    @Test
    void noFileNamesAPlaceOnOneMachine() {
        List<String> found = new ArrayList<>();
        for (Path file : Repository.files()) {
            Matcher path = MACHINE_PATH.matcher(Repository.text(file));
            if (path.find()) {
                found.add(file + ": " + path.group());
            }
        }
        assertEquals(List.of(), found, "the same file must be true on every machine");
    }

    @Test
    void theReadmeNamesTheLicenceOfEveryLibrary() {
        String readme = Repository.text(Path.of("README.md"));
        String licences = readme.substring(readme.indexOf("## Licences"));
        List<String> missing =
                Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                        .matcher(dependencies())
                        .results()
                        .map(dependency -> dependency.group(1))
                        .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                        .map(dependency ->
                                dependency.replaceAll("(?s).*?<artifactId>(.*?)<.*", "$1"))
                        .filter(name -> !licences.contains(name))
                        .toList();
        assertEquals(List.of(), missing, "look the licence up in the library and write it down");
    }

    /// The pom's own dependencies, without those it only manages.
    private static String dependencies() {
        String pom = Repository.text(Path.of("pom.xml"));
        int managed = pom.indexOf("</dependencyManagement>");
        return pom.substring(pom.indexOf("<dependencies>", managed), pom.indexOf("<build>"));
    }

    @Test
    void machinePathsAreTellableFromAddresses() {
        assertTrue(MACHINE_PATH.matcher("see /wor" + "k/furore/x").find());
        assertTrue(MACHINE_PATH.matcher("\"/hom" + "e/ada/case.furore\"").find());
        assertTrue(MACHINE_PATH.matcher("file:///roo" + "t/.m2").find());
        assertTrue(MACHINE_PATH.matcher("C:\\User" + "s\\ada").find());
        assertFalse(MACHINE_PATH.matcher("https://example.org/hom" + "e/news").find());
        assertFalse(MACHINE_PATH.matcher("src/wor" + "k/x").find());
    }
}
