using System.Text.RegularExpressions;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Modules;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Admin;

/// <summary>The trail can be read: every action and every kind of record that the code writes has a name.</summary>
public sealed partial class AuditNamesTests
{
    // Methods that pass an action on to the trail; whoever writes another one adds it here.
    private static readonly string[] _passing = ["ActAsync", "SecuredAsync", "RecordAskedAsync", "SaveAsync", "RecordAsync", "RefuseAsync"];

    private static readonly string[] _stillToDo =
    [
        "AdvertisingAudit", "DatesAudit", "ProvidersAudit", "EventsAudit", "InvestingAudit", "ListingsAudit", "RightsAudit", "ExpertsAudit", "FinancingAudit",
        "ProductsAudit", "MediaAudit",
    ];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Fact]
    public async Task Actions_OfTheCode_HaveANameEach()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var named = (await NamesAsync(app)).SelectMany(n => n.Actions.Select(a => a.Key)).ToHashSet(StringComparer.Ordinal);
        var written = SourceTree.Files("src/Modules", ".cs").SelectMany(file => ActionsIn(file.Read())).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("user.signed-in", written);
        Assert.Contains("content.withdraw", written);
        Assert.Contains("Right.ClaimRefused", written);
        Assert.Empty(written.Except(named));
    }

    [Fact]
    public void Actions_ThatAreNoLiterals_ComeFromMethodsThatThisTestKnows()
    {
        var methods = SourceTree.Files("src/Modules", ".cs").SelectMany(file => PassedOn().Matches(file.Read()).Select(m => m.Groups["method"].Value))
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(methods.Except(_passing));
    }

    [Fact]
    public async Task Kinds_OfTheCode_HaveANameEach()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var named = (await NamesAsync(app)).SelectMany(n => n.Kinds.Select(k => k.SubjectType)).ToHashSet(StringComparer.Ordinal);
        var audited = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ModuleCatalog>().Modules
            .SelectMany(m => m.GetTypes()).Where(t => t.IsClass && typeof(IAudited).IsAssignableFrom(t)).Select(t => t.Name).ToList()));
        var written = SourceTree.Files("src/Modules", ".cs").SelectMany(file => Subject().Matches(file.Read()).Select(m => m.Groups["type"].Value));

        Assert.Contains("Listing", audited);
        Assert.Contains("SiteSetting", written);
        Assert.Empty(audited.Concat(written).Except(named));
    }

    // Each way of naming records is asked once: a query that a database cannot do shows here.
    [Theory, MemberData(nameof(Both))]
    public async Task Kinds_AskedForRecords_AnswerOnBothDatabases(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var kinds = (await NamesAsync(app)).SelectMany(n => n.Kinds).ToList();
        var gone = Guid.CreateVersion7().ToString("N");
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            foreach (var kind in kinds)
            {
                var found = await kind.FindAsync(db, [gone, ""], TestContext.Current.CancellationToken);
                Assert.DoesNotContain("", found.Keys);
            }
        });
    }

    // An opened entry is read without the code. Modules that do not name all of their fields yet stand on the list, which only becomes shorter.
    [Fact]
    public async Task Fields_OfAllModulesButThoseStillToDo_AreAllNamed()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var unnamed = await app.InScopeAsync(services =>
        {
            var names = services.GetServices<AuditNames>().ToList();
            var types = services.GetRequiredService<AppDbContext>().Model.GetEntityTypes().Where(t => typeof(IAudited).IsAssignableFrom(t.ClrType));
            return Task.FromResult((
                from type in types
                let module = names.Single(n => n.Kinds.Any(k => k.SubjectType == type.ClrType.Name))
                from property in type.GetProperties()
                where property.Name != nameof(IVersioned.Version) && property.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute), inherit: true) != true
                where module.FindField(type.ClrType.Name, property.Name) is null
                select (Module: module.GetType().Name, Field: $"{type.ClrType.Name}.{property.Name}")).ToLookup(row => row.Module, row => row.Field));
        });

        Assert.Equal([], unnamed.Where(module => !_stillToDo.Contains(module.Key)).SelectMany(module => module));

        // What is done leaves the list.
        Assert.All(_stillToDo, module => Assert.Contains(module, unnamed.Select(done => done.Key)));
    }

    [Fact]
    public void ActionsIn_Sample_FindsBothArmsAndPassesOverOthers() => Assert.Equal(
        ["party.verified", "party.rejected", "content.trash"],
        ActionsIn("_audit.Record(approve ? \"party.verified\" : \"party.rejected\", nameof(Party), id); ActAsync(id, \"content.trash\", item => Is(\"a.b\")); Tell(\"listing.closed\");"));

    private static Task<List<AuditNames>> NamesAsync(ExchangeApp app) =>
        app.InScopeAsync(services => Task.FromResult(services.GetServices<AuditNames>().ToList()));

    private static IEnumerable<string> ActionsIn(string source) => Calls().Matches(source)
        .SelectMany(call => Action().Matches(call.Groups["arguments"].Value)).Select(m => m.Groups["action"].Value);

    // Up to what is no plain argument any more.
    [GeneratedRegex("(?:(?:[aA]udit|IAuditTrail>\\(\\))\\.Record|\\b(?:ActAsync|SecuredAsync|RecordAskedAsync|_saves\\.SaveAsync|_saves\\.RecordAsync|RefuseAsync))\\((?<arguments>[^;{}]*?)(?=;|\\{|\\}|=>|$)")]
    private static partial Regex Calls();

    [GeneratedRegex("\"(?<action>[A-Za-z]+(?:\\.[A-Za-z][A-Za-z-]*)+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("[aA]udit\\.Record\\(\\s*[^,;]+,\\s*(?:nameof\\((?<type>\\w+)\\)|\"(?<type>\\w+)\")")]
    private static partial Regex Subject();

    // The method around a call whose first argument is a parameter.
    [GeneratedRegex("\\b(?<method>\\w+)\\([^()]*\\bstring action\\b[^()]*\\)(?:(?!\\n    \\})[\\s\\S])*?[aA]udit\\.Record\\(\\s*action\\b")]
    private static partial Regex PassedOn();
}
