namespace Exchange.Users.Services;

internal static class ExchangeClaims
{
    /// <summary>Id of the <see cref="Domain.UserSession"/> that the cookie belongs to.</summary>
    public const string Session = "exchange:session";
}
