namespace Exchange.Content.Contracts;

/// <summary>Knows where what rules cite can be read.</summary>
public interface ICitations
{
    /// <param name="citation">As Chinese texts name it, such as 专利法第五十条.</param>
    /// <returns>Site-relative address; null when it is not here.</returns>
    Task<string?> FindAsync(string citation, CancellationToken cancellationToken);
}
