using System.Text.RegularExpressions;
using Exchange.Content.Contracts;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services;

/// <summary>Leads from what rules of other modules cite to the article in the library; of several articles of a law to the first.</summary>
internal sealed partial class LawCitations : ICitations
{
    private readonly ILawReferences _laws;

    public LawCitations(ILawReferences laws) => _laws = laws;

    public async Task<string?> FindAsync(string citation, CancellationToken cancellationToken) =>
        First().Match(citation) is { Success: true } first && LawCitation.Parse(first.Value) is { } parsed ? await _laws.FindAsync(parsed, cancellationToken) : null;

    [GeneratedRegex($"^[^第]+第[{ChineseNumber.Characters}]+条(?:之[一二三四五六七八九十]+)?")]
    private static partial Regex First();
}
