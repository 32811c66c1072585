using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>What the people of a lender keep for themselves about its requests.</summary>
internal sealed class LenderNotes
{
    private readonly AppDbContext _db;
    private readonly LenderDesk _desk;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public LenderNotes(AppDbContext db, LenderDesk desk, IPartyDirectory parties, IUserDirectory users, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _desk = desk;
        _parties = parties;
        _users = users;
        _user = user;
        _clock = clock;
    }

    /// <summary>Who may be in charge: the lender's members, by id, in the order of their names.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Guid lenderId, CancellationToken cancellationToken)
    {
        var names = await _users.GetNamesAsync(await _parties.GetMemberUserIdsAsync(lenderId, cancellationToken), cancellationToken);
        return [.. names.OrderBy(n => n.Value, StringComparer.CurrentCulture).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => new Colleague(n.Key, n.Value))];
    }

    /// <summary>The notes of the lender, by request.</summary>
    public async Task<IReadOnlyDictionary<Guid, RequestNote>> FindAsync(Guid lenderId, IReadOnlyCollection<Guid> requestIds, CancellationToken cancellationToken) =>
        await _db.Set<RequestNote>().AsNoTracking().Where(n => n.LenderId == lenderId && requestIds.Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancellationToken);

    /// <returns>Null when the request is not the lender's.</returns>
    public async Task<Result?> WriteAsync(CurrentParty acting, Guid requestId, NoteForm form, CancellationToken cancellationToken)
    {
        if (await _desk.FindMineAsync(acting, requestId, "note", tracked: false, cancellationToken) is null)
        {
            return null;
        }

        var text = TypedText.Clean(form.Text);
        if (text?.Length > RequestNote.TextLength)
        {
            return Result.Fail("At most 1,000 characters.", nameof(form.Text));
        }

        var colleague = string.IsNullOrEmpty(form.Colleague) ? null : form.Colleague;
        if (colleague is not null && !(await _parties.GetMemberUserIdsAsync(acting.Party.Id, cancellationToken)).Contains(colleague, StringComparer.Ordinal))
        {
            return Result.Fail("Choose one of your colleagues.", nameof(form.Colleague));
        }

        var note = await _db.Set<RequestNote>().FirstOrDefaultAsync(n => n.Id == requestId, cancellationToken);
        if ((note?.Version ?? 0) != form.Version)
        {
            return Result.Fail(DossierTexts.Stale);
        }

        if (note is null)
        {
            note = new RequestNote { Id = requestId, LenderId = acting.Party.Id };
            _db.Add(note);
        }

        note.Write(colleague, text, _user.Id!, _clock.Now);
        // A colleague has written at the same moment.
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(DossierTexts.Stale);
    }

    /// <summary>Nobody acts for the lender any more, so nobody can read them.</summary>
    public Task DropAsync(Guid lenderId, CancellationToken cancellationToken) =>
        _db.Set<RequestNote>().Where(n => n.LenderId == lenderId).ExecuteDeleteAsync(cancellationToken);
}
