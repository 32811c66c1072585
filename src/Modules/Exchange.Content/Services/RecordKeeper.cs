using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Puts a notice on record in the transaction that publishes it: number, canonical text and hash.</summary>
internal sealed class RecordKeeper : IContentEvents
{
    /// <summary>公告.</summary>
    public const string NumberPrefix = "GG";

    private readonly AppDbContext _db;
    private readonly PublicNumbers _numbers;
    private readonly IMediaLibrary _library;
    private readonly SiteClock _clock;

    public RecordKeeper(AppDbContext db, PublicNumbers numbers, IMediaLibrary library, SiteClock clock)
    {
        _db = db;
        _numbers = numbers;
        _library = library;
        _clock = clock;
    }

    public async Task PublishedAsync(ContentText text, CancellationToken cancellationToken)
    {
        var notice = new RecordNotice(text.Part(RecordNotice.PartName));
        if (text.Item.Type != ContentTypeCodes.Notice || notice.Kind is not { } kind
            || await _db.Set<NoticeRecord>().AnyAsync(r => r.ItemId == text.Item.Id, cancellationToken))
        {
            return;
        }

        var corrected = notice.Corrects is { } name
            ? await RecordPages.Named(_db, name).Select(r => new { r.ItemId, r.Number }).FirstOrDefaultAsync(cancellationToken)
            : null;
        var own = await _numbers.NextAsync(NumberPrefix, cancellationToken);
        var now = _clock.Now;
        var publisher = notice.Publisher ?? "";
        var canonical = RecordText.Compose(
            own, kind, publisher, now, text.Item.Culture, corrected?.Number, text.Title, text.Summary, text.Markdown, await FilesAsync(text, cancellationToken),
            notice.PublisherNumber);
        _db.Add(new NoticeRecord(text.Item.Id, own, kind, publisher, now, canonical, corrected?.ItemId, notice.PublisherNumber));
    }

    private async Task<IReadOnlyList<(string Url, string? Sha256)>> FilesAsync(ContentText text, CancellationToken cancellationToken)
    {
        var attached = Attachments.Of(text.Parts).Select(a => a.Url).ToList();
        var ids = MediaAddress.FindIn(text.Markdown).Concat(attached.Select(MediaAddress.Read).OfType<Guid>()).Distinct().ToList();
        var entries = await _library.FindAsync(ids, cancellationToken);
        return
        [
            .. ids.Where(entries.ContainsKey).Select(id => (entries[id].Url, (string?)entries[id].Sha256)),
            .. attached.Where(url => MediaAddress.Read(url) is null).Select(url => (url, (string?)null)),
        ];
    }
}
