using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Experts;

internal static class DrawSite
{
    /// <summary>Enters the public value of the lottery's drawing on 24 November 2026; the clock has passed its hour.</summary>
    public static Task<HttpResponseMessage> EnterValueAsync(this HttpClient client, string draw, string digits = "27194") =>
        client.PostFormAsync(draw, "/value", ("Form.Digits", digits), ("Form.Period", "26318"), ("Form.Day", "2026-11-24"));
}
