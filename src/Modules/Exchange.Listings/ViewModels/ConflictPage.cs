namespace Exchange.Listings.ViewModels;

/// <param name="Hidden">Everything that was typed, to be sent again.</param>
internal sealed record ConflictPage(
    string Number, long StoredVersion, IReadOnlyList<ComparedField> Fields, IReadOnlyList<KeyValuePair<string, string>> Hidden)
{
    public IReadOnlyList<ComparedField> Differing => Fields.Where(f => f.Differs).ToList();

    public IReadOnlyList<ComparedField> Same => Fields.Where(f => !f.Differs).ToList();
}
