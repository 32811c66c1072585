using Exchange.Users.Contracts;

namespace Exchange.Tests.Users;

/// <summary>Knows whoever comes back with <c>code-NAME</c> as <c>NAME</c>.</summary>
internal sealed class FakeWeChat : IWeChatSignIn
{
    private const string Prefix = "code-";

    public bool IsConfigured => true;

    public Uri GetAuthorizationAddress(string state) => new("https://wechat.example/authorize?state=" + state);

    public Task<string?> FindPersonAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult(code.StartsWith(Prefix, StringComparison.Ordinal) ? code[Prefix.Length..] : null);
}
