namespace Exchange.Users.Contracts;

/// <summary>Slot for signing in with WeChat. None is shipped: the default says that it is not configured.</summary>
public interface IWeChatSignIn
{
    bool IsConfigured { get; }

    /// <summary>Address to which the browser is sent.</summary>
    /// <exception cref="InvalidOperationException">Not configured.</exception>
    Uri GetAuthorizationAddress(string state);
}
