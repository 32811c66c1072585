using System.Text.RegularExpressions;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Merging;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Architecture;

/// <summary>Every column that names a party follows when two parties are merged, or says why not. A new one fails here until somebody has decided.</summary>
public sealed partial class MergeReferenceTests
{
    // Rows of a profile in the directory: who has one is never the party that goes (ProviderMergeCheck). A turn says nothing of a party.
    private static readonly HashSet<string> _stay = new(StringComparer.Ordinal)
    {
        "Advertising_Advertiser.PartyId",
        "Providers_Admission.ProviderId", "Providers_AdmissionListEntry.ProviderId", "Providers_Case.ProviderId", "Providers_Complaint.ProviderId",
        "Providers_Fee.ProviderId", "Providers_Lead.ProviderId", "Providers_Licence.ProviderId", "Providers_Person.ProviderId", "Providers_Response.ProviderId",
    };

    [Fact]
    public async Task EveryColumnThatNamesAParty_Follows()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var moved = services.GetServices<MergeReference>().Where(r => r.Kind == PartyMerging.Kind).Select(r => r.ColumnIn(db)).ToHashSet(StringComparer.Ordinal);
            var found = db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .SelectMany(e => e.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid) && PartyPattern().IsMatch(p.Name))
                    .Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"))
                .ToHashSet(StringComparer.Ordinal);

            Assert.Empty(found.Except(moved).Except(_stay));
            Assert.Empty(moved.Except(found));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task WhatFollows_IsCalledInChinese()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.InScopeAsync(services =>
        {
            var translated = SourceTree.Files("src/Modules/Exchange.Parties", "zh-CN.po").SelectMany(file =>
            {
                using var reader = new StringReader(file.Read());
                return PoReader.Read(reader).Select(pair => pair.Key).ToList();
            }).ToHashSet(StringComparer.Ordinal);

            Assert.All(services.GetServices<MergeReference>(), reference => Assert.Contains(reference.Caption, translated));
            return Task.CompletedTask;
        });
    }

    [GeneratedRegex("(PartyId|LenderId|ProviderId|ClaimedBy|FinancedBy)$")]
    private static partial Regex PartyPattern();
}
