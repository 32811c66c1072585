using System.Globalization;

namespace Exchange.Content.Contracts;

/// <summary>The published texts of the house that other modules refer to: whoever registers consents to an edition of them.</summary>
public interface IHousePages
{
    /// <summary>The edition in force in the reader's language, or in Chinese when there is none; null when there is no such page.</summary>
    /// <param name="slug">One of <see cref="HousePageSlugs"/>.</param>
    Task<HousePageInfo?> FindAsync(string slug, CancellationToken cancellationToken);

    /// <summary>The edition in force in a language, or in Chinese when there is none; null when there is no such page.</summary>
    /// <param name="slug">One of <see cref="HousePageSlugs"/>.</param>
    Task<HousePageInfo?> FindAsync(string slug, CultureInfo culture, CancellationToken cancellationToken);
}
