using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Digests;

/// <summary>Asking for mail about new texts, confirming and ending it.</summary>
internal sealed class DigestDesk
{
    private const int MostOfAnAddress = 10;
    private const int MostUnconfirmed = 3;
    private const int PageSize = 50;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly DigestMails _mails;
    private readonly DigestLinks _links;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public DigestDesk(AppDbContext db, ContentTypes types, ContentTopics topics, DigestMails mails, DigestLinks links, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _types = types;
        _topics = topics;
        _mails = mails;
        _links = links;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Sends the question to the address. Whatever becomes of it, whoever sent the form learns nothing about the address.</summary>
    public async Task AskAsync(DigestForm form, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var choice = ChoiceOf(form);
        var key = DigestSubscription.KeyOf(form.Email);
        var known = await _db.Set<DigestSubscription>().Where(d => d.EmailKey == key).ToListAsync(cancellationToken);
        if (known.Find(d => d.ChoiceKey == choice.Key) is { } same)
        {
            if (!same.TryAsk(now))
            {
                return;
            }

            if (same.ConfirmedAt is null)
            {
                _mails.AskToConfirm(same);
            }
            else
            {
                _mails.SayItIsSent(same);
            }
        }
        else if (known.Count < MostOfAnAddress && known.Count(d => d.ConfirmedAt is null) < MostUnconfirmed)
        {
            var subscription = new DigestSubscription(form.Email.Trim(), choice, now);
            _db.Add(subscription);
            _mails.AskToConfirm(subscription);
        }

        // Asked for twice at the same moment: the other one sends the mail.
        await _db.TrySaveAsync(cancellationToken);
    }

    /// <summary>The subscription that the link confirms; null when the link has ended or nothing is there any more.</summary>
    public async Task<DigestSubscription?> FindToConfirmAsync(string token, CancellationToken cancellationToken) =>
        _links.ReadConfirm(token) is { } id ? await _db.Set<DigestSubscription>().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) : null;

    public async Task<bool> ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindToConfirmAsync(token, cancellationToken) is not { } subscription)
        {
            return false;
        }

        subscription.Confirm(_clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The subscription that the link ends; null when the link is not ours or it has ended already.</summary>
    public async Task<DigestSubscription?> FindToEndAsync(string token, CancellationToken cancellationToken) =>
        _links.ReadEnd(token) is { } id ? await _db.Set<DigestSubscription>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) : null;

    /// <summary>Deletes everything about it. False when the link is not ours; ended twice is ended.</summary>
    public async Task<bool> EndAsync(string token, CancellationToken cancellationToken)
    {
        if (_links.ReadEnd(token) is not { } id)
        {
            return false;
        }

        await _db.Set<DigestSubscription>().Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    /// <summary>For the operator, the newest first.</summary>
    /// <param name="email">Exactly this address; empty for all.</param>
    public async Task<AdminDigestsPage> ListAsync(string email, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var key = DigestSubscription.KeyOf(email);
        var rows = _db.Set<DigestSubscription>().AsNoTracking().Where(d => key == "" || d.EmailKey == key);
        var total = await rows.CountAsync(cancellationToken);
        var items = await rows.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new AdminDigestsPage(
            new Page<DigestRow>([.. items.Select(Row)], total, number, PageSize),
            await _db.Set<DigestSubscription>().CountAsync(d => d.ConfirmedAt != null, cancellationToken), key.Length > 0);
    }

    /// <summary>All that is kept about an address, as its owner may ask for it.</summary>
    public async Task<IReadOnlyList<object>> ExportAsync(string email, CancellationToken cancellationToken)
    {
        var key = DigestSubscription.KeyOf(email);
        var items = await _db.Set<DigestSubscription>().AsNoTracking().Where(d => d.EmailKey == key).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        _audit.Record("digest.exported", nameof(DigestSubscription), items.Count == 0 ? "" : items[0].MaskedEmail, new { items.Count });
        await _db.SaveChangesAsync(cancellationToken);
        return items.ConvertAll(Describe);
    }

    public static object Describe(DigestSubscription d) => new
    {
        d.Email,
        d.Types,
        d.Topics,
        d.Words,
        Language = d.Culture,
        Period = d.Period.ToString(),
        AskedAt = d.CreatedAt,
        d.ConfirmedAt,
        d.LastMailAt,
    };

    /// <summary>Deletes one, on behalf of whoever cannot do it by the link.</summary>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<DigestSubscription>().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } subscription)
        {
            return false;
        }

        _db.Remove(subscription);
        _audit.Record("digest.deleted", nameof(DigestSubscription), subscription.MaskedEmail, new { subscription.Types, subscription.Topics });
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The form with what there is to choose.</summary>
    public DigestPage Page(DigestForm form) => new(
        form,
        [.. _types.All.Where(t => t is { IsListed: true, Section: not null })],
        // The fields of technology are many: those that the reader comes from stand there.
        [.. _topics.All.Where(t => !t.Code.StartsWith("VT", StringComparison.Ordinal) || form.Topics.Contains(t.Code))]);

    public DigestView View(DigestSubscription subscription, string token) => new(token, subscription.MaskedEmail, _mails.Describe(subscription.Choice), subscription.Culture, subscription.ConfirmedAt);

    private DigestRow Row(DigestSubscription d) => new(d.Id, d.MaskedEmail, _mails.Describe(d.Choice), d.Culture, d.CreatedAt, d.ConfirmedAt, d.LastMailAt);

    // What nobody knows is left out: the form offers only what there is.
    private DigestChoice ChoiceOf(DigestForm form) => new(
        [.. _types.All.Where(t => t is { IsListed: true, Section: not null } && form.Types.Contains(t.Code)).Select(t => t.Code).Take(DigestChoice.MostTypes)],
        [.. _topics.All.Select(t => t.Code).Where(form.Topics.Contains).Take(DigestChoice.MostTopics)],
        (form.Words ?? "").Trim(),
        SupportedCultures.All.Contains(form.Language) ? form.Language : SupportedCultures.Default,
        form.Period == DigestForm.Daily ? DigestPeriod.Daily : DigestPeriod.Weekly);
}
