namespace Exchange.Imports.ViewModels;

internal sealed class ImportColumnsModel
{
    public Guid Id { get; set; }

    public string FileName { get; set; } = "";

    /// <summary>The columns were mapped by this party before.</summary>
    public bool IsRemembered { get; set; }

    public List<ImportColumnModel> Columns { get; set; } = [];
}
