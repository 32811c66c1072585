using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary>Sends one delivery once.</summary>
internal sealed class WebhookPost : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public WebhookPost(HttpMessageHandler handler, TimeProvider time)
    {
        _http = new HttpClient(handler) { Timeout = _patience };
        _time = time;
    }

    /// <summary>The status of the answer, or what kept it from coming; never more of what a stranger's machine says.</summary>
    public async Task<(int? Status, string? Error)> SendAsync(WebhookDelivery delivery, string url, string secret, CancellationToken cancellationToken)
    {
        if (WebhookAddress.Parse(url) is not { } address)
        {
            return (null, "InvalidAddress");
        }

        var id = delivery.Id.ToString("N");
        var time = WebhookSignature.TimeOf(_time.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(delivery.Payload, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("pzh-exchange-webhooks", "1"));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimeHeader, time);
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(secret, id, time, delivery.Payload));
        try
        {
            // Its body is not read: nothing in it is asked for.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return ((int)response.StatusCode, null);
        }
        catch (HttpRequestException exception)
        {
            return (null, exception.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "Timeout");
        }
    }

    public void Dispose() => _http.Dispose();
}
