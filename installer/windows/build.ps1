# Not tried: nobody had Windows. Makes an app image and an .msi of what mvn package left in target\furore:
#
#   mvn -q -DskipTests package; installer\windows\build.ps1
#
# Needs a JDK 25 that JAVA_HOME names, and WiX 3 or newer on the search path for the .msi.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$work = Join-Path (Get-Location) 'target\installer'
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'
if (-not (Test-Path $jpackage)) { throw 'installer: JAVA_HOME names no JDK 25 with jpackage' }
if (-not (Test-Path 'target\furore\lib\furore.jar')) { throw 'installer: run mvn -q -DskipTests package first' }

# What installer/common/common.sh says for the other systems
$shared = Get-Content 'installer\common\common.sh'
function Shared($name) { ($shared | Select-String "^$name=(.*)$").Matches[0].Groups[1].Value.Trim("'") }
$version = Shared 'version'
$modules = (Shared 'jdk_modules') + ',' + (Shared 'javafx_modules')

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory "$work\modules", "$work\input" | Out-Null
Copy-Item 'target\furore\lib\*' "$work\input"
Get-ChildItem "$work\input\*" -Include 'javafx-*.jar', 'jfx-incubator-*.jar' | ForEach-Object {
    if ($_.Name -like '*-win*.jar') { Move-Item $_ "$work\modules" } else { Remove-Item $_ }
}
Copy-Item LICENSE "$work\input"

@('extension=furore', "mime-type=$(Shared 'mime')", 'description=Furore case',
    "icon=$((Resolve-Path 'assets\icons\furore.ico').Path -replace '\\', '/')") |
    Set-Content -Encoding ascii "$work\case.properties"

$common = '--app-version', $version, '--vendor', 'Furore', '--description', (Shared 'description'), '--name', 'Furore'
& $jpackage --type app-image --dest "$work\image" @common --icon assets\icons\furore.ico `
    --input "$work\input" --main-jar furore.jar --main-class org.furore.Main `
    --module-path "$work\modules" --add-modules $modules `
    --jlink-options '--strip-debug --no-man-pages --no-header-files --strip-native-commands' `
    --java-options '-Xmx512m' --java-options '-XX:MaxInlineLevel=8' --java-options '-XX:FreqInlineSize=150' `
    --java-options '-XX:InlineSmallCode=1200' --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics' `
    --java-options '-Djava.util.logging.config.file=$APPDIR\logging.properties' `
    --add-launcher "furore-console=installer\windows\console.properties"
if ($LASTEXITCODE) { throw 'installer: jpackage failed' }

# A start in which the window opens, to learn from, and a second one to write down what it taught
$app = "$work\image\Furore\app"
$env:JAVA_TOOL_OPTIONS = "-XX:AOTMode=record -XX:AOTConfiguration=$work\start.aotconf"
Write-Host 'installer: close the window of Furore once it is there'
Start-Process -Wait "$work\image\Furore\Furore.exe"
$env:JAVA_TOOL_OPTIONS = "-XX:AOTMode=create -XX:AOTConfiguration=$work\start.aotconf -XX:AOTCache=$app\furore.aot"
Start-Process -Wait "$work\image\Furore\Furore.exe"
Remove-Item Env:JAVA_TOOL_OPTIONS
if (Test-Path "$app\furore.aot") {
    Add-Content "$app\Furore.cfg" 'java-options=-XX:AOTCache=$APPDIR\furore.aot'
}

& $jpackage --type msi --dest $work --app-image "$work\image\Furore" @common `
    --file-associations "$work\case.properties" --win-menu --win-shortcut --win-per-user-install `
    --license-file LICENSE
if ($LASTEXITCODE) { throw 'installer: jpackage failed' }
Get-ChildItem "$work\*.msi"
