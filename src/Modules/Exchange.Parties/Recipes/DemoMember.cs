using Exchange.Parties.Contracts;

namespace Exchange.Parties.Recipes;

internal sealed record DemoMember(string Email, MemberRole Role);
