using System.Net;

namespace Exchange.Tests.Parties;

/// <summary>Takes deliveries instead of the world.</summary>
internal sealed class Receiver : HttpMessageHandler
{
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public List<ReceivedDelivery> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new ReceivedDelivery(
            request.RequestUri!.AbsoluteUri, request.Headers.GetValues("webhook-id").Single(), request.Headers.GetValues("webhook-timestamp").Single(),
            request.Headers.GetValues("webhook-signature").Single(), await request.Content!.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(Status);
    }
}
