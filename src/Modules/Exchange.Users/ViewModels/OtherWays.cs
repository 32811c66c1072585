namespace Exchange.Users.ViewModels;

/// <summary>Ways to sign in that need a provider.</summary>
/// <param name="LinkedPhone">Masked; null when none signs the person in.</param>
internal sealed record OtherWays(bool SmsConfigured, bool WeChatConfigured, string? LinkedPhone, bool WeChatLinked);
