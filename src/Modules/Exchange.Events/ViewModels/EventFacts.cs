using Exchange.Content.Contracts;
using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <summary>What stands above the text of an event.</summary>
/// <param name="Item">The text that is read.</param>
/// <param name="Summary">Of the public text in its language.</param>
/// <param name="Event">Null for a draft that nobody can sign up for.</param>
/// <param name="Details">Of the text that is read: its words for place and organiser.</param>
/// <param name="OwnTimes">The text that is read is the one whose times count, also as a draft; else the event's own times are shown.</param>
/// <param name="Mine">The reader's own sign-up, unless withdrawn.</param>
/// <param name="Position">The reader's place in the line.</param>
/// <param name="Guest">The reader's organisation in the matchmaking, where it takes part or is invited.</param>
/// <param name="MayJoin">The reader may sign an organisation up for a matchmaking.</param>
internal sealed record EventFacts(
    ContentItemInfo Item, string? Summary, HouseEvent? Event, EventDetails Details, bool OwnTimes, CampaignRow? Campaign, SignUp? Mine, int Position, int Taken, int Waiting,
    bool IsOpen, bool IsOver, IReadOnlyList<MaterialLink> Materials, bool IsHost, bool MayJoin, Guid? Guest);
