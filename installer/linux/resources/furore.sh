#!/bin/sh
# Starts Furore with the Java beside it. In the place of jpackage's own starter, which asks dpkg at every
# start where it lies: that alone cost a quarter of a second.
app=$(dirname "$(readlink -f "$0")")/../lib/app
set -- -Xmx512m --enable-native-access=ALL-UNNAMED,javafx.graphics \
    "-Djava.util.logging.config.file=$app/logging.properties" \
    -classpath "$app/furore.jar" org.furore.Main "$@"
if [ -r "$app/furore.aot" ]; then
    set -- "-XX:AOTCache=$app/furore.aot" "$@"
fi
exec "$app/../runtime/bin/java" "$@"
