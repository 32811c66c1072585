namespace Exchange.Inquiries.Domain;

/// <param name="HidesContacts">True when something was masked, so that the page says why.</param>
internal sealed record MaskedText(string Text, bool HidesContacts);
