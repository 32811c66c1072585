using Exchange.Media.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="State">Msgid.</param>
internal sealed record FormerNameLine(Guid Id, string Name, string State, bool IsWaiting, StoredFile? Evidence);
