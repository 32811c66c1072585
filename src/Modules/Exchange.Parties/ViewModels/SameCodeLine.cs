using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <summary>Another party that states the same credit code; the operator decides whose it is.</summary>
internal sealed record SameCodeLine(Guid Id, string Name, VerificationState State);
