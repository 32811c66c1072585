#!/usr/bin/env bash
# Builds, starts a PostgreSQL of its own on a free loopback port, runs every test and ends with
# "N passed, N failed, N skipped". Exit code 0 only if none failed; 3 when something must be installed first.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
# ldconfig lives where people other than root do not look.
export PATH="$PATH:/usr/sbin:/sbin"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LANG=C.UTF-8
export EXCHANGE_SHARED="${EXCHANGE_SHARED:-$root/../shared}"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
ls /usr/share/fonts/opentype/noto/NotoSansCJK* >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
ldconfig -p 2>/dev/null | grep -q libfontconfig.so.1 || missing+=(libfontconfig1)
if [ ${#missing[@]} -gt 0 ]; then
  install="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" != 0 ] || ! (export DEBIAN_FRONTEND=noninteractive; eval "$install") >&2; then
    echo "Tests need some Debian packages. Run as root: $install"
    exit 3
  fi
fi

# A thousand databases are made and dropped: in memory where there is room for them, which is several times faster.
room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
if [ -w /dev/shm ] && [ "${room:-0}" -gt 4000000 ]; then base=/dev/shm; else base=${TMPDIR:-/tmp}; fi
scratch=$(mktemp -d "$base/exchange-tests.XXXXXX")
pg=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")
as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }
finish() {
  as_owner "$pg/pg_ctl -D $scratch/pg -m immediate stop" >/dev/null 2>&1
  rm -rf "$scratch"
}
trap finish EXIT
if [ "$(id -u)" = 0 ]; then chown postgres "$scratch"; fi
port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000)))
# Durability is not what these tests are about; the server dies with them.
as_owner "$pg/initdb -D $scratch/pg -E UTF8 --locale=C.UTF-8 -A trust -U postgres" >/dev/null &&
  as_owner "$pg/pg_ctl -D $scratch/pg -w -l $scratch/pg.log -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$scratch -c fsync=off -c max_connections=200' start" >/dev/null ||
  { echo "PostgreSQL did not start." >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
export EXCHANGE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"

if ! dotnet build Exchange.sln -c Release -v q --nologo; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

log=$scratch/tests.log
mkdir -m 1777 "$scratch/tmp"
export TMPDIR=$scratch/tmp
artifacts/bin/Exchange.Tests/release/Exchange.Tests --no-progress --no-ansi "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ "$code" != 0 ] && [ "${failed:-0}" = 0 ]; then failed=1; fi
sed -n '/^failed /p' "$log"
echo "${passed:-0} passed, ${failed:-1} failed, ${skipped:-0} skipped"
[ "${failed:-1}" = 0 ] && [ "${passed:-0}" -gt 0 ]
