namespace Exchange.Rights.Domain;

/// <summary>What an event does to the three layers of the status.</summary>
internal enum EventEffect
{
    /// <summary>Recorded, changes no layer.</summary>
    None,

    /// <summary>Sets base and stage.</summary>
    SetStage,

    /// <summary>Ends the grounds of inactivity (RR01).</summary>
    Restore,

    AddFlag,

    RemoveFlag,

    /// <summary>A pledge or a licence stands under other terms; it may tell who holds it then.</summary>
    ChangeFlag,

    /// <summary>The right, or the name of its owner, passes to what the register names then.</summary>
    ChangeOwner,
}
