#!/bin/sh
# Makes target/jpackage/Orbit, a program that carries its own Java, from what mvn package left in target/orbit.
set -eu
cd "$(dirname "$0")/.."

if [ ! -f target/orbit/lib/orbit.jar ]; then
  echo "target/orbit is missing: run mvn -q -DskipTests package first." >&2
  exit 1
fi
jdk=$(ORBIT_SHOW_JAVA=jdk target/orbit/bin/orbit)
version=$(unzip -p target/orbit/lib/orbit.jar META-INF/MANIFEST.MF |
  sed -n 's/^Implementation-Version: \([0-9.]*\).*/\1/p')

rm -rf target/jpackage
mkdir -p target/jpackage/input
cp target/orbit/lib/*.jar target/jpackage/input/
cp -R target/orbit/models target/orbit/assets target/jpackage/input/

"$jdk/bin/jpackage" --type app-image --name Orbit --app-version "$version" --dest target/jpackage \
  --input target/jpackage/input --main-jar orbit.jar \
  --java-options --enable-native-access=ALL-UNNAMED \
  --java-options --sun-misc-unsafe-memory-access=allow
rm -rf target/jpackage/input
echo target/jpackage/Orbit
