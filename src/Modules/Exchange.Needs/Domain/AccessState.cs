namespace Exchange.Needs.Domain;

internal enum AccessState
{
    Asked,
    Granted,

    /// <summary>Refused, or taken back.</summary>
    Refused,
}
