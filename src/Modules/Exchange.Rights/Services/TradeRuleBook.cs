using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The rules of the check-up: those of the site's file with what the operator has entered over them. Read once a scope.</summary>
internal sealed class TradeRuleBook
{
    /// <summary>Public pages show what the rules say.</summary>
    public const string Topic = "trade-rules";

    private readonly AppDbContext _db;
    private readonly TradeRules _shipped;
    private readonly SiteSettings _settings;
    private List<TradeRuleVersion>? _entered;

    public TradeRuleBook(AppDbContext db, TradeRules shipped, SiteSettings settings)
    {
        _settings = settings;
        _db = db;
        _shipped = shipped;
    }

    public TradeRules Shipped => _shipped;

    /// <summary>In the current UI language.</summary>
    /// <param name="also">Versions that are only thought of.</param>
    public async Task<TradeRules> OnAsync(DateOnly day, CancellationToken cancellationToken, params IEnumerable<TradeRuleVersion> also)
    {
        var settings = await _settings.GetAsync<CheckUpSettings>(cancellationToken);
        return new TradeRules(
            settings.ValidDays, settings.ShortTermYears,
            TradeRuleTimeline.On(
                day, _shipped.Rules, [.. await EnteredAsync(cancellationToken), .. also], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"));
    }

    private async Task<List<TradeRuleVersion>> EnteredAsync(CancellationToken cancellationToken) =>
        _entered ??= await _db.Set<TradeRuleVersion>().AsNoTracking().Where(v => v.WithdrawnAt == null).ToListAsync(cancellationToken);
}
