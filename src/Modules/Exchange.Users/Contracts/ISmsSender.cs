namespace Exchange.Users.Contracts;

/// <summary>
/// Slot for a provider of text messages. None is shipped: the default says that it is not configured, and then every address of
/// signing in by text message is not found.
/// </summary>
public interface ISmsSender
{
    bool IsConfigured { get; }

    /// <param name="phone">International form, <c>+8613800001234</c>.</param>
    /// <exception cref="InvalidOperationException">Not configured.</exception>
    Task SendAsync(string phone, string text, CancellationToken cancellationToken);
}
