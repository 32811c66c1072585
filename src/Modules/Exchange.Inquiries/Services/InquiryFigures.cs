using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Inquiries.Services;

/// <summary>Inquiries in figures. Who asked about what is never told; a reason for ending only where five have it.</summary>
internal sealed class InquiryFigures : IFigureSource
{
    private readonly AppDbContext _db;
    private readonly IStringLocalizer<InquiryFigures> S;

    public InquiryFigures(AppDbContext db, IStringLocalizer<InquiryFigures> localizer)
    {
        _db = db;
        S = localizer;
    }

    public string Position => "5";

    public string Caption => S["Inquiries"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "inquiries.state",
            Title = S["Inquiries by state"],
            Rule = S["Counted are all inquiries about listings."],
            Count = CountStatesAsync,
            Rows = ListOfStateAsync,
            RowPermission = InquiryPermissions.InspectInquiriesName,
        },
        new Figure
        {
            Code = "inquiries.reason",
            Title = S["Closed inquiries, by reason"],
            Rule = S["Counted are closed inquiries. Reasons that fewer than five have are counted together, so that nobody can be made out; the rows name neither listing nor party."],
            Count = async cancellationToken => SmallGroups.Pool(await CountReasonsAsync(cancellationToken), S["Other reasons"]),
            Rows = ListOfReasonAsync,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountStatesAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<Inquiry>().GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return
        [
            .. Enum.GetValues<InquiryState>().Select(state =>
                new FigureGroup(NameOf(state), S[InquiryTexts.Of(state)], counts.GetValueOrDefault(state)) { IsHeadline = state == InquiryState.Open }),
        ];
    }

    private async Task<Page<FigureRow>> ListOfStateAsync(string group, int page, CancellationToken cancellationToken)
    {
        var state = Enum.GetValues<InquiryState>().Cast<InquiryState?>().FirstOrDefault(s => NameOf(s!.Value) == group);
        return state is null
            ? FigureRows.None
            : await FigureRows.PageAsync(
                _db.Set<Inquiry>().Where(i => i.State == state).OrderByDescending(i => i.LastMessageAt).ThenBy(i => i.Id)
                    .Select(i => new { i.Id, i.Mode, i.LastMessageAt }),
                page, i => new FigureRow(i.Id.ToString("N"), S[InquiryTexts.Of(i.Mode)], SiteClock.ToDate(i.LastMessageAt), $"/Admin/Inquiries/{i.Id:N}"),
                cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountReasonsAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<Inquiry>().Where(i => i.State == InquiryState.Closed && i.CloseReason != null).GroupBy(i => i.CloseReason!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(g => g.Count).ThenBy(g => g.Key).Select(g => new FigureGroup(NameOf(g.Key), S[InquiryTexts.Of(g.Key)], g.Count))];
    }

    private async Task<Page<FigureRow>> ListOfReasonAsync(string group, int page, CancellationToken cancellationToken)
    {
        // What stands under its own name is the group; the rest is the pool.
        var told = SmallGroups.Told(await CountReasonsAsync(cancellationToken));
        var reasons = Enum.GetValues<CloseReason>().Where(r => group == SmallGroups.PoolKey ? !told.Contains(NameOf(r)) : NameOf(r) == group).ToList();
        var closed = _db.Set<Inquiry>().Where(i => i.State == InquiryState.Closed && i.CloseReason != null && reasons.Contains(i.CloseReason.Value));

        // The year is all that is said of when.
        return await FigureRows.PageAsync(
            closed.OrderBy(i => i.Id).Select(i => new { i.LastMessageAt }), page,
            i => new FigureRow(S["Closed inquiry"], SiteClock.ToDate(i.LastMessageAt).Year.ToString(CultureInfo.InvariantCulture), null), cancellationToken);
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
