#!/usr/bin/env bash
# Writes clients/openapi.json, as the site describes its API, and the C# client from it.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${PORT:-5398}
work=$(mktemp -d)
dotnet tool restore > "$work/log"
ASPNETCORE_URLS=http://localhost:$port EXCHANGE_DATA=$work SeedDemo=false ./run.sh > "$work/log" 2>&1 &
site=$!
trap 'kill $site 2> /dev/null || true; wait $site 2> /dev/null || true; rm -rf "$work"' EXIT
until curl -fs "http://localhost:$port/health/ready" > /dev/null; do
  kill -0 $site 2> /dev/null || { tail -5 "$work/log" >&2; exit 1; }
  sleep 1
done
curl -fs "http://localhost:$port/api/v1/openapi.json" > clients/openapi.json
dotnet nswag openapi2csclient /input:clients/openapi.json /output:clients/csharp/ExchangeClient.cs /namespace:Exchange.Client /className:ExchangeClient \
  /jsonLibrary:SystemTextJson /generateNullableReferenceTypes:true /injectHttpClient:true /useBaseUrl:false /generateOptionalParameters:true \
  /generateClientInterfaces:false /dateType:System.DateOnly /dateTimeType:System.DateTimeOffset /arrayType:System.Collections.Generic.List /arrayInstanceType:System.Collections.Generic.List /arrayBaseType:System.Collections.Generic.List \
  /responseArrayType:System.Collections.Generic.List /parameterArrayType:System.Collections.Generic.IEnumerable /operationGenerationMode:SingleClientFromOperationId > "$work/log"
# What the generator leaves to be done, ExchangeClient.Json.cs does.
sed -i "/TODO(system.text.json)/d" clients/csharp/ExchangeClient.cs
git --no-pager diff --stat -- clients
