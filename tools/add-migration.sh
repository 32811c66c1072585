#!/usr/bin/env bash
# tools/add-migration.sh NAME: adds the migration to both databases' projects. Generated files are not edited by hand.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:?usage: tools/add-migration.sh NAME}
export EXCHANGE_DATA="${TMPDIR:-/tmp}/exchange-design"
dotnet tool restore >/dev/null
dotnet build src/Web -c Debug -v q --nologo
for provider in Sqlite Postgres; do
  Database__Provider=$provider Database__ConnectionString=$([ $provider = Sqlite ] && echo "Data Source=:memory:" || echo "Host=none") \
    dotnet ef migrations add "$name" --no-build --project "src/Framework/Exchange.Data.$provider" --startup-project src/Web --context AppDbContext --output-dir Migrations
done
