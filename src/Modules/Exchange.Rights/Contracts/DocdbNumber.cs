namespace Exchange.Rights.Contracts;

/// <summary>A number in the form of the EPO's database, by which its services are asked.</summary>
/// <param name="Office">WIPO ST.3.</param>
/// <param name="Kind">Kind of document; null when it was not written.</param>
/// <param name="Text">As normalised here.</param>
public sealed record DocdbNumber(string Office, string Digits, string? Kind, bool IsApplication, string Text);
