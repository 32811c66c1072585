using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Questions to providers, their answers, and complaints. Read by the asker and by the provider's members only.</summary>
internal sealed class ProviderLeads
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly ProviderDirectory _directory;
    private readonly IPartyDirectory _parties;
    private readonly ICurrentParty _party;
    private readonly IUserDirectory _users;
    private readonly IResponseTimes _responses;
    private readonly ProviderDeadlines _deadlines;
    private readonly INotifier _notifier;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ProviderLeads(
        AppDbContext db, ProviderDirectory directory, IPartyDirectory parties, ICurrentParty party, IUserDirectory users, IResponseTimes responses,
        ProviderDeadlines deadlines, INotifier notifier, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _directory = directory;
        _parties = parties;
        _party = party;
        _users = users;
        _responses = responses;
        _deadlines = deadlines;
        _notifier = notifier;
        _user = user;
        _clock = clock;
    }

    /// <summary>The msgid of what stands in the way of asking this provider; null when nothing does.</summary>
    public async Task<string?> ObstacleAsync(Guid providerId, CancellationToken cancellationToken)
    {
        if ((await _parties.GetMemberUserIdsAsync(providerId, cancellationToken)).Contains(_user.Id!))
        {
            return "This is your own organisation.";
        }

        var key = ProviderLead.KeyOf(providerId, _user.Id!);
        return await _db.Set<ProviderLead>().AnyAsync(l => l.OpenKey == key, cancellationToken) ? "You have asked this provider already and wait for its answer." : null;
    }

    public async Task<Result<Guid>> AskAsync(ProviderSummary provider, AskForm form, CancellationToken cancellationToken)
    {
        if (await ObstacleAsync(provider.PartyId, cancellationToken) is { } obstacle)
        {
            return Result<Guid>.Fail(obstacle);
        }

        if (TypedText.Clean(form.Text) is not { } text)
        {
            return Result<Guid>.Fail("Write your question.", nameof(form.Text));
        }

        // Who only reads for a party asks in his or her own name.
        var asker = await _party.GetAsync(cancellationToken) is { CanManage: true } acting ? acting.Party : null;
        var lead = ProviderLead.Ask(provider.PartyId, _user.Id!, asker?.Id, text, TypedText.Clean(form.Contact), _clock.Now);
        _db.Add(lead);
        if (asker is { IsVerified: true })
        {
            // Published figures rest on questions of verified parties: an account is made in a minute, and so would be a grade.
            await _responses.RecordAsync(provider.PartyId, lead.AskedAt, null, lead.Id, cancellationToken);
        }

        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Lead.Name, "Somebody asks your organisation something.", [], $"/desk/leads/{lead.Id:N}"),
            await _parties.GetManagerUserIdsAsync(provider.PartyId, cancellationToken), cancellationToken);
        // Asked twice at the same moment: the unique key lets one through.
        return await _db.TrySaveAsync(cancellationToken) ? Result.Ok(lead.Id) : Result<Guid>.Fail("You have asked this provider already and wait for its answer.");
    }

    public async Task<LeadsPage> ListAsync(bool sent, int page, CancellationToken cancellationToken)
    {
        var partyId = (await _party.GetAsync(cancellationToken))?.Party.Id;
        var hasProfile = partyId is { } id && await _db.Set<Provider>().AnyAsync(p => p.Id == id, cancellationToken);
        var userId = _user.Id!;
        var leads = _db.Set<ProviderLead>().AsNoTracking();
        var open = hasProfile ? await leads.CountAsync(l => l.ProviderId == partyId && l.AnsweredAt == null, cancellationToken) : 0;
        leads = sent || !hasProfile ? leads.Where(l => l.AskerUserId == userId) : leads.Where(l => l.ProviderId == partyId);
        var total = await leads.CountAsync(cancellationToken);
        var found = await leads.OrderByDescending(l => l.AskedAt).ThenByDescending(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new LeadsPage(
            sent || !hasProfile, hasProfile, new Page<LeadRow>(await RowsAsync(found, cancellationToken), total, page, PageSize), open);
    }

    /// <returns>Null unless it is the reader's own question or one to the reader's party.</returns>
    public async Task<LeadPage?> FindAsync(Guid id, TextForm form, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        var partyId = acting?.Party.Id;
        var userId = _user.Id!;
        var lead = await _db.Set<ProviderLead>().AsNoTracking()
            .FirstOrDefaultAsync(l => l.Id == id && (l.AskerUserId == userId || l.ProviderId == partyId), cancellationToken);
        if (lead is null)
        {
            return null;
        }

        var row = (await RowsAsync([lead], cancellationToken))[0];
        return new LeadPage(
            row, lead.AskerUserId == userId, lead.ProviderId == partyId && acting is { CanManage: true } && lead.AnsweredAt is null, form);
    }

    /// <returns>Null when the question is not to the party.</returns>
    public async Task<Result?> AnswerAsync(Guid partyId, Guid id, TextForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderLead>().FirstOrDefaultAsync(l => l.Id == id && l.ProviderId == partyId, cancellationToken) is not { } lead)
        {
            return null;
        }

        if (TypedText.Clean(form.Text) is not { } text)
        {
            return Result.Fail("Write something first.", nameof(form.Text));
        }

        var result = lead.Reply(text, _user.Id!, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        if (await _db.Set<ProviderResponse>().AnyAsync(r => r.ProviderId == partyId && r.SubjectId == id, cancellationToken))
        {
            await _responses.RecordAsync(partyId, lead.AskedAt, lead.AnsweredAt, lead.Id, cancellationToken);
        }

        var name = (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId)?.Name ?? "";
        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Answer.Name, "{0} has answered your question.", [name], $"/desk/leads/{lead.Id:N}"), [lead.AskerUserId], cancellationToken);
        return await _db.TrySaveAsync(cancellationToken) ? result : Result.Fail("This question has been answered already.");
    }

    /// <summary>The person's own complaints about the provider, newest first.</summary>
    public async Task<IReadOnlyList<ProviderComplaint>> MyComplaintsAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var userId = _user.Id!;
        return await _db.Set<ProviderComplaint>().AsNoTracking().Where(c => c.ProviderId == providerId && c.UserId == userId)
            .OrderByDescending(c => c.At).Take(20).ToListAsync(cancellationToken);
    }

    public async Task<Result> ComplainAsync(ProviderSummary provider, TextForm form, CancellationToken cancellationToken)
    {
        if (TypedText.Clean(form.Text) is not { } text)
        {
            return Result.Fail("Write something first.", nameof(form.Text));
        }

        var key = ProviderLead.KeyOf(provider.PartyId, _user.Id!);
        if (await _db.Set<ProviderComplaint>().AnyAsync(c => c.OpenKey == key, cancellationToken))
        {
            return Result.Fail("Your complaint about this provider is being looked at already.");
        }

        if ((await _parties.GetMemberUserIdsAsync(provider.PartyId, cancellationToken)).Contains(_user.Id!))
        {
            return Result.Fail("This is your own organisation.");
        }

        var complaint = ProviderComplaint.File(provider.PartyId, _user.Id!, text, _clock.Now);
        _db.Add(complaint);
        await _deadlines.FiledAsync(complaint, provider.Name, cancellationToken);
        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Review.Name, "A complaint about {0} waits for you.", [provider.Name], $"/Admin/Providers/{provider.PartyId:N}"),
            await _users.FindIdsByPermissionAsync(ProviderPermissions.ReviewProvidersName, cancellationToken), cancellationToken);
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail("Your complaint about this provider is being looked at already.");
    }

    private async Task<IReadOnlyList<LeadRow>> RowsAsync(IReadOnlyList<ProviderLead> leads, CancellationToken cancellationToken)
    {
        var parties = await _parties.FindAsync([.. leads.Select(l => l.AskerPartyId).OfType<Guid>().Distinct()], cancellationToken);
        var names = await _users.GetNamesAsync(leads.Select(l => l.AskerUserId).Distinct(), cancellationToken);
        var providers = await _directory.FindAsync([.. leads.Select(l => l.ProviderId).Distinct()], cancellationToken);
        return
        [
            .. leads.Select(l =>
            {
                var party = l.AskerPartyId is { } id ? parties.GetValueOrDefault(id) : null;
                var provider = providers.GetValueOrDefault(l.ProviderId);
                return new LeadRow(
                    l, party?.Name ?? names.GetValueOrDefault(l.AskerUserId) ?? "—", party?.IsVerified ?? false, provider?.Name ?? "—", provider?.Url ?? "");
            }),
        ];
    }
}
