#!/usr/bin/env bash
# bench/run.sh search [N [SECONDS]]: N patents (default 100000) made from the shared texts, imported here; the search of the API and of
# the catalog page beside Lucene alone on the same index in one process, and beside Groonga over HTTP with the same texts.
# Needs: EXCHANGE_SHARED, wrk, groonga (Debian's packages).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
count=${1:-100000}
seconds=${2:-15}
texts=${EXCHANGE_SHARED:-$root/../shared}/data/patents/cn-kppatent
clients=8
for need in wrk groonga; do
  command -v "$need" > /dev/null || { echo "missing: apt-get install --no-install-recommends wrk groonga" >&2; exit 3; }
done
[ -d "$texts" ] || { echo "missing: the shared texts, EXCHANGE_SHARED" >&2; exit 3; }
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
"$bench" make "$texts" "$count" "$work/patents.jsonl"
"$root/run.sh" patents import "$work/patents.jsonl" > /dev/null 2> "$work/log" || { cat "$work/log" >&2; exit 1; }

# serve SECONDS: the site, which keeps pages and answers so long.
serve() {
  PageCache__Seconds=$1 SeedDemo=false RateLimits__ApiPerMinute=100000000 ASPNETCORE_URLS=http://localhost:$ours "$root/run.sh" > "$work/ours.log" 2>&1 &
  site=$!
  pids+=("$site")
  for _ in $(seq 7200); do
    curl -fs "http://localhost:$ours/health/ready" > /dev/null 2>&1 && [ "$(curl -fs "http://localhost:$ours/api/v1/patents?pageSize=1" | sed 's/.*"total":\([0-9]*\).*/\1/')" = "$count" ] && break
    kill -0 "$site" || { tail -5 "$work/ours.log" >&2; exit 1; }
    sleep 1
  done
}
serve 0

cat > "$work/ask.lua" << 'LUA'
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local i = 0
request = function()
  i = i % #paths + 1
  return wrk.format("GET", paths[i])
end
done = function(summary, latency)
  local wrong = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
  io.write(string.format("= %.1f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, wrong))
end
LUA

# asked BASE PATH: requests a second, 99th percentile in ms, wrong answers, after three seconds of warming up; PATH has Q for the query.
asked() {
  awk -F'\t' -v path="$2" '{ p = path; i = index(p, "QUERY"); print substr(p, 1, i - 1) $2 substr(p, i + 5) }' "$work/queries" > "$work/paths"
  PATHS=$work/paths wrk -t1 -c$clients -d3 -s "$work/ask.lua" "$1" > /dev/null
  PATHS=$work/paths wrk -t1 -c$clients -d"$seconds" -s "$work/ask.lua" "$1" | awk '/^= / { print $2, $3, $4 }'
}

index=$EXCHANGE_DATA/index/0/$(cut -d' ' -f1 "$EXCHANGE_DATA/index/0/current")
echo "$count patents, $(du -sm "$index" | cut -f1) MiB of index, $clients clients; load average before: $(cut -d' ' -f1 /proc/loadavg)"
for asked in 2000 200; do
  "$bench" queries "$texts" "$asked" > "$work/queries"
  cut -f1 "$work/queries" > "$work/words"
  echo
  echo "| $(wc -l < "$work/words") different queries | requests/s | p99 ms | wrong |"
  echo "|---|---:|---:|---:|"
  IFS=$'\t' read -r rate p99 _ < <("$bench" raw "$index" "$work/words" $clients "$seconds")
  echo "| baseline: Lucene alone, in process | $rate | $p99 | – |"
  read -r rate p99 wrong < <(asked "http://localhost:$ours" "/api/v1/patents?q=QUERY")
  echo "| API, facets and marked words | $rate | $p99 | $wrong |"
  read -r rate p99 wrong < <(asked "http://localhost:$ours" "/patents?q=QUERY")
  echo "| catalog page, not kept | $rate | $p99 | $wrong |"
done
kill "$site"
wait "$site" 2> /dev/null || true

# The last queries, 200, again: now answers are kept, as they are wherever nobody turns that off.
serve 60
read -r rate p99 wrong < <(asked "http://localhost:$ours" "/api/v1/patents?q=QUERY")
echo "| API, answers kept | $rate | $p99 | $wrong |"
kill "$site"
wait "$site" 2> /dev/null || true

"$bench" groonga "$work/patents.jsonl" "$work/groonga.grn"
mkdir "$work/groonga"
groonga -n "$work/groonga/db" < "$work/groonga.grn" > "$work/groonga.log"
groonga -s --protocol http -p $theirs "$work/groonga/db" > "$work/groonga.log" 2>&1 &
pids+=($!)
for _ in $(seq 60); do curl -fs "http://localhost:$theirs/d/status" > /dev/null 2>&1 && break; sleep 0.5; done
# Groonga keeps answers too: none at first, as above, then those to all the queries.
for round in "2000 0" "200 0" "200 1000"; do
  read -r asked kept <<< "$round"
  curl -fs "http://localhost:$theirs/d/cache_limit?max=$kept" > /dev/null
  "$bench" queries "$texts" "$asked" > "$work/queries"
  read -r rate p99 wrong < <(asked "http://localhost:$theirs" "/d/select?table=Patents&match_columns=title*8%7C%7Cabstract*2%7C%7Cclaims&query=QUERY&output_columns=_key,title,snippet_html(abstract)&sort_keys=-_score&limit=20&drilldowns%5Ba%5D.keys=ipc&drilldowns%5Ba%5D.limit=50&drilldowns%5Bb%5D.keys=year&drilldowns%5Bb%5D.limit=50&drilldowns%5Bc%5D.keys=ends&drilldowns%5Bc%5D.limit=50&drilldowns%5Bd%5D.keys=kind")
  echo
  echo "| $asked queries, Groonga$([ "$kept" = 0 ] || echo ", answers kept") | requests/s | p99 ms | wrong |"
  echo "|---|---:|---:|---:|"
  echo "| Groonga $(groonga --version | sed -n '1s/Groonga \([0-9.]*\).*/\1/p'), four facets and marked words | $rate | $p99 | $wrong |"
done
