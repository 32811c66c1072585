using Exchange.Rights.Contracts;

namespace Exchange.Listings.Recipes;

internal sealed record DemoPatent(
    string Number, PatentType Type, string Title, string Abstract, IReadOnlyList<string> Claims, IReadOnlyList<string> Inventors,
    IReadOnlyList<string> Ipc, DateOnly FilingDate, DateOnly? GrantDate);
