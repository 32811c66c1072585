using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>The part of a need that only those read whom the firm lets in. Each reading is on record, for the firm to see.</summary>
internal sealed class NeedDetails
{
    private readonly AppDbContext _db;
    private readonly NeedPages _pages;
    private readonly NeedStore _store;
    private readonly NeedEffects _effects;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public NeedDetails(AppDbContext db, NeedPages pages, NeedStore store, NeedEffects effects, ICurrentParty party, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _pages = pages;
        _store = store;
        _effects = effects;
        _party = party;
        _user = user;
        _clock = clock;
    }

    /// <returns>Null when there is no such need, or nothing more to read of it.</returns>
    public async Task<DetailsPage?> ShowAsync(string number, AccessForm? form, CancellationToken cancellationToken)
    {
        if (await _pages.FindAsync(number, mayReview: false, cancellationToken) is not { Need.HasDetails: true } page)
        {
            return null;
        }

        var acting = await _party.GetAsync(cancellationToken);
        var reads = page.IsMine || (page.MyAccess == AccessState.Granted && page.Need.IsOpen && acting is { Party.IsVerified: true });
        if (reads && !page.IsMine)
        {
            _db.Add(new DetailReading { NeedId = page.Need.Id, ReaderPartyId = acting!.Party.Id, UserId = _user.Id!, At = _clock.Now });
            await _db.SaveChangesAsync(cancellationToken);
        }

        return new DetailsPage(page, acting, reads ? page.Need.Details : null, reads ? null : ObstacleOf(page, acting), form ?? new AccessForm());
    }

    /// <returns>Null when there is no such need, or nothing more to read of it.</returns>
    public async Task<Result?> AskAsync(CurrentParty acting, string number, AccessForm form, CancellationToken cancellationToken)
    {
        if (await _pages.FindAsync(number, mayReview: false, cancellationToken) is not { Need.HasDetails: true } page)
        {
            return null;
        }

        if (ObstacleOf(page, acting) is { } obstacle)
        {
            return Result.Fail(obstacle);
        }

        if (TypedText.Clean(form.Purpose) is not { } purpose)
        {
            return Result.Fail("Say why you ask: the firm decides by it.", nameof(AccessForm.Purpose));
        }

        _db.Add(new DetailAccess { NeedId = page.Need.Id, ReaderPartyId = acting.Party.Id, Purpose = purpose, AskedAt = _clock.Now });
        await _effects.TellAskerAsync(page.Need, NeedNotices.Access, "Somebody asks to read the details of your need {0} “{1}”", cancellationToken);
        if (await _store.SaveAsync(cancellationToken))
        {
            return Result.Success;
        }

        // A colleague may have been quicker by a moment.
        var (needId, partyId) = (page.Need.Id, acting.Party.Id);
        return Result.Fail(
            await _db.Set<DetailAccess>().AnyAsync(a => a.NeedId == needId && a.ReaderPartyId == partyId, cancellationToken) ? "Your organisation has asked already." : NeedTexts.Stale);
    }

    private static string? ObstacleOf(NeedPage page, CurrentParty? acting) => (page, acting) switch
    {
        (_, null) => "Register your organisation or yourself as a party first: the firm is told who asks.",
        (_, { CanManage: false }) => "Your role in this organisation is to read. Ask a colleague who manages its inquiries.",
        (_, { Party.IsVerified: false }) => "Firms hear from verified parties only. Have your organisation verified first.",
        ({ IsMine: true }, _) => "This need is your own organisation's.",
        ({ Need.IsOpen: false }, _) => "This need takes no answers any more.",
        ({ MyAccess: AccessState.Asked }, _) => "Your organisation has asked already. You will be told when the firm has decided.",
        ({ MyAccess: AccessState.Refused }, _) => "The firm does not show you the details.",
        _ => null,
    };
}
