using Exchange.Users.Contracts;

namespace Exchange.Users.ViewModels;

internal sealed record ConsentModel(IReadOnlyList<ConsentDocument> Documents, string? ReturnUrl);
