using Exchange.Imports.Domain;

namespace Exchange.Imports.ViewModels;

internal sealed class ImportColumnModel
{
    public string Header { get; set; } = "";

    public IReadOnlyList<string> Samples { get; set; } = [];

    /// <summary>Null leaves the column out.</summary>
    public PatentField? Field { get; set; }
}
