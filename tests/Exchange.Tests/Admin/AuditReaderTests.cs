using System.Security.Claims;
using Exchange.Admin.Services;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Admin;

public sealed class AuditReaderTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Page_ByFilters_FindsAndPagesByKey(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            for (var i = 0; i < 120; i++)
            {
                db.Add(new AuditEntry
                {
                    // The first ones stand at 00:30 in Shanghai on 22 November, which is still the 21st in UTC.
                    At = new DateTimeOffset(2026, 11, 21, 16, 30, 0, TimeSpan.Zero).AddDays(i < 60 ? 0 : 1), ActorId = "u1", ActorName = "张三",
                    Action = i % 2 == 0 ? "sample.approved" : "sample.returned", SubjectType = "Sample", SubjectId = "7",
                });
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var first = await ReadAsync(app, new AuditFilter { Actor = "张三" });
        var second = await ReadAsync(app, new AuditFilter { Actor = "u1", Before = first.Older });
        var third = await ReadAsync(app, new AuditFilter { SubjectType = "Sample", SubjectId = "7", Before = second.Older });
        var day = await ReadAsync(app, new AuditFilter { What = "sample.approved", From = new DateOnly(2026, 11, 22), To = new DateOnly(2026, 11, 22) });

        Assert.Equal([50, 50, 20], [first.Lines.Count, second.Lines.Count, third.Lines.Count]);
        Assert.Null(third.Older);
        Assert.Equal(120, first.Lines.Concat(second.Lines).Concat(third.Lines).Select(l => l.First.Id).Distinct().Count());
        Assert.Equal(30, day.Lines.Count);
    }

    // Thirty records of one save are one line, which tells of all of them; what others did, or did later, stands alone.
    [Theory, MemberData(nameof(Both))]
    public async Task Page_OfWhatWasWrittenTogether_FoldsItIntoOneLine(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var at = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            for (var i = 0; i < 30; i++)
            {
                db.Add(Entry("system", $"{i:D2}", at.AddMilliseconds(i)));
            }

            db.Add(Entry("张三", "31", at.AddMilliseconds(31)));
            db.Add(Entry("张三", "32", at.AddMinutes(1)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await ReadAsync(app, new AuditFilter { SubjectType = "Deadline", What = ".Added" });

        Assert.Equal([1, 1, 30], page.Lines.Select(l => l.Items.Count));
        Assert.Null(page.Older);
        Assert.Empty((await ReadAsync(app, new AuditFilter { SubjectType = "Deadline", What = ".Deleted" })).Lines);

        static AuditEntry Entry(string actor, string id, DateTimeOffset at) => new()
        {
            At = at, ActorName = actor, Action = "Deadline.Added", SubjectType = "Deadline", SubjectId = id,
        };
    }

    // Who may not open a dossier, an inquiry or an investor's list learns nothing of it from the trail either, on no way.
    [Theory, MemberData(nameof(Both))]
    public async Task Trail_ForTheAuditor_LeavesOutConfidentialRecords(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            foreach (var subject in new[] { "Dossier", "DossierRequest", "ShortlistEntry", "Inquiry", "Sample" })
            {
                db.Add(new AuditEntry
                {
                    At = app.Time.GetUtcNow(), ActorId = "u1", ActorName = "张三", Action = "sample.done", SubjectType = subject, SubjectId = $"no-{subject}",
                    NewValues = "{\"Amount\":300000000}",
                });
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var auditor = await app.SignInAsRoleAsync("Auditor");
        var owner = await app.SignInAsRoleAsync("Administrator");

        foreach (var path in new[] { "/Admin/Audit?what=sample", "/Admin/Audit/Export?what=sample", "/Admin/Audit?subjectType=Dossier" })
        {
            var seen = await auditor.GetStringAsync(path, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("no-Dossier", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("no-ShortlistEntry", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("no-Inquiry", seen, StringComparison.Ordinal);
            Assert.Equal(path.Contains("what=", StringComparison.Ordinal), seen.Contains("no-Sample", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("value=\"Dossier\"", await auditor.GetStringAsync("/Admin/Audit", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("no-Dossier", await owner.GetStringAsync("/Admin/Audit?what=sample", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<AuditPage> ReadAsync(ExchangeApp app, AuditFilter filter) => app.InScopeAsync(services =>
        ActivatorUtilities.CreateInstance<AuditReader>(services).PageAsync(filter, new ClaimsPrincipal(), TestContext.Current.CancellationToken));
}
