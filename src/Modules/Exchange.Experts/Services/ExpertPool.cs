using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Who is in the pool: declarations by the experts, admission by the operator.</summary>
internal sealed class ExpertPool
{
    /// <summary>In the audit trail: who entered it is asked there.</summary>
    public const string SuspensionEntered = "expert.suspension-entered";

    private const string Suspended = "You are out of the pool of experts: please read why";

    private readonly AppDbContext _db;
    private readonly FirstPersons _first;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly IUserDirectory _users;
    private readonly IUserContacts _contacts;
    private readonly INotifier _notifier;
    private readonly ITaxonomy _taxonomy;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public ExpertPool(
        AppDbContext db, FirstPersons first, IAuditTrail audit, ICurrentUser user, IUserDirectory users, IUserContacts contacts, INotifier notifier, ITaxonomy taxonomy, PublicNumbers numbers,
        SiteClock clock)
    {
        _db = db;
        _first = first;
        _audit = audit;
        _user = user;
        _users = users;
        _contacts = contacts;
        _notifier = notifier;
        _taxonomy = taxonomy;
        _numbers = numbers;
        _clock = clock;
    }

    /// <summary>The signed-in person as an expert, also by an invitation; null for everybody else.</summary>
    public async Task<Expert?> FindMineAsync(CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId)
        {
            return null;
        }

        var experts = _db.Set<Expert>().Include(e => e.Interests);
        if (await experts.FirstOrDefaultAsync(e => e.UserId == userId, cancellationToken) is { } mine)
        {
            return mine;
        }

        var email = (await _contacts.FindAsync([userId], cancellationToken)).GetValueOrDefault(userId)?.Email.ToLowerInvariant();
        return email is null ? null : await experts.FirstOrDefaultAsync(e => e.UserId == null && e.InvitedEmail == email && e.State == ExpertState.Invited, cancellationToken);
    }

    public async Task<Result> DeclareAsync(ExpertForm form, CancellationToken cancellationToken)
    {
        var expert = await FindMineAsync(cancellationToken);
        if (expert is { State: ExpertState.Suspended })
        {
            return Result.Fail("You are out of the pool by the operator's decision. Please contact the operator.");
        }

        if (expert is not null && expert.Version != form.Version)
        {
            return Result.Fail(ExpertTexts.Stale);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (expert is null)
        {
            expert = new Expert(await _numbers.NextAsync("ZJ", cancellationToken), _user.Id, isDemo: false, _clock.Now);
            _db.Add(expert);
        }

        expert.Bind(_user.Id!);
        var result = expert.Declare(Known(form), byOperator: false, _clock.Now);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (expert.State == ExpertState.Applied)
        {
            await _notifier.NotifyAsync(
                new Notification(ExpertKinds.Applied.Name, "Expert {0} waits for admission", [expert.Number], $"/Admin/Experts/{expert.Number}"),
                await _users.FindIdsByPermissionAsync(ExpertPermissions.ManageExpertsName, cancellationToken), cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>False when the person is no expert.</returns>
    public async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        if (await FindMineAsync(cancellationToken) is not { } expert)
        {
            return false;
        }

        expert.Bind(_user.Id!);
        expert.Leave();
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>The number of the new expert.</returns>
    public async Task<Result<string>> InviteAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var userId = string.IsNullOrWhiteSpace(form.Email) ? null : await _users.FindIdByEmailAsync(form.Email.Trim(), cancellationToken);
        if (userId is not null && await _db.Set<Expert>().AnyAsync(e => e.UserId == userId, cancellationToken))
        {
            return Result<string>.Fail("This person stands in the list of experts already.", nameof(form.Email));
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var expert = new Expert(await _numbers.NextAsync("ZJ", cancellationToken), userId, isDemo: false, _clock.Now);
        expert.Invite(form.Email);
        expert.Call(form.Name.Trim());
        _db.Add(expert);
        if (userId is not null)
        {
            await _notifier.NotifyAsync(
                new Notification(ExpertKinds.Pool.Name, "You are invited to the pool of experts: please declare your fields and ties", [], "/desk/expert"),
                [userId], cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok(expert.Number);
    }

    /// <summary>
    /// Whether the expert stands in the list of a draw, drawn, next in order or before the draw is made: who goes out then makes room for
    /// somebody else, so that one person of the operator alone cannot do it.
    /// </summary>
    public Task<bool> IsInListAsync(Guid expertId, CancellationToken cancellationToken) => _db.Set<DrawEntry>().AnyAsync(
        e => e.ExpertId == expertId
            && (e.State == EntryState.Listed || e.State == EntryState.Drawn || e.State == EntryState.Accepted || e.State == EntryState.RefusalEntered)
            && _db.Set<ExpertDraw>().Any(d => d.Id == e.DrawId && d.State != DrawState.Cancelled),
        cancellationToken);

    /// <summary>
    /// The operator enters what a person without an account has declared on paper. While the expert may be drawn from a published list,
    /// nothing that decides on it changes: a tie that one person alone writes down would give the place to somebody else.
    /// </summary>
    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> DeclareForAsync(string number, ExpertForm form, CancellationToken cancellationToken) => ChangeAsync(
        number, form.Version,
        async expert =>
        {
            var declaration = Known(form);
            if (expert.State == ExpertState.Admitted && expert.DecidesOtherwise(declaration) && await IsInListAsync(expert.Id, cancellationToken))
            {
                return Result.Fail(
                    expert.UserId is null
                        ? "This expert stands in the list of a draw: a tie or another field would give the place to somebody else. Take the expert out of the pool below, which a second person confirms; then the declaration can be changed."
                        : "This expert stands in the list of a draw: a tie or another field would give the place to somebody else. The person declares it on the own desk.");
            }

            return expert.Declare(declaration, byOperator: true, _clock.Now);
        },
        _ => null, cancellationToken);

    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> AdmitAsync(string number, long version, DateOnly validUntil, CancellationToken cancellationToken) => ChangeAsync(
        number, version,
        async expert => expert.State == ExpertState.Admitted && validUntil < expert.ValidUntil && await IsInListAsync(expert.Id, cancellationToken)
            ? Result.Fail("This expert stands in the list of a draw: take the expert out of the pool below, which a second person confirms.", "ValidUntil")
            : expert.Admit(validUntil, _clock.Today),
        _ => "You are in the pool of experts", cancellationToken);

    /// <summary>At once, or of an expert in the list of a draw when a second person confirms it.</summary>
    /// <returns>Null when there is no such expert; else whether the expert is out.</returns>
    public async Task<Result<bool>?> SuspendAsync(string number, long version, string reason, CancellationToken cancellationToken)
    {
        var others = (await _users.FindIdsByPermissionAsync(ExpertPermissions.ManageExpertsName, cancellationToken)).Where(id => id != _user.Id).ToList();
        var isOut = true;
        var result = await ChangeAsync(
            number, version,
            async expert =>
            {
                if (!await IsInListAsync(expert.Id, cancellationToken))
                {
                    return expert.Suspend(reason);
                }

                isOut = false;
                var entered = expert.EnterSuspension(reason);
                if (entered.Succeeded)
                {
                    _audit.Record(SuspensionEntered, nameof(Expert), number, new { Reason = reason });
                    await _notifier.NotifyAsync(
                        new Notification(ExpertKinds.Confirm.Name, "Expert {0} is to be taken out of the pool, somebody else confirms it", [number], $"/Admin/Experts/{number}"),
                        others, cancellationToken);
                }

                return entered;
            },
            expert => expert.State == ExpertState.Suspended ? Suspended : null, cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(isOut) : Result<bool>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }

    /// <summary>Whether the reader has entered the suspension that waits.</summary>
    public async Task<bool> IsOwnSuspensionAsync(string number, CancellationToken cancellationToken) =>
        await _first.FindAsync(SuspensionEntered, nameof(Expert), number, cancellationToken) == _user.Id;

    /// <returns>Null when there is no such expert.</returns>
    public async Task<Result?> ConfirmSuspensionAsync(string number, long version, CancellationToken cancellationToken)
    {
        var enteredBy = await _first.FindAsync(SuspensionEntered, nameof(Expert), number, cancellationToken);
        return await ChangeAsync(number, version, expert => Task.FromResult(expert.ConfirmSuspension(enteredBy, _user.Id!)), _ => Suspended, cancellationToken);
    }

    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> DropSuspensionAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, expert => Task.FromResult(expert.DropSuspension()), _ => null, cancellationToken);

    private ExpertDeclaration Known(ExpertForm form)
    {
        var declaration = form.ToDeclaration();
        return declaration with { Topics = [.. declaration.Topics.Where(t => _taxonomy.Find(t) is not null)] };
    }

    /// <param name="newsOf">What the expert is told afterwards; null for nothing.</param>
    private async Task<Result?> ChangeAsync(
        string number, long version, Func<Expert, Task<Result>> change, Func<Expert, string?> newsOf, CancellationToken cancellationToken)
    {
        if (await _db.Set<Expert>().Include(e => e.Interests).FirstOrDefaultAsync(e => e.Number == number, cancellationToken) is not { } expert)
        {
            return null;
        }

        if (expert.Version != version)
        {
            return Result.Fail(ExpertTexts.Stale);
        }

        var result = await change(expert);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (newsOf(expert) is { } news && expert.UserId is { } userId)
        {
            await _notifier.NotifyAsync(new Notification(ExpertKinds.Pool.Name, news, [], "/desk/expert"), [userId], cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
