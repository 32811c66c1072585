using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Parties;

/// <summary>What is somebody's own work stands first on the desk.</summary>
public sealed class DeskOrderTests
{
    [Theory]
    [InlineData(OrganisationKind.Investor, "InvestingDesk")]
    [InlineData(OrganisationKind.Bank, "OpenRequests")]
    [InlineData(OrganisationKind.Agency, "OpenLeads")]
    [InlineData(OrganisationKind.Enterprise, "OpenRequests")]
    [InlineData(null, "OpenRequests")]
    public async Task Layout_ByKindOfParty_PutsItsOwnWorkBehindTheNextStepOnly(OrganisationKind? kind, string first)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var widgets = await app.InScopeAsync(services => new DeskLayout(services.GetServices<Widget>(), new ActingFor(kind)).ArrangeAsync(Zones.Desk, CancellationToken.None));

        Assert.Equal(["PartyStep", first], widgets.Take(2).Select(w => w.Component));
        Assert.Equal(
            await app.InScopeAsync(services => Task.FromResult(services.GetServices<Widget>().Count(w => w.Zone == Zones.Desk))), widgets.Count);
    }

    // An investor's first act is its own; importing patents stays possible and is no more the strongest thing on the page.
    [Fact]
    public async Task Desk_OfAnInvestor_BeginsWithInvesting()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (investor, _) = await site.JoinAsync(OrganisationKind.Investor, "示例投资", "investor@test.example");
        var (firm, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例钒业", "firm@test.example");

        var own = await investor.GetPageAsync("/desk");
        var others = await firm.GetPageAsync("/desk");

        Assert.Equal("investing-desk", own.QuerySelector(".desk-cards section.card h2")!.Id);
        Assert.Null(own.QuerySelector("a.btn-primary[href='/desk/imports']"));
        Assert.NotNull(own.QuerySelector("a[href='/desk/imports']"));
        Assert.NotNull(others.QuerySelector("a.btn-primary[href='/desk/imports']"));
    }

    private sealed class ActingFor : ICurrentParty
    {
        private readonly OrganisationKind? _kind;

        public ActingFor(OrganisationKind? kind) => _kind = kind;

        public Task<CurrentParty?> GetAsync(CancellationToken cancellationToken) => Task.FromResult(_kind is null ? null : new CurrentParty(
            new PartySummary(Guid.CreateVersion7(), PartyKind.Organisation, _kind, "示例", [], VerificationState.Verified, null, IsDemo: true), MemberRole.Administrator));
    }
}
