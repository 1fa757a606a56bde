#!/bin/sh
# Starts Furore with the Java beside it. In the place of jpackage's own starter, which asks dpkg at every
# start where it lies: that alone cost a quarter of a second.
lib=$(cd "$(dirname "$(readlink -f "$0")")/../lib" && pwd -P)
app=$lib/app
# Where Linux looks for what the fonts of the window lack
export FONTCONFIG_FILE="${FONTCONFIG_FILE:-$lib/fonts/fonts.conf}"
set -- -Xmx512m -XX:MaxInlineLevel=8 -XX:FreqInlineSize=150 -XX:InlineSmallCode=1200 \
    --enable-native-access=ALL-UNNAMED,javafx.graphics \
    --add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED \
    --add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED \
    "-Djava.util.logging.config.file=$app/logging.properties" \
    -classpath "$app/furore.jar" org.furore.Main "$@"
if [ -r "$app/furore.aot" ]; then
    set -- "-XX:AOTCache=$app/furore.aot" "$@"
fi
exec "$lib/runtime/bin/java" "$@"
