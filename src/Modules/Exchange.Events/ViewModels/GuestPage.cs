using Exchange.Events.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Events.ViewModels;

internal sealed record GuestPage(
    HouseEvent Event, string Title, string? Url, string? Place, Guid GuestId, MatchSide Side, GuestState State, MatchWishes Wishes, string WishWords,
    IReadOnlyList<OwnMeeting> Meetings, IReadOnlyList<TaxonomyNode> Fields, bool CanManage, bool TakesAnswers, DateTimeOffset Now)
{
    public WishForm? Typed { get; init; }
}
