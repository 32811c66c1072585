using Exchange.Framework.Events;

namespace Exchange.Users.Contracts;

/// <summary>A text message is to be sent once what asked for it has been kept.</summary>
/// <param name="Phone">International form.</param>
/// <param name="Text">In the reader's language; a code in it is good for some minutes only.</param>
public sealed record SmsRequested(string Phone, string Text) : IIntegrationEvent;
