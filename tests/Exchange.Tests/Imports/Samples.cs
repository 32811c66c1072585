using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;

namespace Exchange.Tests.Imports;

/// <summary>Reads the small files of our own making, and bytes made by tests.</summary>
internal static class Samples
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "imports", name);

    public static Task<List<ReadItem>> ReadAsync(string name) => ReadFileAsync(Path(name));

    public static async Task<List<ReadItem>> ReadFileAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        return await ReadAsync(stream, System.IO.Path.GetFileName(path));
    }

    public static Task<List<ReadItem>> ReadAsync(byte[] content, ReadLimits? limits = null) => ReadAsync(new MemoryStream(content), "file", limits);

    public static async Task<List<ReadItem>> ReadAsync(Stream stream, string name, ReadLimits? limits = null, ColumnMapping? mapping = null)
    {
        List<ReadItem> items = [];
        await foreach (var item in new PatentFileReader(limits ?? ReadLimits.Default).ReadAsync(stream, name, mapping, TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
