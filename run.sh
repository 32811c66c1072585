#!/usr/bin/env bash
# ./run.sh            builds, migrates, seeds the demo once and serves http://localhost:5000
# ./run.sh VERB ...   runs a command with the same executable; results on stdout, everything else on stderr
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The data folder is taken from where the command was called.
export EXCHANGE_DATA="${EXCHANGE_DATA:-$root/App_Data}"
dotnet publish "$root/src/Web/Exchange.Web.csproj" -c Release -o "$root/artifacts/site" -v q --nologo >&2
if [ $# -eq 0 ]; then
  export SeedDemo="${SeedDemo:-true}"
fi
exec dotnet "$root/artifacts/site/Exchange.Web.dll" "$@" --contentRoot="$root/artifacts/site"
