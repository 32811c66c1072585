using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>The operator's decisions on licences, cases and complaints. Nobody decides on the own organisation.</summary>
internal sealed class ProviderReviews
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly ProviderDeadlines _deadlines;
    private readonly LicenceCatalog _licences;
    private readonly INotifier _notifier;
    private readonly ICurrentUser _user;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;

    public ProviderReviews(
        AppDbContext db, IPartyDirectory parties, ProviderDeadlines deadlines, LicenceCatalog licences, INotifier notifier, ICurrentUser user, Outbox outbox,
        SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _deadlines = deadlines;
        _licences = licences;
        _notifier = notifier;
        _user = user;
        _outbox = outbox;
        _clock = clock;
    }

    /// <returns>The provider and what came of it; null when there is no such licence.</returns>
    public async Task<(Guid ProviderId, Result Result)?> CheckLicenceAsync(Guid id, CheckForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderLicence>().FirstOrDefaultAsync(l => l.Id == id, cancellationToken) is not { } licence)
        {
            return null;
        }

        var result = await AllowedAsync(licence.ProviderId, licence.Version, form.Version, cancellationToken)
            ?? licence.Check(form.Confirm, TypedText.Clean(form.Note), _user.Id, _clock.Now, _clock.Today);
        if (result.Succeeded)
        {
            await _deadlines.CheckedAsync(licence, cancellationToken);
            if (form.Confirm)
            {
                await _deadlines.WatchAsync(
                    [licence, .. await _db.Set<ProviderLicence>().ConfirmedOfKind(licence).ToListAsync(cancellationToken)], _licences.Chinese(licence.Kind), cancellationToken);
            }
        }

        return (licence.ProviderId, await FinishAsync(
            result, licence.ProviderId, ProviderNotices.Decision,
            form.Confirm ? "Your licence has been checked." : "Your licence could not be confirmed. The reason stands on your page.", cancellationToken));
    }

    /// <returns>The provider and what came of it; null when there is no such case.</returns>
    public async Task<(Guid ProviderId, Result Result)?> DecideCaseAsync(Guid id, CheckForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderCase>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return null;
        }

        var result = await AllowedAsync(found.ProviderId, found.Version, form.Version, cancellationToken)
            ?? found.Decide(form.Confirm, TypedText.Clean(form.Note), _user.Id, _clock.Now);
        return (found.ProviderId, await FinishAsync(
            result, found.ProviderId, ProviderNotices.Decision,
            form.Confirm ? "Your finished case has been confirmed." : "Your finished case could not be confirmed. The reason stands on your page.",
            cancellationToken));
    }

    /// <returns>The provider and what came of it; null when there is no such complaint.</returns>
    public async Task<(Guid ProviderId, Result Result)?> DecideComplaintAsync(Guid id, CheckForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderComplaint>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } complaint)
        {
            return null;
        }

        var state = form.State is { } asked && Enum.IsDefined(asked) ? asked : ComplaintState.Submitted;
        var result = await AllowedAsync(complaint.ProviderId, complaint.Version, form.Version, cancellationToken)
            ?? complaint.Decide(state, TypedText.Clean(form.Note), _user.Id, _clock.Now);
        if (result.Succeeded)
        {
            var provider = (await _parties.FindAsync([complaint.ProviderId], cancellationToken)).GetValueOrDefault(complaint.ProviderId)?.Name ?? "";
            await (state == ComplaintState.Open
                ? _deadlines.TakenUpAsync(complaint, provider, cancellationToken)
                : _deadlines.DecidedAsync(complaint, cancellationToken));
            var number = await _db.Set<Provider>().AsNoTracking().Where(p => p.Id == complaint.ProviderId).Select(p => p.Number).FirstAsync(cancellationToken);
            await _notifier.NotifyAsync(
                new Notification(ProviderNotices.Complaint.Name, "Your complaint about {0} has moved on.", [provider], $"/providers/{number}/complain"), [complaint.UserId], cancellationToken);
        }

        return (complaint.ProviderId, state == ComplaintState.Refused
            ? await FinishAsync(result, complaint.ProviderId, null, "", cancellationToken)
            : await FinishAsync(
                result, complaint.ProviderId, ProviderNotices.Complaint,
                state == ComplaintState.Open ? "There is a complaint about you. Please answer it." : "A complaint about you has been decided.", cancellationToken));
    }

    /// <summary>Null when this operator may decide on what was shown.</summary>
    public async Task<Result?> AllowedAsync(Guid providerId, long version, long seen, CancellationToken cancellationToken)
    {
        if (version != seen)
        {
            return Result.Fail(ProviderTexts.Stale);
        }

        return _user.Id is { } userId && (await _parties.GetMemberUserIdsAsync(providerId, cancellationToken)).Contains(userId)
            ? Result.Fail("You belong to this provider. Somebody else has to decide.")
            : null;
    }

    /// <summary>Tells the provider and saves.</summary>
    public async Task<Result> FinishAsync(Result result, Guid providerId, NotificationKind? kind, string subject, CancellationToken cancellationToken)
    {
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (kind is not null)
        {
            await _notifier.NotifyAsync(
                new Notification(kind.Name, subject, [], "/desk/provider"), await _parties.GetManagerUserIdsAsync(providerId, cancellationToken), cancellationToken);
        }

        _outbox.Add(new ProviderChanged(providerId));
        return await _db.TrySaveAsync(cancellationToken) ? result : Result.Fail(ProviderTexts.Stale);
    }
}
