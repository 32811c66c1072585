using Exchange.Content.ViewModels;

namespace Exchange.Content.Contracts;

/// <summary>The pages of the house as readers see them.</summary>
public interface IHousePageReader
{
    /// <param name="culture">Null takes the reader's language, or Chinese when the page has none in it.</param>
    /// <param name="edition">Null takes the edition in force.</param>
    /// <returns>Null when there is no such page or edition.</returns>
    Task<HousePageModel?> ReadAsync(string slug, string? culture, int? edition, CancellationToken cancellationToken);
}
