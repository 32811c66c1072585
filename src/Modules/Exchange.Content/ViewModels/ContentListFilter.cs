namespace Exchange.Content.ViewModels;

/// <summary>What the editors' list is narrowed to, as its address says it; null and empty do not narrow.</summary>
internal sealed class ContentListFilter
{
    public string? Type { get; set; }

    public string? State { get; set; }

    public string? Language { get; set; }

    /// <summary>Words of the title, or an address.</summary>
    public string? Q { get; set; }

    /// <summary>What the person wrote last and is not public yet.</summary>
    public bool Mine { get; set; }

    internal string Words => (Q ?? "").Trim();

    internal bool IsNarrowed => Mine || (Type ?? "").Length + (State ?? "").Length + (Language ?? "").Length + Words.Length > 0;
}
