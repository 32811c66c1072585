using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>Patents that an editor sets into a text, by their number in any written form without spaces.</summary>
internal sealed class PatentEmbeds : IEmbedCards
{
    private readonly AppDbContext _db;
    private readonly RightTexts _texts;
    private readonly IStringLocalizer<PatentEmbeds> S;

    public PatentEmbeds(AppDbContext db, RightTexts texts, IStringLocalizer<PatentEmbeds> localizer)
    {
        _db = db;
        _texts = texts;
        S = localizer;
    }

    public string Prefix => "patent";

    public string Caption => "Patent";

    public async Task<IReadOnlyDictionary<string, EmbedCard>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        var asked = numbers.Select(n => (Text: n, Number: WrittenNumber.Read(n))).Where(n => n.Number is not null).ToList();
        var keys = asked.Select(n => n.Number!.Key).OfType<string>().ToList();
        var stems = asked.SelectMany(n => n.Number!.Stems).ToList();
        var rights = await _db.Set<IpRight>().AsNoTracking()
            .Where(r => r.Kind == IpKind.Patent && (keys.Contains(r.NumberKey) || r.Publications.Any(p => stems.Contains(p.Stem))))
            .Include(r => r.People).Include(r => r.Ipc).Include(r => r.Taxonomy).Include(r => r.Publications).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var cards = new Dictionary<string, EmbedCard>(StringComparer.Ordinal);
        foreach (var (text, number) in asked)
        {
            Add(cards, text, rights.Find(r => r.NumberKey == number!.Key) ?? rights.Find(r => r.Publications.Any(p => number!.Stems.Contains(p.Stem))));
        }

        return cards;
    }

    private void Add(Dictionary<string, EmbedCard> cards, string asked, IpRight? right)
    {
        if (right is null)
        {
            return;
        }

        List<string> facts = [_texts.Status(right.Status, right.Stage), .. right.OwnerNames().Take(2)];
        if (right.TermEnd is { } end)
        {
            facts.Add(S["Term ends on {0}", DisplayText.Date(end)]);
        }

        var card = PatentCards.From(right);
        cards[asked] = new EmbedCard(_texts.Kind(right.Kind), card.Number, right.Title, card.Url, facts);
    }
}
