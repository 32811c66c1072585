using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Exchange.Tests.Infrastructure;

/// <summary>Fills in and sends forms over HTTP as a browser without JavaScript would.</summary>
internal static class FormPost
{
    /// <summary>The page as a document; fails on an error status.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string url)
    {
        var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"GET {url}: {(int)response.StatusCode}");
        return await response.ReadPageAsync();
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>
    /// Reads the page, takes its form with the anti-forgery token and what stands in its fields, overwrites the fields
    /// given and sends it.
    /// </summary>
    /// <param name="form">Part of the form's action, where the page has several forms; else the first with a field given.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string pageUrl, IEnumerable<KeyValuePair<string, string>> fields, string? form = null)
    {
        var given = fields.ToList();
        var page = await client.GetPageAsync(pageUrl);
        return await client.SubmitAsync(FindForm(page, given, form, pageUrl), pageUrl, given);
    }

    public static Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string pageUrl, string? form = null, params (string Name, string Value)[] fields) =>
        client.PostFormAsync(pageUrl, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), form);

    /// <summary>Sends a form of a page that has been read already.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, IHtmlFormElement form, string pageUrl, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var given = fields.ToList();
        var overwritten = given.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var action = form.GetAttribute("action");
        var target = new Uri(new Uri(client.BaseAddress!, pageUrl), string.IsNullOrEmpty(action) ? "" : action);
        var values = Standing(form).Where(f => !overwritten.Contains(f.Key)).Concat(given);
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(target, content, TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="PostFormAsync(HttpClient, string, IEnumerable{KeyValuePair{string, string}}, string?)"/>, with a file.</summary>
    public static async Task<HttpResponseMessage> PostFileAsync(
        this HttpClient client, string pageUrl, string field, string fileName, byte[] file, string? form = null, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        return await client.SubmitFileAsync(FindForm(await client.GetPageAsync(pageUrl), given, form, pageUrl), pageUrl, field, fileName, file, fields);
    }

    /// <summary>Sends a form of a page that has been read already, with a file.</summary>
    public static async Task<HttpResponseMessage> SubmitFileAsync(
        this HttpClient client, IHtmlFormElement element, string pageUrl, string field, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        var overwritten = given.Select(f => f.Key).Append(field).ToHashSet(StringComparer.Ordinal);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Standing(element).Where(f => !overwritten.Contains(f.Key)).Concat(given))
        {
            content.Add(new StringContent(value), name);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, field, fileName);
        var target = new Uri(new Uri(client.BaseAddress!, pageUrl), element.GetAttribute("action") ?? "");
        return await client.PostAsync(target, content, TestContext.Current.CancellationToken);
    }

    private static IHtmlFormElement FindForm(IHtmlDocument page, List<KeyValuePair<string, string>> given, string? part, string pageUrl)
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)).ToList();
        var found = part is not null
            ? forms.Where(f => (f.GetAttribute("action") ?? pageUrl).Contains(part, StringComparison.OrdinalIgnoreCase)).OrderByDescending(HasGiven).FirstOrDefault()
            : forms.FirstOrDefault(HasGiven) ?? forms.FirstOrDefault(f => f.Closest("main") is not null);
        Assert.True(found is not null, $"{pageUrl} has no such form; its forms: {string.Join(", ", forms.Select(f => f.GetAttribute("action")))}");
        return found!;

        bool HasGiven(IHtmlFormElement form) => given.Count > 0 && form.QuerySelector($"[name='{given[0].Key}']") is not null;
    }

    // What a browser would send of an untouched form.
    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(e => !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked)
                    {
                        yield return KeyValuePair.Create(name, choice.GetAttribute("value") ?? "on");
                    }

                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }
}
