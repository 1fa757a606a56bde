import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hands every Java file below `src` to google-java-format, in its AOSP style.
///
/// The arguments are the formatter's own: `--replace` to mend, `--dry-run --set-exit-if-changed` to
/// list what is not as it should be and fail. The build runs this as a single source file, so that
/// it also works on a tree that does not compile.
final class Format {

    private Format() {}

    public static void main(String[] options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--aosp");
        try (var files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(arguments::add);
        }
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        int result = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
        if (result != 0) {
            err.println("The files above are not formatted: mvn -q validate exec:exec@format");
        }
        System.exit(result);
    }
}
