namespace Exchange.Content.Contracts;

/// <summary>The published texts of the house that other modules refer to: whoever registers consents to an edition of them.</summary>
public interface IHousePages
{
    /// <summary>The editions in force of these pages, in the reader's language where there is one, and in Chinese, which binds; one query for all.</summary>
    /// <param name="slugs">Of <see cref="HousePageSlugs"/>.</param>
    Task<IReadOnlyList<HousePageInfo>> ListAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken);
}
