using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <summary>What a scanned ticket shows to who runs the event.</summary>
/// <param name="IsOpen">People are let in now.</param>
internal sealed record ScanPage(string Token, SignUp SignUp, HouseEvent Event, string Title, bool IsOpen);
