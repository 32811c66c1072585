using System.Security.Cryptography;
using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Services;

/// <summary>Members of a party, invitations and requests to join.</summary>
internal sealed class MemberDesk
{
    private const int TokenBytes = 32;
    private const int InvitationsPerDay = 10;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IUserDirectory _users;
    private readonly IMailQueue _mail;
    private readonly INotifier _notifier;
    private readonly ISiteAddress _site;
    private readonly IStringLocalizer<MemberDesk> S;
    private readonly SiteClock _clock;

    public MemberDesk(
        AppDbContext db,
        ICurrentUser user,
        IUserDirectory users,
        IMailQueue mail,
        INotifier notifier,
        ISiteAddress site,
        IStringLocalizer<MemberDesk> localizer,
        SiteClock clock)
    {
        _db = db;
        _user = user;
        _users = users;
        _mail = mail;
        _notifier = notifier;
        _site = site;
        S = localizer;
        _clock = clock;
    }

    private string UserId => _user.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Invitations and requests are shown to administrators only.</summary>
    public async Task<MembersPage> ReadAsync(CurrentParty current, CancellationToken cancellationToken)
    {
        var partyId = current.Party.Id;
        var administers = current.Role == MemberRole.Administrator;
        var now = _clock.Now;
        var members = await _db.Set<PartyMember>().AsNoTracking().Where(m => m.PartyId == partyId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var requests = administers
            ? await _db.Set<JoinRequest>().AsNoTracking().Where(r => r.PartyId == partyId && r.State == JoinRequestState.Open)
                .OrderBy(r => r.Id).ToListAsync(cancellationToken)
            : [];
        var invitations = administers
            ? await _db.Set<PartyInvitation>().AsNoTracking()
                .Where(i => i.PartyId == partyId && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now)
                .OrderBy(i => i.Id)
                .Select(i => new InvitationLine(i.Id, i.Email, i.Role, i.ExpiresAt))
                .ToListAsync(cancellationToken)
            : [];
        var names = await _users.GetNamesAsync([.. members.Select(m => m.UserId), .. requests.Select(r => r.UserId)], cancellationToken);
        return new MembersPage(
            current.Party,
            administers,
            members.ConvertAll(m => new MemberLine(m.Id, Of(m.UserId), m.Role, m.JoinedAt, m.UserId == _user.Id)),
            invitations,
            requests.ConvertAll(r => new JoinRequestLine(r.Id, Of(r.UserId), r.Message, r.RequestedAt)));

        // A closed account leaves its membership behind without a name.
        string Of(string userId) => names.GetValueOrDefault(userId) ?? "—";
    }

    public async Task<Result> InviteAsync(CurrentParty current, InviteForm form, CancellationToken cancellationToken)
    {
        var email = PlainText.Clean(form.Email);
        var partyId = current.Party.Id;
        if (!Enum.IsDefined(form.Role))
        {
            return Result.Fail("Please choose a role.", nameof(form.Role));
        }

        // Mail goes to strangers in our name: only for parties that the operator knows, and not in bulk.
        if (!current.Party.IsVerified)
        {
            return Result.Fail("Invitations can be sent once the organisation has been verified.");
        }

        var sentAfter = _clock.Now + PartyInvitation.Lifetime - TimeSpan.FromDays(1);
        if (await _db.Set<PartyInvitation>().CountAsync(i => i.PartyId == partyId && i.ExpiresAt > sentAfter, cancellationToken) >= InvitationsPerDay)
        {
            return Result.Fail("At most {0} invitations can be sent in a day. Please go on tomorrow.", null, InvitationsPerDay);
        }

        if (await _users.FindIdByEmailAsync(email, cancellationToken) is { } invited
            && await _db.Set<PartyMember>().AnyAsync(m => m.PartyId == partyId && m.UserId == invited, cancellationToken))
        {
            return Result.Fail("This person is a member already.", nameof(form.Email));
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        if (_site.Absolute($"/desk/party/invitations/{token}") is not { } link)
        {
            return Result.Fail("The invitation could not be sent. Please tell the operator.", nameof(form.Email));
        }

        _db.Add(new PartyInvitation
        {
            PartyId = partyId,
            Email = email,
            Role = form.Role,
            TokenHash = Hash(token),
            InvitedBy = UserId,
            ExpiresAt = _clock.Now + PartyInvitation.Lifetime,
        });
        _mail.Enqueue(new MailMessage(
            email,
            S["Invitation to act for an organisation"],
            S["You have been invited to act for {0} on the V-Ti patent exchange. Open this link within 14 days to accept:", current.Party.Name]
                + "\n\n" + link + "\n"));
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>False when there is no such open invitation.</summary>
    public async Task<bool> WithdrawAsync(Guid partyId, Guid invitationId, CancellationToken cancellationToken)
    {
        var invitation = await _db.Set<PartyInvitation>()
            .FirstOrDefaultAsync(i => i.Id == invitationId && i.PartyId == partyId && i.AcceptedAt == null && i.WithdrawnAt == null, cancellationToken);
        if (invitation is null)
        {
            return false;
        }

        invitation.Withdraw(_clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Null when the link is wrong, used or expired.</summary>
    public async Task<InvitationPage?> ReadInvitationAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindInvitationAsync(token, cancellationToken) is not { } invitation)
        {
            return null;
        }

        var name = await _db.Set<Party>().Where(p => p.Id == invitation.PartyId).Select(p => p.Name).FirstAsync(cancellationToken);
        return new InvitationPage(token, name, invitation.Role, invitation.Email, await IsForMeAsync(invitation, cancellationToken));
    }

    /// <summary>The party joined; null when the link is wrong, used, expired or meant for another address.</summary>
    public async Task<Guid?> AcceptAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindInvitationAsync(token, cancellationToken) is not { } invitation || !await IsForMeAsync(invitation, cancellationToken))
        {
            return null;
        }

        invitation.Accept(_clock.Now);
        await AddMemberAsync(invitation.PartyId, UserId, invitation.Role, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return invitation.PartyId;
    }

    /// <summary>Null when there is no such open request.</summary>
    public async Task<Result?> DecideRequestAsync(Guid partyId, Guid requestId, bool accept, MemberRole role, CancellationToken cancellationToken)
    {
        var request = await _db.Set<JoinRequest>()
            .FirstOrDefaultAsync(r => r.Id == requestId && r.PartyId == partyId && r.State == JoinRequestState.Open, cancellationToken);
        if (request is null)
        {
            return null;
        }

        if (!Enum.IsDefined(role))
        {
            return Result.Fail("Please choose a role.");
        }

        request.Decide(accept, UserId, _clock.Now);
        var name = await _db.Set<Party>().Where(p => p.Id == partyId).Select(p => p.Name).FirstAsync(cancellationToken);
        if (accept)
        {
            await AddMemberAsync(partyId, request.UserId, role, cancellationToken);
        }

        await _notifier.NotifyAsync(
            accept
                ? new Notification(PartyNotifications.JoinRequested, "You are now a member of {0}.", [name], "/desk/party")
                : new Notification(PartyNotifications.JoinRequested, "{0} has declined your request to join.", [name], "/desk/party/new"),
            [request.UserId],
            cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <param name="newRole">Null removes the member.</param>
    /// <returns>Null when there is no such member.</returns>
    public async Task<Result?> ChangeAsync(Guid partyId, Guid memberId, MemberRole? newRole, CancellationToken cancellationToken)
    {
        var members = await _db.Set<PartyMember>().Where(m => m.PartyId == partyId).ToListAsync(cancellationToken);
        if (members.Find(m => m.Id == memberId) is not { } member || (newRole is { } role && !Enum.IsDefined(role)))
        {
            return null;
        }

        var allowed = Membership.MayChange(members, member, newRole);
        if (!allowed.Succeeded)
        {
            return allowed;
        }

        if (newRole is { } given)
        {
            member.Role = given;
        }
        else
        {
            _db.Remove(member);
            await _db.Set<ActiveParty>().Where(a => a.UserId == member.UserId && a.PartyId == partyId).ExecuteDeleteAsync(cancellationToken);
        }

        await NoteChangeAsync(partyId, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when the person is no member.</summary>
    public async Task<Result?> LeaveAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var userId = UserId;
        var id = await _db.Set<PartyMember>().Where(m => m.PartyId == partyId && m.UserId == userId)
            .Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : await ChangeAsync(partyId, id.Value, null, cancellationToken);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task<PartyInvitation?> FindInvitationAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        var invitation = await _db.Set<PartyInvitation>().FirstOrDefaultAsync(i => i.TokenHash == hash, cancellationToken);
        return invitation?.IsOpen(_clock.Now) == true ? invitation : null;
    }

    // A forwarded link must not let a stranger in.
    private async Task<bool> IsForMeAsync(PartyInvitation invitation, CancellationToken cancellationToken) =>
        await _users.FindIdByEmailAsync(invitation.Email, cancellationToken) is { } invited && invited == _user.Id;

    private async Task AddMemberAsync(Guid partyId, string userId, MemberRole role, CancellationToken cancellationToken)
    {
        if (await _db.Set<PartyMember>().AnyAsync(m => m.PartyId == partyId && m.UserId == userId, cancellationToken))
        {
            return;
        }

        _db.Add(new PartyMember { PartyId = partyId, UserId = userId, Role = role, JoinedAt = _clock.Now });
        await NoteChangeAsync(partyId, cancellationToken);
    }

    private async Task NoteChangeAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _db.Set<Party>().FirstAsync(p => p.Id == partyId, cancellationToken)).NoteMemberChange();
}
