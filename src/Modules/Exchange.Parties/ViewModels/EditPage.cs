using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="Theirs">The stored version when somebody else has changed it since the form was opened.</param>
internal sealed record EditPage(PartyForm Form, IReadOnlyList<District> Districts, PartyForm? Theirs = null);
