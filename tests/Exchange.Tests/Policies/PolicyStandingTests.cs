using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Policies.Domain;
using Exchange.Policies.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Policies;

/// <summary>A list is filtered by the database and counted by the program: both must mean the same by "in force".</summary>
public sealed class PolicyStandingTests
{
    private static readonly DateOnly _today = new(2026, 11, 27);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Validity_OfEveryTableOfDays_IsTheSameInTheDatabaseAndInTheProgram(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var stored = await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<AppDbContext>();
            db.AddRange(Table().Select((dates, i) => Record(i, dates)));
            await db.SaveChangesAsync(Cancel);
            return await db.Set<PolicyRecord>().AsNoTracking().Where(r => r.Type == "table").ToListAsync(Cancel);
        });
        Assert.Equal(1_024, stored.Count);

        foreach (var validity in Enum.GetValues<Validity>())
        {
            var asked = await app.QueryAsync(db => PolicyStanding.Of(db.Set<PolicyRecord>().AsNoTracking().Where(r => r.Type == "table"), validity, _today).Select(r => r.Id).ToListAsync(Cancel));
            var computed = stored.Where(r => r.Dates.On(_today) == validity).Select(r => r.Id).ToList();
            Assert.NotEmpty(computed);
            Assert.Equal(computed.Order(), asked.Order());
        }
    }

    /// <summary>The filters are counted once for all readers, until something is published or withdrawn or the day changes.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Facets_AreCountedAnew_WhenTheStampGrowsAndWithTheDay(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var today = Exchange.Framework.Time.SiteClock.ToDate(app.Time.GetUtcNow());
        await AddAsync(app, 1, new PolicyDates(today, today, null, null));
        Assert.Equal([Validity.InForce], await CountedAsync());

        // Written past the publication, so that no stamp tells of it.
        await AddAsync(app, 2, new PolicyDates(today, null, null, null));
        Assert.Single(await CountedAsync());
        await app.InScopeAsync(p => p.GetRequiredService<StampStore>().RaiseAsync(PolicyFacetRows.Topic, Cancel));
        await app.Services.GetRequiredService<StampWatcher>().RefreshAsync(Cancel);
        Assert.Equal(2, (await CountedAsync()).Count);

        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Validity.InForce, Validity.Expired], await CountedAsync());

        async Task<List<Validity>> CountedAsync()
        {
            var day = Exchange.Framework.Time.SiteClock.ToDate(app.Time.GetUtcNow());
            var rows = await app.InScopeAsync(p => p.GetRequiredService<PolicyFacetRows>().ReadAsync(
                "table", "zh-CN", p.GetRequiredService<AppDbContext>().Set<PolicyRecord>().AsNoTracking().Where(r => r.Type == "table"), day, Cancel));
            return [.. rows.Select(row => row.Validity).Order()];
        }
    }

    private static Task AddAsync(ExchangeApp app, int number, PolicyDates dates) => app.InScopeAsync(async p =>
    {
        var db = p.GetRequiredService<AppDbContext>();
        db.Add(Record(number, dates));
        await db.SaveChangesAsync(Cancel);
    });

    private static IEnumerable<PolicyDates> Table()
    {
        DateOnly?[] days = [null, _today.AddDays(-1), _today, _today.AddDays(1)];
        return from inForce in days
               from expires in days
               from amended in days
               from repealed in days
               from comment in days
               select new PolicyDates(inForce, expires, amended, repealed, comment);
    }

    private static PolicyRecord Record(int number, PolicyDates dates) => new()
    {
        Id = Guid.CreateVersion7(),
        ContentItemId = $"table-{number}",
        Type = "table",
        Culture = "zh-CN",
        LocalizationSet = $"table-{number}",
        Title = $"Table {number}",
        Url = "/",
        InForceFrom = dates.InForceFrom,
        ExpiresOn = dates.ExpiresOn,
        AmendedOn = dates.AmendedOn,
        RepealedOn = dates.RepealedOn,
        CommentUntil = dates.CommentUntil,
        PublishedAt = DateTimeOffset.UnixEpoch,
    };
}
