namespace Exchange.Content.ViewModels;

/// <summary>One press of a button on the page that arranges the home page.</summary>
internal sealed class HomeForm
{
    /// <summary>Of the arrangement that the operator has seen.</summary>
    public int Version { get; set; }

    /// <summary>What to do and with which block: <c>up:ProcessChain</c>.</summary>
    public string? Do { get; set; }

    /// <summary>Zone to which the block moves, or into which a new one is set.</summary>
    public string? Zone { get; set; }

    /// <summary>Kind of a new block: texts of a kind, or a text.</summary>
    public string? Kind { get; set; }

    /// <summary>Code of the kind of text, or address of the text.</summary>
    public string? Argument { get; set; }
}
