using System.Net;
using Exchange.Financing.Domain;
using Exchange.Framework.Auditing;
using Exchange.Media.Data;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Financing;

/// <summary>Documents of a dossier: what they are by their content, who opens them, and that they go with it.</summary>
public sealed class DossierDocumentTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Document_IsOpenedWithConsentOnly_EachTimeOnRecord_AndGoesWithTheDossier(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId, otherId);
        var page = $"/desk/financing/{number}";
        await AddAsync(site.Firm, number, "执照.pdf", Samples.Pdf);
        var document = await site.App.QueryAsync(db => db.Set<DossierDocument>().AsNoTracking().SingleAsync(Cancel));
        var request = $"/desk/financing/requests/{(await site.RequestAsync(bankId)).Id:N}";
        var address = $"{request}/documents/{document.Id:N}";

        // The firm reads its own, without a record; nobody reads by the address of the file, and no lender before consent.
        Assert.Equal(Samples.Pdf, await site.Firm.GetByteArrayAsync($"{page}/documents/{document.Id:N}", Cancel));
        var file = await site.App.QueryAsync(db => db.Set<MediaFile>().AsNoTracking().SingleAsync(f => f.Id == document.FileId, Cancel));
        foreach (var (reader, path) in new[] { (bank, address), (bank, $"/files/{file.Id:N}/{file.Name}"), (site.Firm, $"/files/{file.Id:N}/{file.Name}"), (bank, $"{page}/documents/{document.Id:N}") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path, Cancel)).StatusCode);
        }

        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<DossierOpening>().CountAsync(Cancel)));
        await site.Firm.PostFormAsync(page, (await FormOfAsync(site, bankId, number)));
        using var opened = await bank.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(opened.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address, Cancel)).StatusCode);
        var log = (await site.Firm.GetPageAsync($"{page}/openings")).QuerySelectorAll("tbody tr").Single();
        Assert.Contains("示例甲银行", log.TextContent, StringComparison.Ordinal);
        Assert.Contains("营业执照", log.TextContent, StringComparison.Ordinal);

        // The operator opens it within the hour of a reason, which the firm reads.
        var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/Admin/Financing/{number}/documents/{document.Id:N}", Cancel)).StatusCode);
        await reviewer.PostFormAsync($"/Admin/Financing/{number}", "/open", ("Reason", "核对投诉材料"));
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync($"/Admin/Financing/{number}/documents/{document.Id:N}", Cancel)).StatusCode);
        Assert.Contains("核对投诉材料", await site.Firm.GetStringAsync($"{page}/openings", Cancel), StringComparison.Ordinal);

        await site.Firm.PostFormAsync($"{page}/end", "/withdraw");
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<DossierDocument>().CountAsync(Cancel)));
        site.App.Time.Advance(TimeSpan.FromDays(2));
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<MediaFile>().CountAsync(f => f.Id == document.FileId, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Document_OfAnotherKindTooManyOrByOthers_IsRefused(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (stranger, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例别家公司", "stranger@test.example");
        var number = await FinancingSite.BeginAsync(site.Firm);

        var script = await AddAsync(site.Firm, number, "财务报表.pdf", "<script>alert(1)</script>"u8.ToArray());
        Assert.NotNull((await script.ReadPageAsync()).QuerySelector(".notice-error, .notice-warn, [role=alert]"));
        Assert.Equal(0, await CountAsync());
        Assert.Equal(1, await site.AuditsAsync("dossier.refused"));
        for (var i = 0; i < DossierDocument.Most; i++)
        {
            await AddAsync(site.Firm, number, $"材料{i}.pdf", Samples.Pdf);
        }

        Assert.Equal(DossierDocument.Most, await CountAsync());
        Assert.Null((await site.Firm.GetPageAsync($"/desk/financing/{number}")).QuerySelector("#document-file"));
        var document = await site.App.QueryAsync(db => db.Set<DossierDocument>().AsNoTracking().OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/financing/{number}/documents/{document:N}", Cancel)).StatusCode);

        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/remove");
        Assert.Equal(DossierDocument.Most - 1, await CountAsync());

        // A name may tell what the trail need not know.
        Assert.False(await site.App.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.NewValues != null && a.NewValues.Contains("材料0"), Cancel)));

        Task<int> CountAsync() => site.App.QueryAsync(db => db.Set<DossierDocument>().CountAsync(Cancel));
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient firm, string number, string name, byte[] content) => firm.PostFileAsync(
        $"/desk/financing/{number}", "File", name, content, null, ("Kind", "BusinessLicence"));

    private static async Task<string> FormOfAsync(FinancingSite site, Guid lender, string number) =>
        $"/desk/financing/{number}/requests/{(await site.RequestAsync(lender)).Id:N}/access";
}
