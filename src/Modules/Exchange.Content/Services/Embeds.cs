using System.Text.RegularExpressions;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>Cards of other modules' things inside a text. They are looked up at each reading, for what they show changes.</summary>
internal sealed partial class Embeds
{
    private const int MaxCards = 50;

    private readonly IEnumerable<IEmbedCards> _sources;

    public Embeds(IEnumerable<IEmbedCards> sources) => _sources = sources;

    /// <summary>The HTML cut at its cards.</summary>
    public async Task<IReadOnlyList<TextPiece>> ExpandAsync(string html, CancellationToken cancellationToken)
    {
        var found = Paragraph().Matches(html).Take(MaxCards).ToList();
        if (found.Count == 0)
        {
            return [new TextPiece(html, null)];
        }

        var cards = new Dictionary<(string, string), EmbedCard>();
        foreach (var asked in found.GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value))
        {
            if (_sources.FirstOrDefault(source => source.Prefix == asked.Key) is { } source)
            {
                foreach (var (number, card) in await source.FindAsync([.. asked.Distinct()], cancellationToken))
                {
                    cards[(asked.Key, number)] = card;
                }
            }
        }

        List<TextPiece> pieces = [];
        var done = 0;
        foreach (var match in found)
        {
            pieces.Add(new TextPiece(html[done..match.Index], null));
            var number = match.Groups[2].Value;
            pieces.Add(new TextPiece("", new EmbedView(number, cards.GetValueOrDefault((match.Groups[1].Value, number)))));
            done = match.Index + match.Length;
        }

        pieces.Add(new TextPiece(html[done..], null));
        return pieces;
    }

    /// <summary>The HTML with the number where a card stands: for where no card can be shown.</summary>
    public static string WithNumbers(string html) => Paragraph().Replace(html, "<p>$2</p>");

    public static string WithoutCards(string markdown) => Line().Replace(markdown, "");

    [GeneratedRegex(@"<p>\{\{([a-z]{1,20}) ([0-9A-Za-z.\-]{1,40})\}\}</p>")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^\{\{[a-z]{1,20} [0-9A-Za-z.\-]{1,40}\}\}\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
