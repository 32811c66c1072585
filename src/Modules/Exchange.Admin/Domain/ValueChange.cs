namespace Exchange.Admin.Domain;

/// <param name="Before">Null when there was no value.</param>
/// <param name="After">Null when there is no value any more.</param>
internal sealed record ValueChange(string Property, string? Before, string? After)
{
    public bool IsChanged => Before != After;
}
