namespace Exchange.Rights.Contracts;

/// <param name="Country">WIPO ST.3 code.</param>
public sealed record PriorityRecord(string Country, string Number, DateOnly? Date);
