using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Url">Null when readers see no text of the event at present.</param>
/// <param name="Position">Place in the line; 0 for who does not wait.</param>
/// <param name="Link">Address of the online meeting, for who has a place.</param>
internal sealed record TicketPage(
    SignUp SignUp, HouseEvent Event, string Title, string? Url, string? Place, string? Organiser, int Position, string? Link, bool MayWithdraw);
