#!/usr/bin/env bash
# bench/run.sh pages [SECONDS]: the home page, a patent's and a listing's page of the demonstration site, kept by the page cache, beside
# a bare Kestrel endpoint that sends the same bytes; and how soon a changed text is seen. Needs: wrk (Debian's package).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
seconds=${1:-10}
command -v wrk > /dev/null || { echo "missing: apt-get install --no-install-recommends wrk" >&2; exit 3; }
work=$(mktemp -d)
ours=5390 theirs=5391
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap stop EXIT
export EXCHANGE_DATA=$work/data
dotnet build "$root/bench/Exchange.Bench" -c Release -v q --nologo > /dev/null
bench=$root/artifacts/bin/Exchange.Bench/release/Exchange.Bench
ASPNETCORE_URLS=http://localhost:$ours "$root/run.sh" > "$work/ours.log" 2>&1 &
pids+=($!)
for _ in $(seq 600); do curl -fs "http://localhost:$ours/health/ready" > /dev/null 2>&1 && break; sleep 0.5; done
first() { curl -fs "http://localhost:$ours/api/v1/$1?pageSize=1" | sed 's/.*"url":"\([^"]*\)".*/\1/'; }

# rate ADDRESS: requests a second of eight readers after two seconds of warming up.
rate() {
  wrk -t1 -c8 -d2 "$1" > /dev/null
  wrk -t1 -c8 -d"$seconds" "$1" > "$work/wrk"
  ! grep -q "Non-2xx" "$work/wrk" || { cat "$work/wrk" >&2; exit 1; }
  awk '/^Requests\/sec/ { print $2 }' "$work/wrk"
}
echo "eight readers; load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| page | KiB | bare Kestrel, requests/s | this site | share |"
echo "|---|---:|---:|---:|---:|"
while read -r name path; do
  curl -fs "http://localhost:$ours$path" > "$work/page"
  "$bench" serve "$work/page" "http://localhost:$theirs" &
  bare=$!
  pids+=("$bare")
  for _ in $(seq 60); do curl -fs "http://localhost:$theirs/" > /dev/null 2>&1 && break; sleep 0.2; done
  base=$(rate "http://localhost:$theirs/")
  kill "$bare"
  wait "$bare" 2> /dev/null || true
  mine=$(rate "http://localhost:$ours$path")
  awk -v name="$name" -v bytes="$(stat -c %s "$work/page")" -v base="$base" -v mine="$mine" 'BEGIN { printf "| %s | %.0f | %.0f | %.0f | %.2f |\n", name, bytes / 1024, base, mine, mine / base }'
done << LIST
home /
patent $(first patents)
listing $(first listings)
LIST
