namespace Exchange.Inquiries.Domain;

internal enum MessageKind
{
    Text,
    Closed,
    Reopened,
}
