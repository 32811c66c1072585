namespace Exchange.Financing.Domain;

internal enum ConsentKind
{
    /// <summary>What was entered is true and may go, whole, to the lenders whom the firm chooses.</summary>
    Truth,

    /// <summary>Those lenders may look the firm up in public registers.</summary>
    PublicRecords,
}
