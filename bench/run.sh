#!/usr/bin/env bash
# bench/run.sh import [N]: makes N invented patents (default 100000), imports them twice into an empty SQLite database
# with `patents import`, and prints time and peak memory of each run.
# bench/run.sh laws: asks questions in plain Chinese over the shared laws, and prints recall@10 of the product and of plain BM25.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${1:-}" = laws ]; then
  export EXCHANGE_SHARED=${EXCHANGE_SHARED:-$root/../shared}
  dotnet build "$root/tests/Exchange.Tests" -c Release -v q --nologo > /dev/null
  exec "$root/artifacts/bin/Exchange.Tests/release/Exchange.Tests" --filter-class Exchange.Tests.Policies.LawSearchTests --explicit on --show-live-output on
fi
[ "${1:-}" = import ] || { echo "usage: bench/run.sh import [N] | laws" >&2; exit 1; }
count=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export EXCHANGE_DATA=$work/data
awk -v count="$count" 'BEGIN {
  text = "一种钒渣钠化焙烧提取五氧化二钒的方法，包括混料、焙烧、浸出、沉淀与煅烧，其特征在于控制焙烧温度与保温时间，使钒的转浸率提高，尾渣返回利用。"
  for (i = 0; i < 8; i++) body = body text
  for (i = 1; i <= count; i++) {
    number = sprintf("20901%07d", i); sum = 0
    for (k = 1; k <= 12; k++) sum += substr(number, k, 1) * ((k - 1) % 8 + 2)
    check = sum % 11; if (check == 10) check = "X"
    printf "{\"application_number\":\"%s.%s\",\"publication_number\":\"CN19%07dA\",\"title\":\"示例：钒钛工艺 %d\",\"abstract\":\"%s\",\"claims\":[\"1.%s\",\"2.根据权利要求1所述的方法。\"],\"applicants\":[\"示例单位%d\"],\"inventors\":[\"甲\",\"乙\"],\"ipc\":[\"C22B 34/22\",\"C01G 31/02\"],\"filing_date\":\"2090-01-02\",\"publication_date\":\"2090-07-02\"}\n", number, check, i, i, body, body, i % 500
  }
}' > "$work/patents.jsonl"
"$root/run.sh" migrate > /dev/null
printf 'run\trecords\tseconds\trecords/s\tpeak MiB\tresult\n'
for run in first again; do
  start=$(date +%s.%N)
  "$root/run.sh" patents import "$work/patents.jsonl" > "$work/result" 2> "$work/log" &
  pid=$!
  peak=0
  while kill -0 "$pid" 2> /dev/null; do
    now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2> /dev/null || true)
    [ -n "$now" ] && [ "$now" -gt "$peak" ] && peak=$now
    sleep 0.2
  done
  wait "$pid" || { cat "$work/log" >&2; exit 1; }
  awk -v run="$run" -v n="$count" -v s="$start" -v e="$(date +%s.%N)" -v kib="$peak" -v result="$(tr '\n\t' '; ' < "$work/result")" \
    'BEGIN { t = e - s; printf "%s\t%d\t%.1f\t%d\t%d\t%s\n", run, n, t, n / t, kib / 1024, result }'
done
