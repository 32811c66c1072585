using Exchange.Users.Contracts;

namespace Exchange.Users.ViewModels;

public sealed record ConsentModel(IReadOnlyList<ConsentDocument> Documents, string? ReturnUrl);
