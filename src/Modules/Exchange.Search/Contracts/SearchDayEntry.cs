namespace Exchange.Search.Contracts;

/// <summary>Searches of a day, whatever was searched in.</summary>
public sealed record SearchDayEntry(DateOnly Day, int Searches, int WithoutHits);
