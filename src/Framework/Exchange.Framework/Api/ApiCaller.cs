using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Api;

/// <summary>
/// The organisation that calls the API by a key. It is no account: nobody is signed in by a key, and what an account may do, a key may not.
/// </summary>
/// <param name="KeyId">Of the key.</param>
/// <param name="OwnerId">Of the organisation whose key it is.</param>
/// <param name="Prefix">The beginning of the key, by which people tell keys apart.</param>
/// <param name="Scopes">Names of <see cref="ApiScope"/>s.</param>
/// <param name="PerMinute">Calls a minute, on each node.</param>
/// <param name="PerDay">Calls a day.</param>
public sealed record ApiCaller(Guid KeyId, Guid OwnerId, string Prefix, IReadOnlyList<string> Scopes, int PerMinute, int PerDay)
{
    internal const string ScopeClaim = "scope";

    /// <summary>Null when the request has no key.</summary>
    public static ApiCaller? Find(HttpContext http) => http.Features.Get<ApiCaller>();

    /// <exception cref="InvalidOperationException">The endpoint asks for no scope.</exception>
    public static ApiCaller Of(HttpContext http) => Find(http) ?? throw new InvalidOperationException("The endpoint lets in callers without a key.");
}
