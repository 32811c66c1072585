namespace Exchange.Statistics.Contracts;

/// <summary>One of the rows that a figure counts; it says no more than is needed to count it.</summary>
/// <param name="Name">Number, or whatever the row is called.</param>
/// <param name="Text">Ready text, for who holds <see cref="Figure.RowPermission"/>.</param>
/// <param name="Url">The row's own page, for who holds <see cref="Figure.RowPermission"/>.</param>
public sealed record FigureRow(string Name, string? Text, DateOnly? Date, string? Url = null);
