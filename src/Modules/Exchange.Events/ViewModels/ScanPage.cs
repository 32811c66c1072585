using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <summary>What a scanned ticket shows to who runs the event.</summary>
internal sealed record ScanPage(string Token, SignUp SignUp, HouseEvent Event, string Title);
