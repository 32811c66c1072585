#!/usr/bin/env bash
# Tries every cell of docs/roles.md, writes what the site says, and adds rows for addresses that are new.
# Read the difference before you keep it.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Exchange.Tests -c Release -v q --nologo
EXCHANGE_WRITE_ROLES=true artifacts/bin/Exchange.Tests/release/Exchange.Tests --no-progress --no-ansi --filter-class Exchange.Tests.Roles.RoleTableTests || true
git --no-pager diff --stat -- docs/roles.md
