using Exchange.Users.Contracts;

namespace Exchange.Users.Services;

/// <summary>Fills the slot until a provider is configured.</summary>
internal sealed class NoSms : ISmsSender
{
    public bool IsConfigured => false;

    public Task SendAsync(string phone, string text, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No provider of text messages is configured.");
}
