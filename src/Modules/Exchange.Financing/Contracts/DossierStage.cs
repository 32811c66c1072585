namespace Exchange.Financing.Contracts;

/// <summary>How far a dossier has come: stages 1, 5 and 7 of rules §10.4 as far as this site sees them.</summary>
public enum DossierStage
{
    /// <summary>Being filled in; nobody but the firm sees it.</summary>
    Draft,

    /// <summary>Complete: it can be sent and is being answered.</summary>
    Open,

    /// <summary>The firm goes on with one lender, off this site.</summary>
    Picked,
    Withdrawn,

    /// <summary>The outcome is recorded.</summary>
    Closed,
}
