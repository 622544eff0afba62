@echo off
rem Starts Orbit on the newest Java it can find. ORBIT_JAVA names a Java to use, ORBIT_JAVA_OPTS adds JVM flags,
rem ORBIT_SHOW_JAVA=runtime or jdk prints the home of the Java that was found and starts nothing.
setlocal EnableExtensions DisableDelayedExpansion
set "least=25"
set "found="
set "best=0"

if defined ORBIT_JAVA call :look "%ORBIT_JAVA%"
if not defined found if defined JAVA_HOME call :look "%JAVA_HOME%"
if not defined found for /f "delims=" %%j in ('where java 2^>nul') do if not defined found call :look "%%~dpj.."
if not defined found (
  for %%v in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto" Semeru) do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do call :look "%%~fd"
  )
  for /d %%d in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.m2\jdks\*" "%USERPROFILE%\.gradle\jdks\*" "%USERPROFILE%\.jbang\cache\jdks\*") do call :look "%%~fd"
  for /d %%d in ("%USERPROFILE%\scoop\apps\*") do call :look "%%~fd\current"
)

if not defined found (
  echo Orbit needs a JDK %least% or newer and found none: install one ^(for example Temurin %least%^), or set JAVA_HOME to where it is. 1>&2
  exit /b 1
)
if defined ORBIT_SHOW_JAVA (
  echo %found%
  exit /b 0
)
rem PyTorch tells every user of a processor without NNPACK that it has none; errors it still tells.
if not defined TORCH_CPP_LOG_LEVEL set "TORCH_CPP_LOG_LEVEL=ERROR"
rem More than one argument is a command: it has classes of its own, and ends so soon that the serial collector costs least.
set "cache=window"
set "collector="
if not "%~2"=="" (
  set "cache=commands"
  if not defined ORBIT_JAVA_OPTS if not defined JDK_JAVA_OPTIONS if not defined JAVA_TOOL_OPTIONS set "collector=-XX:+UseSerialGC"
)
"%found%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:AOTCache="%~dp0..\lib\%cache%.aot" -Xlog:aot*=off -Xlog:cds*=off %collector% %ORBIT_JAVA_OPTS% -jar "%~dp0..\lib\orbit.jar" %*
exit /b %ERRORLEVEL%

rem Keeps the Java home %1 when its release file says that it is new enough, and newer than the one kept so far.
:look
set "home=%~f1"
if not exist "%home%\bin\java.exe" exit /b
if not exist "%home%\release" exit /b
if "%ORBIT_SHOW_JAVA%"=="jdk" if not exist "%home%\bin\javac.exe" exit /b
set "major=0"
for /f "tokens=2 delims==." %%m in ('findstr /b "JAVA_VERSION=" "%home%\release"') do set "major=%%~m"
set "major=%major:"=%"
for /f "delims=-+" %%m in ("%major%") do set "major=%%m"
if %major% lss %least% exit /b
if %major% leq %best% exit /b
set "best=%major%"
set "found=%home%"
exit /b
