namespace Exchange.Content.Contracts;

/// <summary>Cards of a module's public things that an editor sets into a text: <c>{{listing GP-2026-000123}}</c> on a line of its own.</summary>
public interface IEmbedCards
{
    /// <summary>The word before the number, lower-case.</summary>
    string Prefix { get; }

    /// <summary>English msgid of what it embeds: "Listing".</summary>
    string Caption { get; }

    /// <summary>Cards of those numbers that are public, keyed as asked. Texts are in the reader's language.</summary>
    Task<IReadOnlyDictionary<string, EmbedCard>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);
}
