namespace Exchange.Tests.Parties;

internal sealed record ReceivedDelivery(string Address, string Id, string Time, string Signature, string Body);
