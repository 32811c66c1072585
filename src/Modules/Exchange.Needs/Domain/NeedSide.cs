namespace Exchange.Needs.Domain;

/// <summary>Who acts on a need.</summary>
internal enum NeedSide
{
    Asker,
    Operator,
    System,
}
