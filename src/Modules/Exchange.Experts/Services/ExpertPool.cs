using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.ViewModels;
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
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IUserDirectory _users;
    private readonly IUserContacts _contacts;
    private readonly INotifier _notifier;
    private readonly ITaxonomy _taxonomy;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public ExpertPool(
        AppDbContext db, ICurrentUser user, IUserDirectory users, IUserContacts contacts, INotifier notifier, ITaxonomy taxonomy, PublicNumbers numbers,
        SiteClock clock)
    {
        _db = db;
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

    /// <summary>The operator enters what a person without an account has declared on paper.</summary>
    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> DeclareForAsync(string number, ExpertForm form, CancellationToken cancellationToken) =>
        ChangeAsync(number, form.Version, expert => expert.Declare(Known(form), byOperator: true, _clock.Now), null, cancellationToken);

    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> AdmitAsync(string number, long version, DateOnly validUntil, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, expert => expert.Admit(validUntil, _clock.Today), "You are in the pool of experts", cancellationToken);

    /// <returns>Null when there is no such expert.</returns>
    public Task<Result?> SuspendAsync(string number, long version, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, expert => expert.Suspend(reason), "You are out of the pool of experts: please read why", cancellationToken);

    private ExpertDeclaration Known(ExpertForm form)
    {
        var declaration = form.ToDeclaration();
        return declaration with { Topics = [.. declaration.Topics.Where(t => _taxonomy.Find(t) is not null)] };
    }

    private async Task<Result?> ChangeAsync(string number, long version, Func<Expert, Result> change, string? news, CancellationToken cancellationToken)
    {
        if (await _db.Set<Expert>().Include(e => e.Interests).FirstOrDefaultAsync(e => e.Number == number, cancellationToken) is not { } expert)
        {
            return null;
        }

        if (expert.Version != version)
        {
            return Result.Fail(ExpertTexts.Stale);
        }

        var result = change(expert);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (news is not null && expert.UserId is { } userId)
        {
            await _notifier.NotifyAsync(new Notification(ExpertKinds.Pool.Name, news, [], "/desk/expert"), [userId], cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
