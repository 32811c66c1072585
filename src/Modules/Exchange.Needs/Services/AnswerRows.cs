using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>Answers as lists show them, with what they rest on as it is now.</summary>
internal sealed class AnswerRows
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IListingDirectory _listings;
    private readonly IRightsDirectory _rights;
    private readonly IStringLocalizer<AnswerRows> S;

    public AnswerRows(AppDbContext db, IPartyDirectory parties, IListingDirectory listings, IRightsDirectory rights, IStringLocalizer<AnswerRows> localizer)
    {
        _db = db;
        _parties = parties;
        _listings = listings;
        _rights = rights;
        S = localizer;
    }

    /// <summary>A bounded number of queries for all of them.</summary>
    public async Task<IReadOnlyList<AnswerRow>> ReadAsync(IReadOnlyList<NeedAnswer> answers, AnswerSide side, CancellationToken cancellationToken)
    {
        if (answers.Count == 0)
        {
            return [];
        }

        var needIds = answers.Select(a => a.NeedId).Distinct().ToList();
        var needs = await _db.Set<Need>().AsNoTracking().Where(n => needIds.Contains(n.Id)).Select(n => new { n.Id, n.Number, n.Title })
            .ToDictionaryAsync(n => n.Id, cancellationToken);
        var parties = await _parties.FindAsync([.. answers.Select(a => a.AnswererPartyId).Distinct()], cancellationToken);
        var listings = await _listings.FindAsync(SubjectsOf(answers, AnswerKind.Listing), cancellationToken);
        var rights = await _rights.FindAsync(SubjectsOf(answers, AnswerKind.Right), cancellationToken);
        return
        [
            .. answers.Select(a => new AnswerRow(
                a, needs[a.NeedId].Number, needs[a.NeedId].Title, parties.GetValueOrDefault(a.AnswererPartyId), SubjectOf(a, listings, rights),
                side == AnswerSide.Asker ? a.AskerUnread : a.AnswererUnread)),
        ];
    }

    private static List<Guid> SubjectsOf(IReadOnlyList<NeedAnswer> answers, AnswerKind kind) =>
        [.. answers.Where(a => a.Kind == kind).Select(a => a.SubjectId).OfType<Guid>().Distinct()];

    private AnswerSubject? SubjectOf(
        NeedAnswer answer, IReadOnlyDictionary<Guid, ListingSummary> listings, IReadOnlyDictionary<Guid, RightSummary> rights)
    {
        if (answer.SubjectId is not { } id)
        {
            return null;
        }

        if (answer.Kind == AnswerKind.Listing && listings.GetValueOrDefault(id) is { } listing)
        {
            return listing.State == ListingState.Published
                ? new AnswerSubject(listing.Number, listing.Title, listing.Url, S["On offer"])
                : new AnswerSubject(listing.Number, listing.Title, null, S["No longer on offer"]);
        }

        return answer.Kind == AnswerKind.Right && rights.GetValueOrDefault(id) is { } right
            ? new AnswerSubject(right.Number, right.Title, right.Url, right.StatusText)
            : new AnswerSubject(answer.SubjectNumber ?? "", "", null, null);
    }
}
