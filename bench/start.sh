#!/usr/bin/env bash
# bench/run.sh start [N]: seconds from starting a demonstration site that holds N further patents (default 0) to its first page, and the
# memory it holds when nothing has been asked for a minute, beside a bare Kestrel process.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
count=${1:-0}
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
site() {
  ASPNETCORE_URLS=http://localhost:$ours "$root/run.sh" > "$work/ours.log" 2>&1 &
  pid=$!
  pids+=("$pid")
}
# answers ADDRESS: seconds until it answers.
answers() {
  local from
  from=$(date +%s.%N)
  until curl -fs "$1" > /dev/null 2>&1; do sleep 0.02; done
  awk -v a="$from" -v b="$(date +%s.%N)" 'BEGIN { printf "%.2f", b - a }'
}
memory() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }

site
answers "http://localhost:$ours/health/ready" > /dev/null
kill "$pid"; wait "$pid" 2> /dev/null || true
if [ "$count" -gt 0 ]; then
  "$bench" make "${EXCHANGE_SHARED:-$root/../shared}/data/patents/cn-kppatent" "$count" "$work/patents.jsonl"
  "$root/run.sh" patents import "$work/patents.jsonl" > /dev/null 2>&1
  site
  answers "http://localhost:$ours/health/ready" > /dev/null
  sleep 5
  kill "$pid"; wait "$pid" 2> /dev/null || true
fi
echo "the demonstration site and $count further patents; load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| process | first page, s | idle a minute later, MiB |"
echo "|---|---:|---:|"
echo bare > "$work/page"
"$bench" serve "$work/page" "http://localhost:$theirs" &
bare=$!
pids+=("$bare")
took=$(answers "http://localhost:$theirs/")
sleep 10
echo "| baseline: bare Kestrel | $took | $(memory "$bare") |"
for _ in 1 2 3; do
  site
  took=$(answers "http://localhost:$ours/")
  sleep 60
  echo "| this site | $took | $(memory "$pid") |"
  kill "$pid"; wait "$pid" 2> /dev/null || true
done
