@echo off
rem Runs Assay from this checkout: builds it when there is no jar or a source is newer, then starts it.
rem
rem   ASSAY_OPTS   more options for Java, such as -Xmx256m
rem   JAVA_HOME    which Java to use; otherwise the one on the path
setlocal
set "home=%~dp0"
set "target=%home%src\cli\target"
set "jar=%target%\assay.jar"
set "archive=%target%\assay.jsa"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")

set "stale="
if not exist "%jar%" set "stale=yes"
if not defined stale for /f %%s in ('powershell -NoProfile -Command "$j=(Get-Item $env:jar).LastWriteTime; $p=$env:home; if (Get-ChildItem (Join-Path $p 'pom.xml'),(Join-Path $p 'grammar'),(Join-Path $p 'src') -Recurse -File | Where-Object { $_.FullName -notmatch '[\\/](target|test)[\\/]' -and $_.LastWriteTime -gt $j } | Select-Object -First 1) { 'yes' }"') do set "stale=%%s"
if not defined stale goto start

echo assay: building (once, or after a change of the sources) ... 1>&2
pushd "%home%"
call mvn -q -DskipTests -pl src/cli -am package 1>&2
if errorlevel 1 (
  popd
  echo assay: the build failed; to see more: mvn -DskipTests package 1>&2
  exit /b 4
)
popd
powershell -NoProfile -Command "(Get-Item $env:jar).LastWriteTime = Get-Date"
rem A trial run shows Java which classes to keep ready, so that every later start is quick.
if exist "%archive%" del "%archive%"
pushd "%home%"
"%java%" -XX:ArchiveClassesAtExit="%archive%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%jar%" test >nul 2>&1
popd

:start
set "tuning="
if not "%~1"=="run" set "tuning=-XX:TieredStopAtLevel=1"
rem Java warns of an archive that it cannot use on the standard output, where signals go.
if exist "%archive%" set "tuning=%tuning% -XX:SharedArchiveFile="%archive%" -Xshare:auto -Xlog:disable"
set "plugins="
if defined ASSAY_PLUGINS set "plugins=;%ASSAY_PLUGINS%\*"
"%java%" %tuning% -XX:+UseSerialGC %ASSAY_OPTS% -cp "%jar%%plugins%" dev.assay.cli.Main %*
exit /b %ERRORLEVEL%
