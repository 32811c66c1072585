namespace Exchange.Imports.Domain;

internal enum ImportState
{
    /// <summary>Waits for somebody to say what the columns hold.</summary>
    Mapping,

    /// <summary>Tries every record without changing the register.</summary>
    Checking,

    /// <summary>Tried; waits for the start.</summary>
    Checked,
    Importing,
    Done,
    Discarded,
}
