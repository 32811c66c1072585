namespace Exchange.Financing.ViewModels;

internal sealed class NoteForm
{
    /// <summary>Of the note that was seen; 0 for none.</summary>
    public long Version { get; set; }

    /// <summary>User id of the colleague in charge; empty for nobody.</summary>
    public string? Colleague { get; set; }

    public string? Text { get; set; }
}
