using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Events that parties propose. An accepted one becomes a draft that an editor completes and publishes.</summary>
internal sealed class Proposals
{
    private const int MaxWaiting = 5;

    private readonly AppDbContext _db;
    private readonly IContentStore _content;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public Proposals(AppDbContext db, IContentStore content, IPartyDirectory parties, IUserDirectory users, INotifier notifier, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _content = content;
        _parties = parties;
        _users = users;
        _notifier = notifier;
        _user = user;
        _clock = clock;
    }

    public async Task<Result> ProposeAsync(CurrentParty acting, ProposedEvent proposed, CancellationToken cancellationToken)
    {
        if (!acting.Party.IsVerified)
        {
            return Result.Fail("Events are proposed by verified parties. Have your organisation verified first.");
        }

        if (proposed.StartsAt <= _clock.Now)
        {
            return Result.Fail("Choose a day and time to come.", "Form.StartsAt");
        }

        if (proposed.EndsAt <= proposed.StartsAt)
        {
            return Result.Fail("Say when it ends, after it begins.", "Form.EndsAt");
        }

        if (await _db.Set<EventProposal>().CountAsync(p => p.PartyId == acting.Party.Id && p.State == ProposalState.Waiting, cancellationToken) >= MaxWaiting)
        {
            return Result.Fail("{0} of your proposals wait to be read. Propose more when they have been.", null, MaxWaiting);
        }

        var proposal = new EventProposal(acting.Party.Id, _user.Id, proposed, _clock.Now);
        _db.Add(proposal);
        await _notifier.NotifyAsync(
            new Notification(EventKinds.Proposed.Name, "{0} proposes an event: {1}", [acting.Party.Name, proposal.Title], $"/Admin/Events/proposals/{proposal.Id:N}"),
            await _users.FindIdsByPermissionAsync(EventPermissions.ManageEventsName, cancellationToken), cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<IReadOnlyList<ProposalRow>> ListOfPartyAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<EventProposal>().AsNoTracking().Where(p => p.PartyId == partyId).OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id).Take(EventLists.PageSize).ToListAsync(cancellationToken);
        return rows.ConvertAll(p => new ProposalRow(p, ""));
    }

    public async Task<Page<ProposalRow>> QueueAsync(int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var all = _db.Set<EventProposal>().AsNoTracking();
        var rows = await all.OrderBy(p => p.State == ProposalState.Waiting ? 0 : 1).ThenByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .Skip((number - 1) * EventLists.PageSize).Take(EventLists.PageSize).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. rows.Select(p => p.PartyId).Distinct()], cancellationToken);
        return new Page<ProposalRow>(
            rows.ConvertAll(p => new ProposalRow(p, parties.GetValueOrDefault(p.PartyId)?.Name ?? "—")), await all.CountAsync(cancellationToken), number, EventLists.PageSize);
    }

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) => _db.Set<EventProposal>().CountAsync(p => p.State == ProposalState.Waiting, cancellationToken);

    public async Task<ProposalPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<EventProposal>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } proposal)
        {
            return null;
        }

        var parties = await _parties.FindAsync([proposal.PartyId], cancellationToken);
        var text = proposal.LocalizationSet is { } set ? await _content.FindAsync(set, cancellationToken) : null;
        return new ProposalPage(proposal, parties.GetValueOrDefault(proposal.PartyId)?.Name ?? "—", text?.Id);
    }

    /// <summary>Makes a draft of it.</summary>
    /// <returns>Key of the text; null when there is no such proposal.</returns>
    public async Task<Result<Guid>?> AcceptAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<EventProposal>().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } proposal)
        {
            return null;
        }

        // The draft's id is its set of translations: publishing finds the proposal by it.
        var contentItemId = "event-" + proposal.Id.ToString("N");
        var accepted = proposal.Accept(contentItemId, _clock.Now);
        if (!accepted.Succeeded)
        {
            return Result<Guid>.Fail(accepted.Error!);
        }

        var party = (await _parties.FindAsync([proposal.PartyId], cancellationToken)).GetValueOrDefault(proposal.PartyId);
        var part = new JsonObject();
        part.SetText(nameof(EventDetails.Kind), proposal.Kind.ToString());
        part.SetInstant(nameof(EventDetails.StartsAt), proposal.StartsAt);
        part.SetInstant(nameof(EventDetails.EndsAt), proposal.EndsAt);
        part.SetText(nameof(EventDetails.Place), proposal.Place);
        part.SetText(nameof(EventDetails.Organiser), party?.Name);
        part.SetNumber(nameof(EventDetails.Capacity), proposal.Capacity);
        part.SetFlag(nameof(EventDetails.TakesSignUps), true);
        await TellAsync(proposal, "Your event {0} is accepted. It is published when its text is complete", cancellationToken);

        // Saves the decision with the draft.
        var imported = await _content.ImportAsync(
            new ContentImport
            {
                ContentItemId = contentItemId,
                LocalizationSet = contentItemId,
                Type = EventTypeCodes.Event,
                Culture = SupportedCultures.Default,
                Title = proposal.Title,
                Markdown = proposal.Text,
                Parts = new JsonObject { [EventDetails.PartName] = part },
                Authors = party?.Name,
            },
            cancellationToken);
        return imported.Succeeded ? Result.Ok(imported.Value.Id) : Result<Guid>.Fail(imported.Error!, imported.Field, [.. imported.Arguments ?? []]);
    }

    /// <returns>Null when there is no such proposal.</returns>
    public async Task<Result?> DeclineAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        if (await _db.Set<EventProposal>().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } proposal)
        {
            return null;
        }

        var result = proposal.Decline(reason ?? "", _clock.Now);
        if (result.Succeeded)
        {
            await TellAsync(proposal, "Your event {0} is not taken up: please read why", cancellationToken);
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }

    private async Task TellAsync(EventProposal proposal, string subject, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(EventKinds.Decided.Name, subject, [proposal.Title], "/desk/events"), await _parties.GetManagerUserIdsAsync(proposal.PartyId, cancellationToken), cancellationToken);
}
