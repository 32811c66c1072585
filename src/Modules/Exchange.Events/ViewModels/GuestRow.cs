using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Wishes">In words.</param>
internal sealed record GuestRow(Guid Id, string Name, MatchSide Side, GuestState State, string Wishes, bool IsDemo);
