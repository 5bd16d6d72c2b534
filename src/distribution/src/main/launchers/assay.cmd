@echo off
rem Starts Assay.
rem
rem   ASSAY_OPTS   more options for Java, such as -Xmx256m
rem   JAVA_HOME    which Java to use; otherwise the one on the path
setlocal
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")
set "tuning="
if not "%~1"=="run" set "tuning=-XX:TieredStopAtLevel=1"
set "plugins="
if defined ASSAY_PLUGINS set "plugins=;%ASSAY_PLUGINS%\*"
"%java%" %tuning% -XX:+UseSerialGC %ASSAY_OPTS% -cp "%~dp0..\lib\assay.jar%plugins%" dev.assay.cli.Main %*
exit /b %ERRORLEVEL%
