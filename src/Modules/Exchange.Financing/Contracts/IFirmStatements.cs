namespace Exchange.Financing.Contracts;

/// <summary>So that a firm is not asked again what it has told once.</summary>
public interface IFirmStatements
{
    /// <summary>Of the party's newest dossier; null without one. The caller asks for the party of the reader alone.</summary>
    Task<FirmStatement?> FindLatestAsync(Guid partyId, CancellationToken cancellationToken);
}
