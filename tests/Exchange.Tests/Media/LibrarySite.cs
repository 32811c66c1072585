using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Media.Domain;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Media;

/// <summary>What a keeper of the library does over HTTP.</summary>
internal static class LibrarySite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> SendFileAsync(this HttpClient keeper, byte[] file, string name, params (string Name, string Value)[] fields) =>
        keeper.PostScriptAsync("/Admin/Media/files", file, name, fields);

    /// <summary>Uploads as the script does and gives what it is told.</summary>
    public static async Task<JsonElement> UploadAsync(this HttpClient keeper, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        using var response = await keeper.SendFileAsync(file, name, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    public static async Task<string> ErrorAsync(this HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("error").GetString()!;
    }

    public static async Task<HttpResponseMessage> PostScriptAsync(
        this HttpClient keeper, string address, byte[]? file, string? name, params (string Name, string Value)[] fields)
    {
        var page = await keeper.GetPageAsync("/Admin/Media");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
        };
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "file", name!);
        }

        return await keeper.PostAsync($"{address}?culture=en", content, Cancel);
    }

    /// <summary>Makes a folder by the form and returns its id.</summary>
    public static async Task<Guid> AddFolderAsync(this HttpClient keeper, string name, Guid? parent = null)
    {
        var page = $"/Admin/Media?folder={parent ?? MediaFolder.Top:N}&culture=en";
        var response = await keeper.PostFormAsync(page, "/Admin/Media/folders", ("Name", name));
        var address = response.RequestMessage!.RequestUri!.Query;
        Assert.Empty((await response.ReadPageAsync()).QuerySelectorAll(".notice-error"));
        return Guid.ParseExact(address["?folder=".Length..], "N");
    }
}
