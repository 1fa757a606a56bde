@echo off
rem Starts Furore with the Java that JAVA_HOME names, or else the one on the search path.
rem FURORE_JAVA_OPTS goes to Java, every argument to Furore.
setlocal
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "found="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1" ^| findstr /c:" version "') do set "found=%%~v"
for /f "delims=." %%m in ("%found%") do set "feature=%%m"
if not defined feature goto missing
if %feature% lss 25 goto missing
"%java%" -Xmx512m -XX:MaxInlineLevel=8 -XX:FreqInlineSize=150 -XX:InlineSmallCode=1200 --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%~dp0..\lib\logging.properties" %FURORE_JAVA_OPTS% -classpath "%~dp0..\lib\furore.jar" org.furore.Main %*
exit /b %errorlevel%
:missing
echo furore: no Java 25 or newer was found, and Furore needs one. 1>&2
echo Install a JDK 25 and let JAVA_HOME name its folder. 1>&2
exit /b 3
