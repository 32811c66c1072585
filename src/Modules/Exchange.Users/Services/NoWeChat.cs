using Exchange.Users.Contracts;

namespace Exchange.Users.Services;

/// <summary>Fills the slot until WeChat sign-in is configured.</summary>
internal sealed class NoWeChat : IWeChatSignIn
{
    public bool IsConfigured => false;

    public Uri GetAuthorizationAddress(string state) => throw new InvalidOperationException("WeChat sign-in is not configured.");

    public Task<string?> FindPersonAsync(string code, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("WeChat sign-in is not configured.");
}
