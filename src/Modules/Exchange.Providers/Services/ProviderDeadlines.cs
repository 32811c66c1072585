using Exchange.Dates.Contracts;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

/// <summary>The dates that run for providers and for the operator because of them, inside the caller's unit of work (rules GEN-05).</summary>
internal sealed class ProviderDeadlines
{
    public const string Licence = "provider.licence";
    public const string Check = "provider.licence.check";
    public const string TakeUp = "provider.complaint.take-up";
    public const string Answer = "provider.complaint.answer";
    public const string Decide = "provider.complaint.decide";

    /// <summary>Working days in which the operator checks a licence, as the desk says.</summary>
    private const int CheckDays = 3;

    private readonly IDeadlines _deadlines;
    private readonly IWorkingCalendar _calendar;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ProviderDeadlines(IDeadlines deadlines, IWorkingCalendar calendar, SiteSettings settings, SiteClock clock)
    {
        _deadlines = deadlines;
        _calendar = calendar;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>
    /// Of the checked licences of one kind the one that lasts longest carries the offer: its last day is minded, for what it carries
    /// disappears on the day after; those of the others are not.
    /// </summary>
    public async Task WatchAsync(IReadOnlyList<ProviderLicence> checkedOfKind, string name, CancellationToken cancellationToken)
    {
        var longest = checkedOfKind.Where(l => l.ValidTo is null || l.ValidTo >= _clock.Today).OrderByDescending(l => l.ValidTo ?? DateOnly.MaxValue).FirstOrDefault();
        foreach (var other in checkedOfKind.Where(l => l != longest))
        {
            await DropAsync(other, cancellationToken);
        }

        if (longest is not null)
        {
            await SetAsync(longest, name, cancellationToken);
        }
    }

    /// <summary>A licence waits for the operator.</summary>
    public Task SubmittedAsync(ProviderLicence licence, string name, CancellationToken cancellationToken) => SetAsync(
        new DeadlineKey(Check, licence.Id), null, "Check the licence “{0}” of a provider", [name], CheckDays, $"/Admin/Providers/{licence.ProviderId:N}#licences",
        "Promise published where one submits", cancellationToken);

    public Task CheckedAsync(ProviderLicence licence, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(Check, licence.Id), cancellationToken);

    /// <summary>It was taken away, or another one carries the offer longer.</summary>
    public async Task DropAsync(ProviderLicence licence, CancellationToken cancellationToken)
    {
        await _deadlines.DropAsync(new DeadlineKey(Licence, licence.Id), cancellationToken);
        await _deadlines.DropAsync(new DeadlineKey(Check, licence.Id), cancellationToken);
    }

    public async Task FiledAsync(ProviderComplaint complaint, string provider, CancellationToken cancellationToken) => await SetAsync(
        TakeUp, complaint, null, "Take up a complaint about {0}, or not", [provider], (await RulesAsync(cancellationToken)).TakeUpDays, cancellationToken);

    public async Task TakenUpAsync(ProviderComplaint complaint, string provider, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        await MeetAsync(TakeUp, complaint, cancellationToken);
        await SetAsync(Answer, complaint, complaint.ProviderId, "Answer a complaint", [], rules.AnswerDays, cancellationToken);
        await SetAsync(Decide, complaint, null, "Decide a complaint about {0}", [provider], rules.DecideDays, cancellationToken);
    }

    public Task AnsweredAsync(ProviderComplaint complaint, CancellationToken cancellationToken) => MeetAsync(Answer, complaint, cancellationToken);

    public async Task DecidedAsync(ProviderComplaint complaint, CancellationToken cancellationToken)
    {
        await MeetAsync(TakeUp, complaint, cancellationToken);
        await MeetAsync(Decide, complaint, cancellationToken);
        await _deadlines.DropAsync(new DeadlineKey(Answer, complaint.Id), cancellationToken);
    }

    private async Task SetAsync(ProviderLicence licence, string name, CancellationToken cancellationToken)
    {
        if (licence.ValidTo is { } end)
        {
            await _deadlines.SetAsync(
                new DeadlineRequest(
                    new DeadlineKey(Licence, licence.Id), licence.ProviderId, "Last day of the licence “{0}”: hand in its successor", [name],
                    new PeriodEnd(end, end, null), "/desk/provider#licences", "Rules of the directory: an expired licence hides the offer", [90, 30, 7, 1]),
                cancellationToken);
        }
    }

    private Task<ComplaintRules> RulesAsync(CancellationToken cancellationToken) => _settings.GetAsync<ComplaintRules>(cancellationToken);

    private Task MeetAsync(string kind, ProviderComplaint complaint, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(kind, complaint.Id), cancellationToken);

    private Task SetAsync(
        string kind, ProviderComplaint complaint, Guid? partyId, string caption, IReadOnlyList<string> arguments, int days, CancellationToken cancellationToken) => SetAsync(
            new DeadlineKey(kind, complaint.Id), partyId, caption, arguments, days,
            partyId is null ? $"/Admin/Providers/{complaint.ProviderId:N}#complaints" : "/desk/provider#complaints", "Promise published where one complains",
            cancellationToken);

    private Task SetAsync(
        DeadlineKey key, Guid? partyId, string caption, IReadOnlyList<string> arguments, int days, string url, string basis, CancellationToken cancellationToken) =>
        _deadlines.SetAsync(
            new DeadlineRequest(key, partyId, caption, arguments, _calendar.DueAfter(_clock.Today, days), url, basis, [2, 0]), cancellationToken);
}
