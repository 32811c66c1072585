using System.Text.RegularExpressions;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Merging;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Architecture;

/// <summary>Every column that names a party or a right follows when two of them are merged, or says why not. A new one fails here until somebody has decided.</summary>
public sealed partial class MergeReferenceTests
{
    // Rows of a profile in the directory: who has one is never the party that goes (ProviderMergeCheck). A turn says nothing of a party.
    private static readonly HashSet<string> _stay = new(StringComparer.Ordinal)
    {
        "Advertising_Advertiser.PartyId",
        "Providers_Admission.ProviderId", "Providers_AdmissionListEntry.ProviderId", "Providers_Case.ProviderId", "Providers_Complaint.ProviderId",
        "Providers_Fee.ProviderId", "Providers_Lead.ProviderId", "Providers_Licence.ProviderId", "Providers_Person.ProviderId", "Providers_Response.ProviderId",
    };

    // The record's own data, and what is shown with the record that is gone. A watch or an answer names things of several kinds.
    private static readonly HashSet<string> _rightsStay = new(StringComparer.Ordinal)
    {
        "Rights_Ipc.RightId", "Rights_Person.RightId", "Rights_Priority.RightId", "Rights_Taxonomy.RightId", "Rights_Text.RightId",
    };

    private static readonly HashSet<string> _subjects = new(StringComparer.Ordinal)
    {
        "Financing_Dossier.RightKeys", "Needs_Answer.SubjectId", "Rights_Right.MergedInto", "Watching_Watch.SubjectId",
    };

    [Fact]
    public Task EveryColumnThatNamesAParty_Follows() => FollowAsync(PartyMerging.Kind, PartyPattern(), _stay, new HashSet<string>());

    [Fact]
    public Task EveryColumnThatNamesARight_Follows() => FollowAsync(RightMerging.Kind, RightPattern(), _rightsStay, _subjects);

    [Fact]
    public async Task WhatFollows_IsCalledInChinese()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.InScopeAsync(services =>
        {
            var translated = SourceTree.Files("src/Modules", "zh-CN.po").SelectMany(file =>
            {
                using var reader = new StringReader(file.Read());
                return PoReader.Read(reader).Select(pair => pair.Key).ToList();
            }).ToHashSet(StringComparer.Ordinal);

            Assert.All(services.GetServices<MergeReference>(), reference => Assert.Contains(reference.Caption, translated));
            return Task.CompletedTask;
        });
    }

    private static async Task FollowAsync(string kind, Regex pattern, IReadOnlySet<string> stay, IReadOnlySet<string> more)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var moved = services.GetServices<MergeReference>().Where(r => r.Kind == kind).Select(r => r.ColumnIn(db)).ToHashSet(StringComparer.Ordinal);
            var found = db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .SelectMany(e => e.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid) && pattern.IsMatch(p.Name))
                    .Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"))
                .ToHashSet(StringComparer.Ordinal);

            Assert.Empty(found.Except(moved).Except(stay));
            Assert.Equal(more.Order(StringComparer.Ordinal), moved.Except(found).Order(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
    }

    [GeneratedRegex("(PartyId|LenderId|ProviderId|ClaimedBy|FinancedBy)$")]
    private static partial Regex PartyPattern();

    [GeneratedRegex("RightId$")]
    private static partial Regex RightPattern();
}
