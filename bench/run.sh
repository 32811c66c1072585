#!/usr/bin/env bash
# bench/run.sh import [N [postgres]]: makes N patents (default 100000) out of the shared texts as JSON Lines, imports them twice into an
# empty database (SQLite, or a PostgreSQL of its own) with `patents import`, and prints time and peak memory of each run beside
# baselines of the same run: reading the file without a register, writing the same rows without a program (INSERT ... SELECT, a
# statement a table), and for SQLite one row and one Lucene document a record without anything else.
# bench/run.sh media [JPEG]: makes the smaller versions of a picture, beside decoding alone.
# bench/run.sh content [N [SECONDS]]: N articles (default 10000) here and in WordPress, and the requests a second of both.
# bench/run.sh laws: asks questions in plain Chinese over the shared laws, and prints recall@10 of the product and of plain BM25.
# bench/run.sh search [N [SECONDS]]: searches over N patents (default 100000) beside Lucene alone in process and beside Groonga.
# bench/run.sh pages [SECONDS]: kept pages beside a bare Kestrel endpoint that sends the same bytes.
# bench/run.sh start [N]: time to the first page and idle memory of a demonstration site with N further patents (default 0).
# bench/run.sh quality: the judged questions of bench/patents and the shared texts' keyphrases, beside plain BM25.
# bench/run.sh publish [N]: serves N invented articles (default 10000), publishes five more one after another from another
# process, and prints how long after its publication each stands in the list, in the search and in the feed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${1:-}" = media ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  EXCHANGE_DATA=$work "$root/run.sh" media measure "${@:2}"
  exit
fi
case ${1:-} in
  content | search | pages | start) exec bash "$root/bench/$1.sh" "${@:2}" ;;
esac
if [ "${1:-}" = quality ]; then
  texts=${EXCHANGE_SHARED:-$root/../shared}/data/patents/cn-kppatent
  [ -d "$texts" ] || { echo "missing: the shared texts, EXCHANGE_SHARED" >&2; exit 3; }
  dotnet build "$root/bench/Exchange.Bench" -c Release -v q --nologo > /dev/null
  exec "$root/artifacts/bin/Exchange.Bench/release/Exchange.Bench" quality "$texts" "$root/bench/patents"
fi
if [ "${1:-}" = laws ]; then
  export EXCHANGE_SHARED=${EXCHANGE_SHARED:-$root/../shared}
  dotnet build "$root/tests/Exchange.Tests" -c Release -v q --nologo > /dev/null
  exec "$root/artifacts/bin/Exchange.Tests/release/Exchange.Tests" --filter-class Exchange.Tests.Policies.LawSearchTests --explicit on --show-live-output on
fi
if [ "${1:-}" = publish ]; then
  count=${2:-10000}
  work=$(mktemp -d)
  site=
  trap '[ -z "$site" ] || { kill "$site" && wait "$site" || true; } 2> /dev/null; rm -rf "$work"' EXIT
  export EXCHANGE_DATA=$work/data ASPNETCORE_URLS=http://127.0.0.1:${PORT:-5390}
  awk -v count="$count" 'BEGIN {
    text = "本条为测试数据。攀枝花围绕钒钛专利的转让、许可与质押融资开展服务，企业可以在线查询政策、提交材料并查看进度。"
    for (i = 0; i < 12; i++) body = body text "\\n\\n"
    for (i = 1; i <= count; i++) printf "{\"id\":\"bench-%d\",\"type\":\"article\",\"title\":\"示例：钒钛资讯 %d\",\"text\":\"%s\"}\n", i, i, body
  }' > "$work/articles.jsonl"
  "$root/run.sh" content import "$work/articles.jsonl" --publish > /dev/null 2> "$work/log"
  # It asks the search again and again until the text is there.
  RateLimits__ApiPerMinute=1000000 SeedDemo=false "$root/run.sh" > "$work/site.log" 2>&1 &
  site=$!
  until curl -sf "$ASPNETCORE_URLS/health/ready" > /dev/null 2>&1; do sleep 0.5; done

  # seen NAME PATH WORD: writes down when the page first holds the word.
  seen() {
    until curl -s "$ASPNETCORE_URLS$2" | grep "$3" > /dev/null; do sleep 0.02; done
    date +%s%3N > "$work/$1"
  }

  echo "$count articles; load average before: $(cut -d' ' -f1 /proc/loadavg)"
  echo
  echo "| publication | list, ms | search, ms | feed, ms |"
  echo "|------------:|---------:|-----------:|---------:|"
  for word in Quartzite Feldspar Ilmenite Perovskite Wolframite; do
    printf '{"id":"%s","type":"article","title":"%s","text":"测试。"}\n' "$word" "$word" > "$work/one.jsonl"
    seen list /news "$word" & list=$!
    seen search "/search?source=content&q=$word" "<mark>$word" & search=$!
    seen feed /news/feed.atom "$word" & feed=$!
    "$root/run.sh" content import "$work/one.jsonl" --publish > /dev/null 2> "$work/log"
    wait "$list" "$search" "$feed"
    at=$(curl -s "$ASPNETCORE_URLS/api/v1/articles?q=$word" | sed 's/.*"publishedAt":"\([^"]*\)".*/\1/')
    at=$(date -d "$at" +%s%3N)
    echo "| $word | $(($(< "$work/list") - at)) | $(($(< "$work/search") - at)) | $(($(< "$work/feed") - at)) |"
  done
  exit
fi
[ "${1:-}" = import ] || { echo "usage: bench/run.sh import [N [postgres]] | media [JPEG] | content [N [SECONDS]] | laws | search [N [SECONDS]] | pages [SECONDS] | start [N] | quality | publish [N]" >&2; exit 1; }
count=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export EXCHANGE_DATA=$work/data
database=${3:-sqlite}
if [ "$database" = postgres ]; then
  . "$root/bench/postgres.sh"
  trap 'pg_stop "$work"; rm -rf "$work"' EXIT
  pg_start "$work"
fi
texts=${EXCHANGE_SHARED:-$root/../shared}/data/patents/cn-kppatent
[ -d "$texts" ] || { echo "missing: the shared texts, EXCHANGE_SHARED" >&2; exit 3; }
dotnet build "$root/bench/Exchange.Bench" -c Release -v q --nologo > /dev/null
bench=$root/artifacts/bin/Exchange.Bench/release/Exchange.Bench
"$bench" make "$texts" "$count" "$work/patents.jsonl"
"$root/run.sh" migrate > /dev/null
[ "$database" = postgres ] || cp "$EXCHANGE_DATA/exchange.db" "$work/empty.db"
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

# The rows once more into empty tables with the same indexes, a statement a table.
insert_again() {
  psql -qAt "$pg_uri" -c "SELECT format('CREATE TABLE again.%1\$I (LIKE public.%1\$I INCLUDING ALL); INSERT INTO again.%1\$I OVERRIDING SYSTEM VALUE SELECT * FROM public.%1\$I;', tablename)
    FROM pg_tables WHERE schemaname = 'public' AND (tablename LIKE 'Rights\_%' OR tablename = 'Search_Change') ORDER BY tablename" > "$work/again.sql"
  psql -q "$pg_uri" -c 'CREATE SCHEMA again' && psql -q -1 -v ON_ERROR_STOP=1 "$pg_uri" -f "$work/again.sql" > /dev/null
  psql -qAt "$pg_uri" -c 'SELECT count(*) FROM again."Rights_Right"'
}

echo "$database: $count records, $(($(stat -c %s "$work/patents.jsonl") / 1048576)) MiB of JSON Lines; load average before: $load"
echo
echo "| run                        |  seconds | records/s | processor s   | peak MiB | result |"
echo "|----------------------------|---------:|----------:|--------------:|---------:|--------|"
measure "baseline: reading alone" "$bench" read "$work/patents.jsonl"
measure "import, empty database" "$root/run.sh" patents import "$work/patents.jsonl"
measure "import again, unchanged" "$root/run.sh" patents import "$work/patents.jsonl"
if [ "$database" = postgres ]; then
  server=$(pg_seconds)
  measure "baseline: same rows, SQL" insert_again
  echo
  echo "Processor time of PostgreSQL itself: $server s for both imports, then $(awk -v a="$(pg_seconds)" -v b="$server" 'BEGIN { printf "%.1f", a - b }') s for the rows by SQL."
else
  measure "baseline: same rows, SQL" "$bench" insert "$EXCHANGE_DATA/exchange.db" "$work/empty.db"
  measure "baseline: SQLite and Lucene" "$bench" insert-index "$work/patents.jsonl" "$work/raw"
fi
