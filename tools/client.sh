#!/usr/bin/env bash
# Writes clients/openapi.json and the C# client from the description that the site gives of its API.
# Needs NSwag's console: dotnet tool install --global NSwag.ConsoleCore --version 14.7.1
set -euo pipefail
cd "$(dirname "$0")/.."
nswag=${NSWAG:-nswag}
command -v "$nswag" >/dev/null || { echo "Install NSwag's console first: dotnet tool install --global NSwag.ConsoleCore --version 14.7.1" >&2; exit 3; }
if [ -z "${EXCHANGE_CLIENT_ALONE:-}" ]; then
  dotnet build tests/Exchange.Tests -c Release -v q --nologo
  EXCHANGE_WRITE_CLIENT=true artifacts/bin/Exchange.Tests/release/Exchange.Tests --no-progress --no-ansi --filter-class Exchange.Tests.Api.ClientDocumentTests
fi
"$nswag" openapi2csclient /runtime:Net80 /input:clients/openapi.json /output:clients/csharp/ExchangeClient.cs /namespace:Exchange.Client /className:ExchangeClient \
  /jsonLibrary:SystemTextJson /generateNullableReferenceTypes:true /injectHttpClient:true /useBaseUrl:false /generateOptionalParameters:true \
  /generateClientInterfaces:false /dateType:System.DateOnly /dateTimeType:System.DateTimeOffset /arrayType:System.Collections.Generic.List /arrayInstanceType:System.Collections.Generic.List /arrayBaseType:System.Collections.Generic.List \
  /responseArrayType:System.Collections.Generic.List /parameterArrayType:System.Collections.Generic.IEnumerable /operationGenerationMode:SingleClientFromOperationId
git --no-pager diff --stat -- clients
