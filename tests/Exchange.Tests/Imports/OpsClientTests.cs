using System.Net;
using System.Text;
using Exchange.Imports.Services.Fetching;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Exchange.Tests.Imports;

/// <summary>Open Patent Services, played by a handler that answers with recorded responses. No test asks the real service.</summary>
public sealed class OpsClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ep 1000000 a1", "publication/docdb/EP.1000000.A1")]
    [InlineData("EP1000000", "publication/epodoc/EP1000000")]
    [InlineData("US 2006/0142694 A1", "publication/docdb/US.2006142694.A1")]
    [InlineData("CN103631670B", "publication/docdb/CN.103631670.B")]
    [InlineData("ZL 201210299861.5", "application/docdb/CN.201210299861.A")]
    [InlineData("201720349428", "application/docdb/CN.201720349428.U")]
    public async Task Fetch_AsksForTheNumberInItsForm_WithOneToken(string typed, string path)
    {
        var answer = await File.ReadAllBytesAsync(SharedFiles.Require("patents/epo/published_test_biblio_example.xml"), Cancel);
        using var service = new FakeService(_ => Answer(HttpStatusCode.OK, answer));
        using var client = Client(service);

        var first = await client.FetchAsync(typed, Cancel);
        await client.FetchAsync(typed, Cancel);

        Assert.Equal(answer, first.Value.Content);
        Assert.StartsWith("EPO OPS ", first.Value.Name, StringComparison.Ordinal);
        Assert.Equal(
            ["POST https://ops.epo.org/3.2/auth/accesstoken", .. Enumerable.Repeat($"GET https://ops.epo.org/3.2/rest-services/published-data/{path}/biblio", 2)], service.Asked);
        Assert.Equal("Basic " + Convert.ToBase64String("k:s"u8), service.Authorizations[0]);
        Assert.Equal("Bearer t1", service.Authorizations[1]);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "knows no patent")]
    [InlineData(HttpStatusCode.Forbidden, "refuses for now")]
    [InlineData(HttpStatusCode.TooManyRequests, "refuses for now")]
    [InlineData(HttpStatusCode.InternalServerError, "could not be reached")]
    [InlineData(HttpStatusCode.Redirect, "could not be reached")]
    public async Task Fetch_RefusedByTheService_SaysWhy(HttpStatusCode status, string words)
    {
        using var service = new FakeService(_ => Answer(status, []));
        using var client = Client(service);

        Assert.Contains(words, (await client.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithATokenThatEnded_AsksForAnotherOnce()
    {
        var left = 1;
        using var service = new FakeService(_ => Answer(left-- > 0 ? HttpStatusCode.BadRequest : HttpStatusCode.OK, "<x/>"u8.ToArray()));
        using var client = Client(service);

        Assert.True((await client.FetchAsync("EP1000000A1", Cancel)).Succeeded);
        Assert.Equal("Bearer t2", service.Authorizations[^1]);
    }

    [Fact]
    public async Task Fetch_WithoutAnAnswer_SaysSo()
    {
        using var late = new FakeService(_ => throw new TaskCanceledException("The request was canceled due to the configured Timeout."));
        using var gone = new FakeService(_ => throw new HttpRequestException("No such host is known."));
        using var slow = Client(late);
        using var lost = Client(gone);

        Assert.Contains("did not answer in time", (await slow.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
        Assert.Contains("could not be reached", (await lost.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WrongKey_IsForTheOperator()
    {
        using var service = new FakeService(_ => Answer(HttpStatusCode.OK, [])) { RefusesKey = true };
        using var client = Client(service);

        Assert.Contains("refuses the key", (await client.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_MoreOftenThanAllowed_IsNotAsked()
    {
        using var service = new FakeService(_ => Answer(HttpStatusCode.OK, "<x/>"u8.ToArray()));
        using var client = Client(service, o => o.PerMinute = 2);

        await client.FetchAsync("EP1000000A1", Cancel);
        await client.FetchAsync("EP1000000A1", Cancel);

        Assert.Contains("Too many", (await client.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
        Assert.Equal(3, service.Asked.Count);
    }

    [Fact]
    public async Task Fetch_WithoutAKeyOrANumber_AsksNobody()
    {
        using var service = new FakeService(_ => Answer(HttpStatusCode.OK, []));
        using var off = Client(service, o => o.Secret = " ");
        using var on = Client(service);

        Assert.False(off.IsOn);
        Assert.Contains("is off", (await off.FetchAsync("EP1000000A1", Cancel)).Error, StringComparison.Ordinal);
        Assert.Contains("no number", (await on.FetchAsync("../../etc", Cancel)).Error, StringComparison.Ordinal);
        Assert.Empty(service.Asked);
    }

    private static OpsClient Client(FakeService service, Action<OpsOptions>? set = null)
    {
        var options = new OpsOptions { Key = "k", Secret = "s" };
        set?.Invoke(options);
        return new OpsClient(service, Options.Create(options), new TestClock(), NullLogger<OpsClient>.Instance);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, byte[] content) => new(status) { Content = new ByteArrayContent(content) };

    /// <summary>Gives tokens t1, t2 ... and answers questions as it is told.</summary>
    private sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
    {
        private int _tokens;

        public bool RefusesKey { get; init; }

        public List<string> Asked { get; } = [];

        public List<string> Authorizations { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.Method} {request.RequestUri}");
            Authorizations.Add($"{request.Headers.Authorization}");
            if (request.Method == HttpMethod.Get)
            {
                return Task.FromResult(answer(request));
            }

            return Task.FromResult(RefusesKey
                ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
                : new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent($$"""{"access_token":"t{{++_tokens}}","expires_in":"1199","token_type":"BearerToken"}""", Encoding.UTF8, "application/json"),
                });
        }
    }
}
