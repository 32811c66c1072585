using System.Text.RegularExpressions;

namespace Exchange.Users.Services;

/// <summary>The English msgid of a role, whose name is one word of code: <c>AuctionHost</c> is an auction host.</summary>
internal static partial class RoleCaption
{
    public static string Of(string name) => Inner().Replace(name, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z](?=[a-z])")]
    private static partial Regex Inner();
}
