namespace Exchange.Users.Contracts;

/// <summary>
/// Slot for signing in with WeChat. None is shipped: the default says that it is not configured, and then every address of it is
/// not found.
/// </summary>
public interface IWeChatSignIn
{
    bool IsConfigured { get; }

    /// <summary>Address to which the browser is sent; WeChat sends it back to <c>/Account/WeChat/Callback</c> with a code.</summary>
    /// <param name="state">Letters and digits, to be returned unchanged.</param>
    /// <exception cref="InvalidOperationException">Not configured.</exception>
    Uri GetAuthorizationAddress(string state);

    /// <summary>Who came back: an id that WeChat never gives to anybody else, or null when the code is not good.</summary>
    /// <exception cref="InvalidOperationException">Not configured.</exception>
    Task<string?> FindPersonAsync(string code, CancellationToken cancellationToken);
}
