#!/usr/bin/env bash
# bench/run.sh import [N]: makes N invented patents (default 100000) as JSON Lines, imports them twice into an empty SQLite
# database with `patents import`, and prints time and peak memory of each run beside two baselines of the same run:
# reading the file without a register, and writing the same rows without a program (INSERT ... SELECT, a statement a table).
# bench/run.sh media [JPEG]: makes the smaller versions of a picture, beside decoding alone.
# bench/run.sh content [N [SECONDS]]: N articles (default 10000) here and in WordPress, and the requests a second of both.
# bench/run.sh laws: asks questions in plain Chinese over the shared laws, and prints recall@10 of the product and of plain BM25.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${1:-}" = media ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  EXCHANGE_DATA=$work "$root/run.sh" media measure "${@:2}"
  exit
fi
if [ "${1:-}" = content ]; then
  exec bash "$root/bench/content.sh" "${@:2}"
fi
if [ "${1:-}" = laws ]; then
  export EXCHANGE_SHARED=${EXCHANGE_SHARED:-$root/../shared}
  dotnet build "$root/tests/Exchange.Tests" -c Release -v q --nologo > /dev/null
  exec "$root/artifacts/bin/Exchange.Tests/release/Exchange.Tests" --filter-class Exchange.Tests.Policies.LawSearchTests --explicit on --show-live-output on
fi
[ "${1:-}" = import ] || { echo "usage: bench/run.sh import [N] | media [JPEG] | content [N [SECONDS]] | laws" >&2; exit 1; }
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
dotnet build "$root/bench/Exchange.Bench" -c Release -v q --nologo > /dev/null
cp "$EXCHANGE_DATA/exchange.db" "$work/empty.db"
load=$(cut -d' ' -f1 /proc/loadavg)

# measure NAME COMMAND...: the command's time, its processor time (which tells more where the machine is shared), and the
# highest memory its process had.
measure() {
  local name=$1 start end pid now peak=0 ticks=0
  shift
  start=$(date +%s.%N)
  "$@" > "$work/result" 2> "$work/log" &
  pid=$!
  while kill -0 "$pid" 2> /dev/null; do
    now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2> /dev/null || true)
    [ -n "$now" ] && [ "$now" -gt "$peak" ] && peak=$now
    now=$(awk '{ print $14 + $15 }' "/proc/$pid/stat" 2> /dev/null || true)
    [ -n "$now" ] && [ "$now" -gt "$ticks" ] && ticks=$now
    sleep 0.1
  done
  wait "$pid" || { cat "$work/log" >&2; exit 1; }
  end=$(date +%s.%N)
  awk -v run="$name" -v n="$count" -v s="$start" -v e="$end" -v kib="$peak" -v cpu="$ticks" -v hz="$(getconf CLK_TCK)" -v result="$(tr '\n\t' '; ' < "$work/result")" \
    'BEGIN { t = e - s; printf "| %-26s | %8.1f | %9d | %13.1f | %8d | %s |\n", run, t, n / t, cpu / hz, kib / 1024, result }'
}

echo "$count records, $(($(stat -c %s "$work/patents.jsonl") / 1048576)) MiB of JSON Lines; load average before: $load"
echo
echo "| run                        |  seconds | records/s | processor s   | peak MiB | result |"
echo "|----------------------------|---------:|----------:|--------------:|---------:|--------|"
bench=$root/artifacts/bin/Exchange.Bench/release/Exchange.Bench
measure "baseline: reading alone" "$bench" read "$work/patents.jsonl"
measure "import, empty database" "$root/run.sh" patents import "$work/patents.jsonl"
measure "import again, unchanged" "$root/run.sh" patents import "$work/patents.jsonl"
measure "baseline: same rows, SQL" "$bench" insert "$EXCHANGE_DATA/exchange.db" "$work/empty.db"
