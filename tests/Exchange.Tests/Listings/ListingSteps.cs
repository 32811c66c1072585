using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Listings;

/// <summary>What several tests of listings do on the way to their own subject.</summary>
internal static class ListingSteps
{
    public static async Task<string> PublishedAsync(ListingsSite site, PartySummary party)
    {
        var number = await SubmittedAsync(site, party);
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        return number;
    }

    public static async Task<string> CreateAsync(HttpClient owner, Guid right)
    {
        var response = await owner.PostFormAsync("/desk/listings/new", "/desk/listings/new", ("Form.RightIds", right.ToString()), ("Form.Modes", "Assignment"));
        Redirected(response);
        return response.Headers.Location!.OriginalString.Split('/')[3];
    }

    public static async Task<string> SubmittedAsync(ListingsSite site, PartySummary party, Guid? right = null)
    {
        var owner = site.Member(party);
        var number = await CreateAsync(owner, right ?? await site.ClaimPatentAsync(party));
        Redirected(await owner.PostFormAsync(
            $"/desk/listings/{number}/edit", $"/desk/listings/{number}/edit", ("Form.Problem", "让钒渣在较低温度下焙烧。"), ("Form.Readiness", "7")));
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}/preview", "/submit"));
        Assert.Equal(ListingState.Submitted, await site.QueryAsync(db => db.Set<Listing>().Where(l => l.Number == number).Select(l => l.State).SingleAsync()));
        return number;
    }

    public static void Redirected(HttpResponseMessage response) => Assert.True(
        response.StatusCode == HttpStatusCode.Redirect,
        string.Create(CultureInfo.InvariantCulture, $"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode}"));

    public static IHtmlFormElement Form(IDocument page, string action) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
}
