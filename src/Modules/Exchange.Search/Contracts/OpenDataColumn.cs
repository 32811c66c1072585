namespace Exchange.Search.Contracts;

/// <param name="Name">Of the card's property, and of the column: both stay as they are.</param>
/// <param name="Description">English msgid.</param>
public sealed record OpenDataColumn(string Name, string Description, OpenDataType Type = OpenDataType.Text);
