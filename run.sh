#!/usr/bin/env bash
# ./run.sh            builds (Release), migrates, seeds the demo once and serves http://localhost:5000
# ./run.sh VERB ...   runs a command with the same executable; results on stdout, everything else on stderr
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
site=$root/artifacts/site
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export EXCHANGE_DATA="${EXCHANGE_DATA:-$root/App_Data}"
mkdir -p "$root/artifacts"
{
  # One build at a time, and none when nothing has changed since the last one.
  flock 9
  if [ ! -e "$site/.built" ] || [ -n "$(cd "$root" && find run.sh src themes recipes Directory.* global.json -newer "$site/.built" -not -path '*/node_modules/*' -not -path '*/wwwroot/dist/*' -type f -print -quit)" ]; then
    stamp=$(mktemp "$root/artifacts/stamp.XXXXXX")
    # Compiled ahead: the first page comes a quarter sooner. Tests do not need the compiler for it.
    dotnet publish "$root/src/Web/Exchange.Web.csproj" -c Release -o "$site" -p:PublishReadyToRun=true -v q --nologo >&2
    mv "$stamp" "$site/.built"
  fi
} 9>"$root/artifacts/.build-lock"
export ASPNETCORE_CONTENTROOT=$site
# Database, mail and uploads are for nobody else on this machine.
umask 077
if [ $# -eq 0 ]; then
  export SeedDemo="${SeedDemo:-true}"
fi
exec dotnet "$site/Exchange.Web.dll" "$@"
