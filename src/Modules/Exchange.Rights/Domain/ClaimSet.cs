using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Rights.Domain;

/// <summary>The claims of a patent and how they depend on each other.</summary>
internal sealed partial class ClaimSet
{
    // A reference to more claims than this is a slip of the text, not a dependency.
    private const int MaxReferences = 200;

    private ClaimSet(IReadOnlyList<Claim> claims) => Claims = claims;

    public IReadOnlyList<Claim> Claims { get; }

    public int IndependentCount => Claims.Count(claim => claim.IsIndependent);

    /// <summary>Takes one text per claim or a whole claims section in one text; numbers may be missing.</summary>
    public static ClaimSet Parse(IReadOnlyList<string> texts)
    {
        var parts = texts.Count == 1 ? Split(texts[0]) : texts.Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        var claims = new List<Claim>(parts.Count);
        for (var index = 0; index < parts.Count; index++)
        {
            var number = index + 1;
            var text = LeadingNumber().Replace(parts[index], "", 1).Trim();
            claims.Add(new Claim(number, text, References(text, number)));
        }

        return new ClaimSet(claims);
    }

    /// <summary>Claims that refer to the claim in the first place: its children in the tree.</summary>
    public IEnumerable<Claim> ChildrenOf(int number) => Claims.Where(claim => claim.DependsOn.Count > 0 && claim.DependsOn[0] == number);

    /// <summary>Cuts one text at "1." "2." … as long as the numbers count up, so that a decimal or a list inside a claim does not.</summary>
    private static List<string> Split(string text)
    {
        var starts = new List<int>();
        var expected = 1;
        foreach (Match match in ClaimStart().Matches(text))
        {
            if (int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == expected)
            {
                starts.Add(match.Groups["number"].Index);
                expected++;
            }
        }

        if (starts.Count == 0)
        {
            return text.Trim().Length == 0 ? [] : [text.Trim()];
        }

        var parts = new List<string>(starts.Count);
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : text.Length;
            parts.Add(text[starts[index]..end].Trim());
        }

        return parts;
    }

    private static List<int> References(string text, int own)
    {
        // A reference stands in the opening words; later mentions are part of the feature.
        var head = text.Length > 160 ? text[..160] : text;
        var match = ChineseReference().Match(head);
        if (!match.Success)
        {
            match = EnglishReference().Match(head);
        }

        if (!match.Success)
        {
            return PrecedingClaims().IsMatch(head) ? Enumerable.Range(1, own - 1).ToList() : [];
        }

        var numbers = new SortedSet<int>();
        foreach (Match part in NumberOrRange().Matches(match.Groups["list"].Value))
        {
            var from = Number(part.Groups["from"]);
            var to = part.Groups["to"].Success ? Number(part.Groups["to"]) : from;
            for (var number = from; number <= to && number - from < MaxReferences; number++)
            {
                // A claim refers only to earlier ones.
                if (number >= 1 && number < own)
                {
                    numbers.Add(number);
                }
            }
        }

        return [.. numbers];
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\s*(?:权利要求)?\s*\d{1,3}\s*[\.．、:：](?!\d)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    // At the start, after a line break or after the full stop that ends the claim before.
    [GeneratedRegex(@"(?:^|[\r\n。；;.])\s*(?<number>\d{1,3})\s*[\.．、](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ClaimStart();

    [GeneratedRegex(@"权利要求\s*(?<list>\d{1,3}(?:\s*(?:或者|以及|或|和|与|及|、|，|,|至|到|-|–|—|~|～)\s*(?:权利要求)?\s*\d{1,3})*)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseReference();

    [GeneratedRegex(@"\bclaims?\s+(?<list>\d{1,3}(?:\s*(?:,|or|and|to|through|-|–|,\s*or|,\s*and|or\s+claim|and\s+claim)\s*\d{1,3})*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishReference();

    [GeneratedRegex(@"(?:前述|上述|以上)(?:任一|任意一项|任何一项)?(?:项)?权利要求|\bany (?:one )?of the (?:preceding|foregoing|previous) claims\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrecedingClaims();

    [GeneratedRegex(@"(?<from>\d{1,3})(?:\s*(?:至|到|-|–|—|~|～|to|through)\s*(?<to>\d{1,3}))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberOrRange();
}
