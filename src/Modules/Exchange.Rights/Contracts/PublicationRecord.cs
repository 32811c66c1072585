namespace Exchange.Rights.Contracts;

/// <param name="Number">Such as <c>CN103631670B</c>, in any written form.</param>
public sealed record PublicationRecord(string Number, DateOnly? Date);
