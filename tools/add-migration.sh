#!/usr/bin/env bash
# tools/add-migration.sh NAME: adds the migration to both databases' projects. Generated files are not edited by hand;
# this script alone writes into them, beside what they suppress, why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:?usage: tools/add-migration.sh NAME}
export EXCHANGE_DATA="${TMPDIR:-/tmp}/exchange-design"
echo "Restoring dotnet-ef (at most five minutes) ..."
timeout 300 dotnet tool restore
echo "Building the site ..."
dotnet build src/Web -c Release -v q --nologo
for provider in Sqlite Postgres; do
  echo "Adding $name for $provider ..."
  Database__Provider=$provider Database__ConnectionString=$([ $provider = Sqlite ] && echo "Data Source=:memory:" || echo "Host=none") \
    dotnet ef migrations add "$name" --no-build --configuration Release --project "src/Framework/Exchange.Data.$provider" --startup-project src/Web --context AppDbContext --output-dir Migrations
  sed -i -E 's|^#pragma warning disable 612, 618$|& // Generated: the model may name what its owners call obsolete.|' src/Framework/Exchange.Data.$provider/Migrations/*.cs
done
echo "Done. Read both migrations before you keep them."
