using Exchange.Users.Contracts;

namespace Exchange.Tests.Users;

/// <summary>Keeps the messages instead of sending them.</summary>
internal sealed class FakeSms : ISmsSender
{
    public List<(string Phone, string Text)> Sent { get; } = [];

    public bool IsConfigured => true;

    public Task SendAsync(string phone, string text, CancellationToken cancellationToken)
    {
        Sent.Add((phone, text));
        return Task.CompletedTask;
    }
}
