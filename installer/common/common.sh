# What the installers of all systems share. Sourced by bash from the top folder of the sources.

version=0.1.0
vendor=Furore
description='A workbench for people who study media controversies'
mime=application/vnd.furore.case

# The JDK's modules that Furore and its libraries use. jdk.management: without it Lucene takes the
# JVM for another one and turns itself down. The vector module is left out: it costs 0.3 s at start.
jdk_modules=java.base,java.desktop,java.sql,java.logging,java.management,jdk.management,java.naming,java.net.http,java.xml,jdk.unsupported,jdk.unsupported.desktop,java.scripting,jdk.jsobject,jdk.crypto.ec,jdk.localedata,jdk.zipfs,java.instrument,jdk.xml.dom,jdk.charsets

# JavaFX is supported as named modules only, so it goes into the runtime; all else is on the class path.
javafx_modules=javafx.base,javafx.graphics,javafx.controls,jfx.incubator.input,jfx.incubator.richtext

java_options=(
    -Xmx512m
    -XX:MaxInlineLevel=8
    -XX:FreqInlineSize=150
    -XX:InlineSmallCode=1200
    --enable-native-access=ALL-UNNAMED,javafx.graphics
    '-Djava.util.logging.config.file=$APPDIR/logging.properties'
)

say() { printf 'installer: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# Prints the folder of a JDK 25 or newer with jpackage
find_jdk() {
    local folder line
    for folder in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -x "$folder/bin/jpackage" ] && [ -r "$folder/release" ] || continue
        line=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$folder/release")
        if [ "${line:-0}" -ge 25 ]; then
            echo "$folder"
            return
        fi
    done
    fail 'no JDK 25 with jpackage here; let JAVA_HOME name one'
}

# Puts what mvn package made apart: $work/modules with JavaFX, $work/input with all else
divide() {
    [ -r target/furore/lib/furore.jar ] || fail 'target/furore is missing; run mvn -q -DskipTests package first'
    rm -rf "$work"
    mkdir -p "$work/modules" "$work/input"
    cp target/furore/lib/* "$work/input/"
    local jar
    for jar in "$work"/input/javafx-*.jar "$work"/input/jfx-incubator-*.jar; do
        case $jar in
            *-linux*.jar | *-mac*.jar | *-win*.jar) mv "$jar" "$work/modules/" ;;
            *) rm "$jar" ;; # without classes; the file of the system beside it has them
        esac
    done
    cp LICENSE "$work/input/"
}

# Makes $work/image: the program with its own runtime. Arguments go to jpackage.
make_image() {
    local options=() option
    for option in "${java_options[@]}"; do
        options+=(--java-options "$option")
    done
    "$jdk/bin/jpackage" --type app-image --dest "$work/image" \
        --app-version "$version" --vendor "$vendor" --description "$description" \
        --input "$work/input" --main-jar furore.jar --main-class org.furore.Main \
        --module-path "$work/modules" --add-modules "$jdk_modules,$javafx_modules" \
        --jlink-options '--strip-debug --no-man-pages --no-header-files --strip-native-commands' \
        "${options[@]}" "$@"
}

# Lets the program start twice, once to learn what a start needs and once to write that down, and has
# it use what was written: $1 is its starter, $2 the folder of its furore.jar and .cfg, $3 the .cfg's name.
# A start in which the window opens the sample case; SIGTERM ends it, which is an ordinary end for Java.
add_aot_cache() {
    local starter=$1 app=$2 cfg=$2/$3 home
    home=$(mktemp -d)
    say 'learning from a start'
    (
        export HOME=$home XDG_CACHE_HOME=$home/.cache XDG_CONFIG_HOME=$home/.config
        "$starter" demo --no-window --out "$home/demo" >"$home/demo.log" 2>&1 || {
            cat "$home/demo.log" >&2
            fail 'the demo failed in this image; is a module missing?'
        }
        JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$home/start.aotconf" \
            timeout --signal=TERM 25 "$starter" open "$home/demo/cuties.furore" >/dev/null 2>&1 || true
        [ -s "$home/start.aotconf" ] || fail 'the start taught nothing; is there a display?'
        JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$home/start.aotconf -XX:AOTCache=$app/furore.aot" \
            "$starter" >/dev/null 2>&1 || true
    )
    rm -r "$home"
    [ -s "$app/furore.aot" ] || fail 'no cache was written'
    printf '%s\n' 'java-options=-XX:AOTCache=$APPDIR/furore.aot' >>"$cfg"
}
