using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Theme;

/// <summary>Tells the drafts of two people apart who use the same browser, without saying who they are.</summary>
public static class DraftMark
{
    private const int Length = 16;

    /// <summary>Part of a hash of the account's id, from which nobody finds the id again; null when nobody is signed in.</summary>
    public static string? Of(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"drafts:{id}")))[..Length]
        : null;
}
