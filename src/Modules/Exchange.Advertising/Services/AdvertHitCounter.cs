using Exchange.Advertising.Domain;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;

namespace Exchange.Advertising.Services;

/// <summary>Counts an ad when a page that shows it leaves for a person.</summary>
internal sealed class AdvertHitCounter : IPageHitCounter
{
    public const string Ad = "ad";

    private readonly AdCounter _counter;
    private readonly SiteClock _clock;

    public AdvertHitCounter(AdCounter counter, SiteClock clock)
    {
        _counter = counter;
        _clock = clock;
    }

    public string Kind => Ad;

    public void Count(HttpContext context, Guid id)
    {
        if (!Readers.IsProgram(context.Request.Headers.UserAgent) && !context.Request.Headers.ContainsKey("Sec-Purpose"))
        {
            _counter.Shown(id, _clock.Today);
        }
    }
}
