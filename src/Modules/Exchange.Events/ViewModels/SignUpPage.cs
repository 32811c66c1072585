namespace Exchange.Events.ViewModels;

/// <param name="IsFull">Whoever signs up now waits.</param>
/// <param name="HasOrganiser">Another party than the house runs the event.</param>
internal sealed record SignUpPage(EventRow Event, SignUpForm Form, bool IsFull, bool HasOrganiser);
