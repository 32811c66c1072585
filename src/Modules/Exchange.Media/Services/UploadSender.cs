namespace Exchange.Media.Services;

/// <summary>Whose uploads count together.</summary>
/// <param name="Key">An account's id, or a network address while nobody is signed in.</param>
internal sealed record UploadSender(string Key, bool IsAccount);
