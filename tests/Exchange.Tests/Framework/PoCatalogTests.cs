using System.Globalization;
using Exchange.Framework.Localization;
using Exchange.Listings.Contracts;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class PoCatalogTests
{
    [Fact]
    public async Task In_OtherLanguageThanTheReaders_GivesItsTexts()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var catalog = app.Services.GetRequiredService<PoCatalog>();
        var readers = CultureInfo.CurrentUICulture;

        var chinese = Text("zh-CN");
        var english = Text("en");

        Assert.Equal("Report dismissed", english);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", chinese);
        Assert.Equal(readers, CultureInfo.CurrentUICulture);

        string Text(string culture) => new ListingTexts(new Districts(), catalog.In<ListingTexts>(CultureInfo.GetCultureInfo(culture))).Report(ReportState.Dismissed);
    }
}
